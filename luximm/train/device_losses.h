#pragma once

#include <cmath>
#include <cstdint>
#include <string>

#include "luximm/base/torch.h"

// Internal: losses of batches that are not looked at one by one.
namespace luximm::detail {

/// Adds losses up where they were computed: the host, which would have to wait
/// for a GPU to look at one, runs ahead of it.
class DeviceLosses {
 public:
  /// `interval` batches lie between two looks; 0: 1 on a CPU, 50 elsewhere.
  DeviceLosses(int64_t interval, torch::Device device);

  /// Whether each loss is to be looked at, and nothing added.
  bool reads_each() const { return interval_ == 1; }
  /// `loss` is the mean over `images`. Does not wait.
  void add(const torch::Tensor& loss, int64_t images);
  /// Whether enough were added to be looked at.
  bool is_due() const { return count_ >= interval_; }
  /// The sum over the images since the last call, in double precision; waits
  /// for the device. Throws `Error` if it is not finite: `where` says which
  /// step it is, `advice` comes last.
  double read(const std::string& where, const std::string& advice);
  /// Of the images of the last reading, NaN before the first.
  double mean() const { return mean_; }

 private:
  int64_t interval_;
  torch::Tensor sum_ = {};
  int64_t images_ = 0;
  int64_t count_ = 0;
  double mean_ = NAN;
};

}  // namespace luximm::detail
