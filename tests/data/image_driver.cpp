// Runs jobs for the Python scripts that compare and time luximm's pictures with
// Pillow's: one tab-separated job per line on standard input, one line of
// answer each on standard output.
//
//   decode     IN OUT                          writes the RGB bytes
//   transform  IN OUT H W PCT MODE FILTER MEAN STD [C]
//                                        writes [C, H, W] float32
//   time       IN REPEATS H W PCT MODE FILTER MEAN STD [C]
//                                        seconds per image
//   op         IN OUT NAME MAGNITUDE RANDOM    augment_op, writes the bytes
//   augment    IN OUT CONFIG SIDE RANDOM       auto_augment_transform, the same
//   load       SECONDS SIDE AA RE_PROB WORKERS IN...   samples per second of a
//                                        loader with TrainTransform
//
// MEAN and STD are three numbers with commas; C is 3 or 1, 3 if left out.
// RANDOM is seed, epoch and index with commas.
#include <array>
#include <chrono>
#include <cmath>
#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "luximm/data/auto_augment.h"
#include "luximm/data/batch_reader.h"
#include "luximm/data/image.h"
#include "luximm/data/transform.h"

namespace luximm {
namespace {

using Fields = std::vector<std::string>;

Fields split(const std::string& line, char separator) {
  Fields fields;
  std::istringstream stream(line);
  for (std::string field; std::getline(stream, field, separator);) {
    fields.push_back(field);
  }
  return fields;
}

std::array<double, 3> three(const std::string& text) {
  Fields parts = split(text, ',');
  return {std::stod(parts.at(0)), std::stod(parts.at(1)),
          std::stod(parts.at(2))};
}

ImageTransform transform_of(const Fields& job, size_t at) {
  PretrainedConfig config;
  config.input_size = {3, std::stoll(job.at(at)), std::stoll(job.at(at + 1))};
  config.crop_pct = std::stod(job.at(at + 2));
  for (auto mode : {CropMode::kCenter, CropMode::kSquash, CropMode::kBorder}) {
    if (to_string(mode) == job.at(at + 3)) config.crop_mode = mode;
  }
  config.interpolation = job.at(at + 4) == "bilinear" ? Interpolation::kBilinear
                                                      : Interpolation::kBicubic;
  if (job.size() > at + 7) config.input_size[0] = std::stoll(job[at + 7]);
  config.mean = three(job.at(at + 5));
  config.std = three(job.at(at + 6));
  return ImageTransform(config);
}

void write(const std::string& path, const void* data, size_t size) {
  std::ofstream(path, std::ios::binary)
      .write(static_cast<const char*>(data),
             static_cast<std::streamsize>(size));
}

SampleRandom random_of(const std::string& text) {
  Fields parts = split(text, ',');
  return {std::stoull(parts.at(0)), std::stoull(parts.at(1)),
          std::stoull(parts.at(2))};
}

std::string augment(const Fields& job) {
  // As timm's transforms_imagenet_train has them for ImageNet's mean.
  AutoAugmentParams params{.fill = {124, 116, 104}};
  Augmentation augmentation;
  if (job.at(0) == "op") {
    augmentation = augment_op(job.at(3), 1.0, std::stod(job.at(4)), params);
  } else {
    params.translate_const = std::floor(std::stod(job.at(4)) * 0.45);
    if (job.at(3).starts_with("augmix")) params.translate_pct = 0.3;
    augmentation = auto_augment_transform(job.at(3), params);
  }
  SampleRandom random = random_of(job.at(5));
  const Image image = augmentation(decode_image(job.at(1)), random);
  write(job.at(2), image.rgb.data(), image.rgb.size());
  return "ok";
}

std::string load(const Fields& job) {
  PretrainedConfig config;
  config.input_size = {3, std::stoll(job.at(2)), std::stoll(job.at(2))};
  const TrainTransform transform(
      config,
      {.auto_augment = job.at(3),
       .erasing = {.prob = std::stod(job.at(4)), .mode = ErasingMode::kPixel}});
  auto samples = std::make_shared<std::vector<Sample>>();
  for (size_t i = 6; i < job.size(); ++i) samples->push_back({job[i]});
  const LoaderOptions options{
      .batch_size = 32, .shuffle = true, .workers = std::stoll(job.at(5))};
  using Clock = std::chrono::steady_clock;
  const auto start = Clock::now();
  double seconds = 0.0;
  size_t count = 0;
  for (int64_t epoch = 0; seconds < std::stod(job.at(1)); ++epoch) {
    BatchReader reader(samples, transform, options, epoch);
    while (const auto batch = reader.next()) count += batch->indices.size();
    seconds = std::chrono::duration<double>(Clock::now() - start).count();
  }
  return "ok " + std::to_string(static_cast<double>(count) / seconds);
}

std::string run(const Fields& job) {
  const std::string& verb = job.at(0);
  if (verb == "decode") {
    Image image = decode_image(job.at(1));
    write(job.at(2), image.rgb.data(), image.rgb.size());
    return "ok " + std::to_string(image.width) + " " +
           std::to_string(image.height);
  }
  if (verb == "transform") {
    ImageTransform transform = transform_of(job, 3);
    std::vector<float> out(transform.size());
    transform(decode_image(job.at(1)), out);
    write(job.at(2), out.data(), out.size() * sizeof(float));
    return "ok";
  }
  if (verb == "op" || verb == "augment") return augment(job);
  if (verb == "load") return load(job);
  if (verb == "time") {
    ImageTransform transform = transform_of(job, 3);
    std::vector<float> out(transform.size());
    int repeats = std::stoi(job.at(2));
    using Clock = std::chrono::steady_clock;
    Clock::duration decode{};
    Clock::duration total{};
    for (int i = 0; i < repeats; ++i) {
      auto start = Clock::now();
      Image image = decode_image(job.at(1));
      decode += Clock::now() - start;
      transform(image, out);
      total += Clock::now() - start;
    }
    auto seconds = [&](Clock::duration d) {
      return std::to_string(std::chrono::duration<double>(d).count() / repeats);
    };
    return "ok " + seconds(total) + " " + seconds(decode);
  }
  return "error unknown job '" + verb + "'";
}

}  // namespace
}  // namespace luximm

int main() {
  for (std::string line; std::getline(std::cin, line);) {
    try {
      std::cout << luximm::run(luximm::split(line, '\t')) << std::endl;
    } catch (const luximm::UnsupportedFormatError& e) {
      std::cout << "unsupported " << e.what() << std::endl;
    } catch (const std::exception& e) {
      std::cout << "error " << e.what() << std::endl;
    }
  }
}
