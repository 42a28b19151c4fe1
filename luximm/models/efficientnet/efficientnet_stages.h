#pragma once

#include <string_view>
#include <vector>

#include "luximm/models/efficientnet/efficientnet_variants.h"

namespace luximm {

/// The stages that `text` describes, "ds_c16 | ir_s2_m96_c24 2*ir_m144_c24":
/// blocks with spaces between them, stages with '|'. Throws `Error` that names
/// the block for text that describes none.
///
/// A block is its kind (cn, ds, dsa, ir, er, uir, mqa; "3*" before it: three of
/// them) and its fields in any order:
///
///     k5        kernel (3); k3.5.7: several that share the channels
///     s2        stride (1)
///     m96       channels behind the expansion
///     c24       channels of the output
///     se4       channels inside the gate
///     g8        channels of a group
///     a5        kernel of uir's first depthwise convolution
///     x2, p2    convolutions that share the expansion, the projection
///     h4, d64, v2   heads, their width, stride of keys and values in mqa
///     s2d       begins with space to depth
///     relu, relu6, silu, hswish, gelu   its own activation
///     noskip    no shortcut
std::vector<EfficientNetStage> efficientnet_stages(std::string_view text);

}  // namespace luximm
