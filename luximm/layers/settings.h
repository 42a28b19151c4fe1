#pragma once

#include <initializer_list>
#include <string>
#include <utility>

#include "luximm/base/torch.h"

// Internal: what a layer computes with besides its tensors and children.
namespace luximm::detail {

/// A layer or block with members that its forward reads and that no tensor
/// holds: eps, stride, rates. A new layer with such members derives from this,
/// else a clone computes with the values that the constructor sets.
class HasSettings {
 public:
  virtual ~HasSettings() = default;

  /// Takes the settings over from `other`, a module of the same type that is
  /// registered as `path`. Throws `Error` as `expect_registered` does.
  virtual void copy_settings(const torch::nn::Module& other,
                             const std::string& path) = 0;
};

/// Throws `Error` if a tensor that the layer computes with is not the one it
/// has registered under that name: assigned to the member, it is in no
/// state_dict and no optimiser. Undefined tensors are not registered.
void expect_registered(
    const torch::nn::Module& layer, const std::string& path,
    std::initializer_list<std::pair<const char*, torch::Tensor>> tensors);

}  // namespace luximm::detail
