#include "luximm/data/batch_reader.h"

#include <algorithm>
#include <condition_variable>
#include <cstring>
#include <exception>
#include <mutex>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>

#include "luximm/base/fail.h"
#include "luximm/data/byte_transform.h"

namespace luximm {
namespace {

constexpr std::string_view kWhere = "loader";

void check_transform(const SampleTransform& transform) {
  if (transform.channels < 1 || transform.height < 1 || transform.width < 1) {
    fail(kWhere, "samples of [{}, {}, {}], expected 1 or more of each",
         transform.channels, transform.height, transform.width);
  }
  if (!transform.apply && !transform.read) {
    fail(kWhere, "the transform has neither apply nor read; set one of them");
  }
}

/// The samples' order in one epoch.
std::vector<SampleDraw> sample_order(std::size_t count,
                                     const LoaderOptions& options,
                                     int64_t epoch) {
  std::vector<SampleDraw> order;
  if (options.sampler) {
    order = options.sampler->order(epoch);
    if (std::ssize(order) != options.sampler->size) {
      fail(kWhere, "the sampler gave {} draws, expected its size, {}",
           order.size(), options.sampler->size);
    }
    for (const SampleDraw& draw : order) {
      if (draw.index < count) continue;
      fail(kWhere, "the sampler gave sample {}, and there are {}", draw.index,
           count);
    }
    return order;
  }
  order.resize(count);
  if (options.shuffle) {
    const auto indices = shuffled(count, options.seed, epoch);
    for (std::size_t i = 0; i < count; ++i) order[i].index = indices[i];
  } else {
    for (std::size_t i = 0; i < count; ++i) order[i].index = i;
  }
  return order;
}

}  // namespace

void check_loader_options(const LoaderOptions& options, std::size_t samples) {
  const auto at_least = [](std::string_view name, int64_t value,
                           int64_t least) {
    if (value < least) {
      fail(kWhere, "{} is {}, expected {} or more", name, value, least);
    }
  };
  at_least("batch_size", options.batch_size, 1);
  at_least("workers", options.workers, 1);
  at_least("prefetch", options.prefetch, 1);
  at_least("max_bad_samples", options.max_bad_samples, 0);
  if (samples == 0) fail(kWhere, "there are no samples to read");
  if (options.sampler) {
    if (options.shuffle) {
      fail(kWhere, "shuffle and a sampler are set; a sampler makes the order");
    }
    if (!options.sampler->order) fail(kWhere, "the sampler has no order");
    at_least("the sampler's size", options.sampler->size, 1);
  }
  if (batch_count(samples, options) == 0) {
    fail(
        kWhere,
        "{} samples do not fill one batch of {}; lower the batch size or turn "
        "drop_last off",
        options.sampler ? options.sampler->size : static_cast<int64_t>(samples),
        options.batch_size);
  }
}

int64_t batch_count(std::size_t samples, const LoaderOptions& options) {
  const int64_t count =
      options.sampler ? options.sampler->size : static_cast<int64_t>(samples);
  return options.drop_last
             ? count / options.batch_size
             : (count + options.batch_size - 1) / options.batch_size;
}

/// Batches are made in a ring of slots. Workers take single images, so that
/// all of them work on the batch that is needed first.
class BatchReader::Pass {
 public:
  Pass(std::shared_ptr<const std::vector<Sample>> samples,
       SampleTransform transform, const LoaderOptions& options, int64_t epoch,
       int64_t first_batch, BatchMemory memory)
      : samples_(std::move(samples)),
        transform_(std::move(transform)),
        options_(options),
        memory_(std::move(memory)),
        epoch_(static_cast<uint64_t>(epoch)) {
    check_loader_options(options, samples_->size());
    check_transform(transform_);
    if (memory_.as_bytes && !transform_.read) {
      bytes_ = transform_.apply.target<detail::ByteTransform>();
    }
    order_ = sample_order(samples_->size(), options, epoch);
    const int64_t batches = batch_count(order_.size(), options);
    if (options.drop_last) order_.resize(batches * options.batch_size);
    head_ = std::clamp<int64_t>(first_batch, 0, batches);
    batches_ = batches;
    next_task_ = std::min(static_cast<std::size_t>(head_ * options.batch_size),
                          order_.size());
    slots_.resize(static_cast<std::size_t>(
        std::min(options.prefetch, std::max<int64_t>(batches_ - head_, 1))));
    for (int64_t b = head_; b < batches_ && b < head_ + window(); ++b) open(b);
    start(std::min<std::size_t>(static_cast<std::size_t>(options.workers),
                                order_.size() - next_task_));
  }

  ~Pass() { stop(); }
  Pass(const Pass&) = delete;
  Pass& operator=(const Pass&) = delete;

  int64_t bad_samples() const { return bad_samples_; }

  bool ready() {
    if (head_ == batches_) return true;
    const std::lock_guard lock(mutex_);
    return slot_of(head_).remaining == 0;
  }

  std::optional<PictureBatch> next() {
    while (head_ < batches_) {
      Slot slot = take();
      PictureBatch batch = finish(slot);
      if (!batch.indices.empty()) return batch;
    }
    return std::nullopt;
  }

 private:
  struct Slot {
    std::shared_ptr<std::byte[]> memory;
    std::vector<std::exception_ptr> errors;  // one per image
    std::size_t first = 0;                   // in order_
    std::size_t remaining = 0;
  };

  int64_t window() const { return static_cast<int64_t>(slots_.size()); }
  Slot& slot_of(int64_t batch) { return slots_[batch % window()]; }

  std::size_t image_bytes() const {
    return transform_.size() * (bytes_ == nullptr ? sizeof(float) : 1);
  }

  std::shared_ptr<std::byte[]> allocate(std::size_t count) const {
    if (memory_.allocate) {
      auto given = memory_.allocate(count);
      return {given, static_cast<std::byte*>(given.get())};
    }
    return std::shared_ptr<std::byte[]>(
        new std::byte[count]);  // not filled with zeros
  }

  /// Makes room for a batch; its images may be worked on from now on.
  void open(int64_t batch) {
    Slot& slot = slot_of(batch);
    slot.first = static_cast<std::size_t>(batch * options_.batch_size);
    const std::size_t count =
        std::min(static_cast<std::size_t>(options_.batch_size),
                 order_.size() - slot.first);
    slot.memory = allocate(count * image_bytes());
    slot.errors.assign(count, nullptr);
    slot.remaining = count;
    opened_ = slot.first + count;
  }

  /// Waits for the batch at the head and lets the workers go one further.
  Slot take() {
    std::unique_lock lock(mutex_);
    Slot& slot = slot_of(head_);
    ready_.wait(lock, [&] { return slot.remaining == 0; });
    Slot done = std::exchange(slot, {});
    ++head_;
    if (const int64_t last = head_ + window() - 1; last < batches_) open(last);
    lock.unlock();
    wanted_.notify_all();
    return done;
  }

  /// Closes the gaps that unreadable images left.
  PictureBatch finish(Slot& slot) {
    PictureBatch batch{.number = static_cast<int64_t>(slot.first) /
                                 options_.batch_size};
    if (bytes_ == nullptr) {
      batch.pixels = std::shared_ptr<float[]>(
          slot.memory, reinterpret_cast<float*>(slot.memory.get()));
    } else {
      batch.bytes = std::shared_ptr<uint8_t[]>(
          slot.memory, reinterpret_cast<uint8_t*>(slot.memory.get()));
    }
    const std::size_t size = image_bytes();
    for (std::size_t i = 0; i < slot.errors.size(); ++i) {
      if (slot.errors[i]) {
        leave_out((*samples_)[order_[slot.first + i].index], slot.errors[i]);
        continue;
      }
      if (const std::size_t to = batch.indices.size(); to != i) {
        std::memcpy(slot.memory.get() + to * size, slot.memory.get() + i * size,
                    size);
      }
      batch.indices.push_back(order_[slot.first + i].index);
    }
    return batch;
  }

  void leave_out(const Sample& sample, const std::exception_ptr& error) {
    if (bad_samples_ < options_.max_bad_samples) {
      ++bad_samples_;
      try {
        std::rethrow_exception(error);
      } catch (const Error& e) {
        report(sample, e.what());
      }
      return;
    }
    stop();
    head_ = batches_;
    std::rethrow_exception(error);
  }

  void report(const Sample& sample, std::string_view error) const {
    if (options_.on_bad_sample) {
      options_.on_bad_sample(sample, error);
    } else {
      warn(fmt::format("left out ({} of at most {}): {}", bad_samples_,
                       options_.max_bad_samples, error));
    }
  }

  void start(std::size_t threads) {
    try {
      for (std::size_t i = 0; i < threads; ++i) {
        workers_.emplace_back([this] { work(); });
      }
    } catch (const std::system_error& e) {
      stop();
      fail(kWhere, "cannot start {} threads: {}; lower workers", threads,
           e.what());
    }
  }

  void work() {
    std::unique_lock lock(mutex_);
    while (true) {
      wanted_.wait(lock, [&] {
        return stopped_ || next_task_ < opened_ || next_task_ == order_.size();
      });
      if (stopped_ || next_task_ == order_.size()) return;
      const std::size_t task = next_task_++;
      Slot& slot = slot_of(static_cast<int64_t>(task) / options_.batch_size);
      const std::size_t place = task - slot.first;
      std::byte* out = slot.memory.get() + place * image_bytes();
      lock.unlock();
      std::exception_ptr error = read(order_[task], out);
      lock.lock();
      slot.errors[place] = std::move(error);
      if (--slot.remaining == 0) ready_.notify_one();
    }
  }

  /// What a user's reader or transform throws becomes an `Error` that names the
  /// sample.
  std::exception_ptr read(const SampleDraw& draw, std::byte* out) const {
    const Sample& sample = (*samples_)[draw.index];
    std::string text;
    try {
      make(sample, draw, out);
      return nullptr;
    } catch (const Error& e) {
      text = e.what();
      if (text.find(sample.path.native()) != std::string::npos) {
        return std::current_exception();
      }
    } catch (const std::exception& e) {
      text = e.what();
    } catch (...) {
      text = fmt::format("the {} threw what is no std::exception",
                         transform_.read ? "reader" : "transform");
    }
    // One line: LibTorch adds a stack trace in further ones.
    text.resize(std::min(text.find('\n'), text.size()));
    return std::make_exception_ptr(Error(
        fmt::format("[{}] '{}': {}", kWhere, sample.path.native(), text)));
  }

  void make(const Sample& sample, const SampleDraw& draw,
            std::byte* memory) const {
    SampleRandom random(options_.seed, epoch_, draw.index, draw.repeat);
    const std::span<float> out(reinterpret_cast<float*>(memory),
                               transform_.size());
    if (transform_.read) {
      transform_.read(sample, random, out);
      return;
    }
    const Image image = options_.read_image
                            ? options_.read_image(sample)
                            : decode_image(sample.path, options_.decode);
    if (bytes_ == nullptr) {
      transform_.apply(image, random, out);
    } else {
      bytes_->bytes(image, random,
                    {reinterpret_cast<uint8_t*>(memory), transform_.size()});
    }
  }

  void stop() {
    {
      std::lock_guard lock(mutex_);
      stopped_ = true;
    }
    wanted_.notify_all();
    for (std::thread& worker : workers_) worker.join();
    workers_.clear();
  }

  std::shared_ptr<const std::vector<Sample>> samples_;
  SampleTransform transform_;
  LoaderOptions options_;
  BatchMemory memory_;
  const detail::ByteTransform* bytes_ = nullptr;  // in transform_, if used
  uint64_t epoch_;
  std::vector<SampleDraw> order_;
  int64_t batches_ = 0;
  int64_t bad_samples_ = 0;

  std::mutex mutex_;  // guards what follows
  std::condition_variable wanted_;
  std::condition_variable ready_;
  std::vector<Slot> slots_;    // of batches head_ to head_ + window() - 1
  int64_t head_ = 0;           // written by the consumer alone
  std::size_t opened_ = 0;     // end of the images that may be worked on
  std::size_t next_task_ = 0;  // position in order_
  bool stopped_ = false;
  std::vector<std::thread> workers_;
};

BatchReader::BatchReader(std::shared_ptr<const std::vector<Sample>> samples,
                         SampleTransform transform,
                         const LoaderOptions& options, int64_t epoch,
                         int64_t first_batch, BatchMemory memory)
    : pass_(std::make_unique<Pass>(std::move(samples), std::move(transform),
                                   options, epoch, first_batch,
                                   std::move(memory))) {}
BatchReader::~BatchReader() = default;
BatchReader::BatchReader(BatchReader&&) noexcept = default;
BatchReader& BatchReader::operator=(BatchReader&&) noexcept = default;

std::optional<PictureBatch> BatchReader::next() { return pass_->next(); }
bool BatchReader::ready() const { return pass_->ready(); }
int64_t BatchReader::bad_samples() const { return pass_->bad_samples(); }

}  // namespace luximm
