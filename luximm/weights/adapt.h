#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "luximm/base/torch.h"

// Internal: what a load may change about a tensor, and what it checks.
namespace luximm::detail {

/// Dimensions of one left out: a linear layer and a 1x1 convolution, or a
/// vector and its broadcast form, are the same numbers.
std::vector<int64_t> squeezed(torch::IntArrayRef shape);

/// timm's rule: summed for one channel, else tiled and rescaled.
torch::Tensor adapt_input_conv(const torch::Tensor& weight, int64_t in_chans);

/// What is wrong about numbers of one type for a tensor of the other, or "":
/// only a change that keeps their meaning is made, where torch would make any.
/// Batches may be counted in floating point.
std::string type_mismatch(torch::ScalarType from, torch::ScalarType to,
                          bool is_counter);

/// Whether a conversion loses range or precision. Two types of one size share
/// neither, as bfloat16 and half.
bool narrows(torch::ScalarType from, torch::ScalarType to);

}  // namespace luximm::detail
