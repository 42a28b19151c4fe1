#pragma once

#include <span>
#include <string_view>

#include "luximm/base/torch.h"
#include "luximm/weights/key_rules.h"

namespace luximm {

/// What a load asks of the module that it fills and tells it, if that is a
/// model of luximm's: other modules are filled by their names alone.
class LoadTarget {
 public:
  virtual ~LoadTarget() = default;

  /// Other projects' names that a file for this model may be written in.
  virtual std::span<const Dialect> load_dialects() const = 0;

  /// Called after tensors were filled, by whatever it was: looks which ones the
  /// model still waits for. What no file has, a new classifier, is filled now.
  virtual void weights_written() = 0;
};

namespace detail {

/// Tells `module` and every module below it that tensors were filled.
void notify_weights_written(torch::nn::Module& module);

}  // namespace detail

}  // namespace luximm
