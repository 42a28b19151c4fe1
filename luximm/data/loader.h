#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "luximm/base/torch.h"
#include "luximm/data/batch_reader.h"

namespace luximm {

/// Some samples, ready for a model.
struct Batch {
  int64_t number = 0;                     ///< in the epoch, from 0
  torch::Tensor images = {};              ///< [N, C, H, W] float32
  torch::Tensor labels = {};              ///< [N] int64; kNoLabel if unknown
  std::vector<std::size_t> indices = {};  ///< of the loader's samples, N
};

/// A reader of your own for samples that are no image files of one or three
/// channels: satellite bands, volumes' slices, spectrograms. Stands where a
/// transform stands:
///
///     luximm::ImageLoader loader(
///         samples,
///         luximm::TensorReader{.channels = 12, .height = 64, .width = 64,
///                              .read = [](const luximm::Sample& sample,
///                                         luximm::SampleRandom& random) {
///                                return read_bands(sample.path);
///                              }},
///         {.batch_size = 16});
///
/// `read` is called from several threads at once and returns
/// [channels, height, width] of real numbers, converted to float32. What it
/// draws from `random` depends on seed, epoch and sample alone. What it throws,
/// of whatever type, and a tensor of another shape make an `Error` that names
/// the sample's path and counts towards `max_bad_samples`.
struct TensorReader {
  int64_t channels = 0;
  int64_t height = 0;
  int64_t width = 0;
  std::function<torch::Tensor(const Sample&, SampleRandom&)> read = {};

  /// Throws `Error` without `read` or for a size that is not from 1 to 65536.
  operator SampleTransform() const;  // NOLINT(*-explicit-conversions)
};

/// Reads images in batches, decoded and transformed on worker threads ahead
/// of use. Order and augmentation depend on the seed and the epoch, not on
/// threads, so that a run can be repeated and continued in the middle.
///
///     auto data = luximm::list_image_folder("flowers/train");
///     luximm::ImageLoader loader(
///         data.samples, luximm::TrainTransform(model->config()),
///         {.batch_size = 64, .shuffle = true, .drop_last = true});
///     for (int64_t epoch = 0; epoch < 10; ++epoch) {
///       for (luximm::Batch& batch : loader.epoch(epoch)) {
///         auto logits = model->forward(batch.images);
///       }
///     }
///
/// Throws `Error` as `BatchReader` does; one for an image, which it names,
/// comes out of the loop at the batch that the image belongs to.
class ImageLoader {
 public:
  ImageLoader(std::vector<Sample> samples, SampleTransform transform,
              const LoaderOptions& options = {});

  /// One pass; leaving it early stops its threads.
  class Epoch {
   public:
    class Iterator;

    /// The next batch, nothing at the end.
    std::optional<Batch> next();
    /// Samples left out so far because they could not be read.
    int64_t bad_samples() const { return reader_.bad_samples(); }
    Iterator begin();
    std::nullptr_t end() const { return nullptr; }

   private:
    friend class ImageLoader;
    Epoch(const ImageLoader& loader, int64_t epoch, int64_t first_batch);

    std::shared_ptr<const std::vector<Sample>> samples_;
    int64_t channels_;
    int64_t height_;
    int64_t width_;
    BatchReader reader_;
  };

  /// Starts pass number `epoch`, at batch `first_batch` of it.
  Epoch epoch(int64_t epoch = 0, int64_t first_batch = 0) const;

  int64_t batches() const;  ///< in one epoch
  int64_t size() const { return static_cast<int64_t>(samples_->size()); }
  const std::vector<Sample>& samples() const { return *samples_; }
  std::shared_ptr<const std::vector<Sample>> shared_samples() const {
    return samples_;
  }
  const LoaderOptions& options() const { return options_; }
  const SampleTransform& transform() const { return transform_; }

 private:
  std::shared_ptr<const std::vector<Sample>> samples_;
  SampleTransform transform_;
  LoaderOptions options_;
};

/// For range loops only: holds the batch that `Epoch::next` gave last.
class ImageLoader::Epoch::Iterator {
 public:
  explicit Iterator(Epoch& epoch) : epoch_(&epoch), batch_(epoch.next()) {}
  Batch& operator*() { return *batch_; }
  Batch* operator->() { return &*batch_; }
  Iterator& operator++() {
    batch_.reset();  // before the next is waited for
    batch_ = epoch_->next();
    return *this;
  }
  bool operator==(std::nullptr_t) const { return !batch_; }

 private:
  Epoch* epoch_;
  std::optional<Batch> batch_;
};

inline ImageLoader::Epoch::Iterator ImageLoader::Epoch::begin() {
  return Iterator(*this);
}

}  // namespace luximm
