#pragma once

#include <functional>
#include <memory>

#include "luximm/base/torch.h"

namespace luximm {

/// Runs `block(x)` without keeping what its backward needs, and runs it again
/// in the backward: memory for one block instead of all, for a third more time.
/// Random numbers (dropout, stochastic depth) and autocast are the same in both
/// runs, wherever `backward()` is called; so are the training modes of `owner`
/// and of what is below it, if the block's module is given.
///
/// The block's parameters receive their gradients from `backward()`, as with
/// `torch.utils.checkpoint(..., use_reentrant=True)`; `torch::autograd::grad`
/// with respect to them does not work through it.
torch::Tensor checkpoint(
    const std::function<torch::Tensor(const torch::Tensor&)>& block,
    const torch::Tensor& x,
    const std::shared_ptr<torch::nn::Module>& owner = nullptr);

/// True while this thread runs a checkpointed block for the second time.
bool recomputing();

/// True while this thread runs a checkpointed block for the first time, without
/// gradients: it must compute the bits that the second run will.
bool runs_checkpointed();

}  // namespace luximm
