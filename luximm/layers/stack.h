#pragma once

#include <string>
#include <utility>
#include <vector>

#include "luximm/base/torch.h"
#include "luximm/layers/checkpoint.h"
#include "luximm/layers/settings.h"

namespace luximm {

/// Blocks of one type that run one after another, registered as "0", "1", …:
/// `torch.nn.Sequential` with its keys, but typed.
///
/// torch's C++ Sequential cannot hold another one, since its forward is a
/// template.
template <typename Block>
class StackImpl : public torch::nn::Module, public detail::HasSettings {
 public:
  void push_back(Block block) {
    blocks.push_back(
        register_module(std::to_string(blocks.size()), std::move(block)));
  }

  /// Runs every block, each checkpointed if `grad_checkpointing` is set and
  /// the module is training.
  torch::Tensor forward(torch::Tensor x) {
    for (Block& block : blocks) {
      x = grad_checkpointing && this->is_training()
              ? checkpoint(
                    [block](const torch::Tensor& in) mutable {
                      return block->forward(in);
                    },
                    x, block.ptr())
              : block->forward(x);
    }
    return x;
  }

  void copy_settings(const torch::nn::Module& other,
                     const std::string& /*path*/) override {
    grad_checkpointing =
        dynamic_cast<const StackImpl&>(other).grad_checkpointing;
  }

  std::vector<Block> blocks;
  bool grad_checkpointing = false;
};

template <typename Block>
class Stack : public torch::nn::ModuleHolder<StackImpl<Block>> {
 public:
  using torch::nn::ModuleHolder<StackImpl<Block>>::ModuleHolder;
};

}  // namespace luximm
