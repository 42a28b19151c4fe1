#include "luximm/data/loader.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include <fmt/ranges.h>

#include "luximm/base/fail.h"
#include "luximm/base/torch.h"

namespace luximm {
namespace {

constexpr int64_t kMaxSide = 1 << 16;

void copy_sample(const torch::Tensor& tensor, std::span<const int64_t> shape,
                 std::span<float> out) {
  if (!tensor.defined()) fail("TensorReader", "the reader gave no tensor");
  if (!std::ranges::equal(tensor.sizes(), shape) || tensor.is_complex()) {
    fail("TensorReader", "the reader gave {} {}, expected real numbers [{}]",
         c10::toString(tensor.scalar_type()), c10::str(tensor.sizes()),
         fmt::join(shape, ", "));
  }
  const torch::Tensor values =
      tensor.detach().to(torch::kCPU, torch::kFloat).contiguous();
  std::copy_n(values.const_data_ptr<float>(), out.size(), out.begin());
}

}  // namespace

TensorReader::operator SampleTransform() const {
  const std::array<int64_t, 3> shape = {channels, height, width};
  for (const int64_t side : shape) {
    if (side < 1 || side > kMaxSide) {
      fail("TensorReader", "samples of [{}], expected 1 to {} of each",
           fmt::join(shape, ", "), kMaxSide);
    }
  }
  if (!read) fail("TensorReader", "read is not set");
  return {static_cast<int>(channels), static_cast<int>(width),
          static_cast<int>(height),
          [shape, read = read](const Sample& sample, SampleRandom& random,
                               std::span<float> out) {
            copy_sample(read(sample, random), shape, out);
          }};
}

ImageLoader::ImageLoader(std::vector<Sample> samples, SampleTransform transform,
                         const LoaderOptions& options)
    : samples_(std::make_shared<const std::vector<Sample>>(std::move(samples))),
      transform_(std::move(transform)),
      options_(options) {
  check_loader_options(options_, samples_->size());
  // What is read is the transform's and the sampler's doing together.
  if (options_.sampler) {
    transform_.settings.insert(options_.sampler->settings.begin(),
                               options_.sampler->settings.end());
  }
}

ImageLoader::Epoch::Epoch(const ImageLoader& loader, int64_t epoch,
                          int64_t first_batch)
    : samples_(loader.samples_),
      channels_(loader.transform_.channels),
      height_(loader.transform_.height),
      width_(loader.transform_.width),
      reader_(loader.samples_, loader.transform_, loader.options_, epoch,
              first_batch) {}

std::optional<Batch> ImageLoader::Epoch::next() {
  std::optional<PictureBatch> pictures = reader_.next();
  if (!pictures) return std::nullopt;
  const auto count = static_cast<int64_t>(pictures->indices.size());
  Batch batch{.number = pictures->number};
  batch.images = torch::from_blob(
      pictures->pixels.get(), {count, channels_, height_, width_},
      [pixels = pictures->pixels](void*) { (void)pixels; }, torch::kFloat);
  batch.labels = torch::empty({count}, torch::kLong);
  auto* labels = batch.labels.data_ptr<int64_t>();
  for (std::size_t index : pictures->indices) {
    *labels++ = (*samples_)[index].label;
  }
  batch.indices = std::move(pictures->indices);
  return batch;
}

ImageLoader::Epoch ImageLoader::epoch(int64_t epoch,
                                      int64_t first_batch) const {
  return {*this, epoch, first_batch};
}

int64_t ImageLoader::batches() const {
  return batch_count(samples_->size(), options_);
}

}  // namespace luximm
