#pragma once

#include <cstddef>
#include <memory>

namespace luximm::detail {

/// Uninitialised memory for floats, aligned for any kernel and on large pages
/// where the system has them: weights and activations are read from end to end
/// in every call. Throws `std::bad_alloc`.
class FloatBuffer {
 public:
  FloatBuffer() = default;
  explicit FloatBuffer(std::size_t floats);

  float* data() const { return data_.get(); }
  std::size_t size() const { return size_; }

 private:
  struct Free {
    void operator()(float* data) const;
  };
  std::unique_ptr<float[], Free> data_;
  std::size_t size_ = 0;
};

}  // namespace luximm::detail
