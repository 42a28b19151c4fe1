#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "luximm/data/augment.h"
#include "luximm/data/folder_dataset.h"
#include "luximm/data/image.h"
#include "luximm/data/sampler.h"

namespace luximm {

/// How images are read in batches.
struct LoaderOptions {
  int64_t batch_size = 32;
  bool shuffle = false;    ///< another order each epoch, given by `seed`
  bool drop_last = false;  ///< leaves out what does not fill the last batch
  uint64_t seed = 0;       ///< of the order and of what transforms draw
  int64_t workers = 2;     ///< threads that decode
  int64_t prefetch = 2;    ///< batches made ahead of use
  /// Samples one pass may leave out, each with a warning, because they cannot
  /// be read; one more is an error.
  int64_t max_bad_samples = 0;
  DecodeOptions decode = {};
  /// Reads a sample's image in place of `decode_image`: another file format, an
  /// archive, a database. Called from several threads at once; what it throws,
  /// of whatever type, counts as an unreadable sample.
  std::function<Image(const Sample&)> read_image = {};
  /// Which samples an epoch has, in which order; then `shuffle` must be off.
  std::optional<Sampler> sampler = {};
  /// Called in place of the warning for each sample that is left out, in the
  /// thread that takes the batches.
  std::function<void(const Sample&, std::string_view error)> on_bad_sample = {};
};

/// Images in memory; fewer than `batch_size` at the end, or where some could
/// not be read.
struct PictureBatch {
  int64_t number = 0;                     ///< in the epoch, from 0
  std::shared_ptr<float[]> pixels = {};   ///< [indices.size(), C, H, W]
  std::shared_ptr<uint8_t[]> bytes = {};  ///< or [indices.size(), H, W, C]
  std::vector<std::size_t> indices = {};  ///< of the samples
};

/// Where and as what a reader makes its batches.
struct BatchMemory {
  /// Gives that many bytes, aligned for floats, by the thread that takes the
  /// batches; unset: memory of the heap.
  std::function<std::shared_ptr<void>(std::size_t bytes)> allocate = {};
  /// Images before normalisation, where the transform can stop there.
  bool as_bytes = false;
};

/// One pass over samples: worker threads decode and transform images ahead of
/// use; batches come in an order that depends on seed and epoch alone. At most
/// `prefetch` batches and one image per worker are held. Has no need of
/// LibTorch; `ImageLoader` is the same with tensors.
class BatchReader {
 public:
  /// Starts to read at batch `first_batch` of `epoch`. Throws `Error` as
  /// `check_loader_options` does.
  BatchReader(std::shared_ptr<const std::vector<Sample>> samples,
              SampleTransform transform, const LoaderOptions& options,
              int64_t epoch = 0, int64_t first_batch = 0,
              BatchMemory memory = {});
  ~BatchReader();
  BatchReader(BatchReader&&) noexcept;
  BatchReader& operator=(BatchReader&&) noexcept;

  /// The next batch, nothing at the end. An image that cannot be read throws
  /// its `Error` here, in the batch it belongs to; the pass is over then.
  std::optional<PictureBatch> next();

  /// Whether `next` has something to give without waiting.
  bool ready() const;

  /// Samples left out so far because they could not be read.
  int64_t bad_samples() const;

 private:
  class Pass;
  std::unique_ptr<Pass> pass_;
};

/// Throws `Error` if there is no sample, no full batch with `drop_last`, or an
/// option makes no sense.
void check_loader_options(const LoaderOptions& options, std::size_t samples);

/// Batches of one pass over `samples` images, or over what the sampler draws.
int64_t batch_count(std::size_t samples, const LoaderOptions& options);

}  // namespace luximm
