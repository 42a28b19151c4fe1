#include "luximm/data/loader.h"

#include <utility>

#include "luximm/base/fail.h"
#include "luximm/base/torch.h"

namespace luximm {

ImageLoader::ImageLoader(std::vector<Sample> samples, SampleTransform transform,
                         const LoaderOptions& options)
    : samples_(std::make_shared<const std::vector<Sample>>(std::move(samples))),
      transform_(std::move(transform)),
      options_(options) {
  check_loader_options(options_, samples_->size());
}

ImageLoader::Epoch::Epoch(const ImageLoader& loader, int64_t epoch,
                          int64_t first_batch)
    : samples_(loader.samples_),
      width_(loader.transform_.width),
      height_(loader.transform_.height),
      reader_(loader.samples_, loader.transform_, loader.options_, epoch,
              first_batch) {}

std::optional<Batch> ImageLoader::Epoch::next() {
  std::optional<PictureBatch> pictures = reader_.next();
  if (!pictures) return std::nullopt;
  const auto count = static_cast<int64_t>(pictures->indices.size());
  Batch batch{.number = pictures->number};
  batch.images = torch::from_blob(
      pictures->pixels.get(), {count, 3, height_, width_},
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
