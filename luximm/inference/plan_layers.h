#pragma once

#include "luximm/inference/plan_builder.h"
#include "luximm/layers/attention.h"
#include "luximm/layers/head.h"
#include "luximm/layers/kinds.h"
#include "luximm/layers/norm.h"

// Internal: layers that families share, written down in a plan's operations.
namespace luximm::detail {

/// What comes behind a convolution and its norm, in this order.
struct Tail {
  torch::Tensor scale = {};  ///< a factor per channel [C]; undefined: none
  Nonlinearity activation = Nonlinearity::kNone;
  Value residual = kNoValue;  ///< added
  bool relu = false;          ///< last
};

/// Null where the norm is another one.
BatchNorm2d as_batch_norm(const Norm2d& norm);

/// The convolution and the norm behind it, folded into one step where the norm
/// is a batch norm.
Value plan_conv_norm(PlanBuilder& plan, Value x,
                     const PlanBuilder::ConvSpec& conv, const Norm2d& norm,
                     const Tail& tail = {});
inline Value plan_conv_norm(PlanBuilder& plan, Value x, const Conv2dImpl& conv,
                            const Norm2d& norm, const Tail& tail = {}) {
  return plan_conv_norm(plan, x, PlanBuilder::spec_of(conv), norm, tail);
}

/// A norm on its own, without what its class says of a ReLU.
Value plan_norm(PlanBuilder& plan, Value x, const Norm2d& norm, bool relu);

/// A batch norm on its own, with an activation.
Value plan_batch_norm(PlanBuilder& plan, Value x, const BatchNorm2d& norm,
                      Nonlinearity activation);
/// An activation on its own, of a map of `channels`.
Value plan_activation(PlanBuilder& plan, Value x, int64_t channels,
                      Nonlinearity activation);

Value plan_channel_norm(PlanBuilder& plan, Value x, const ChannelNorm& norm);

Value plan_attention(PlanBuilder& plan, Value x,
                     const ChannelAttentionModule& attention, const Tail& tail);

/// `shortcut_pool` and `anti_alias` of a map of `channels`.
Value plan_shortcut_pool(PlanBuilder& plan, Value x, int64_t channels,
                         int64_t stride);
Value plan_anti_alias(PlanBuilder& plan, Value x, int64_t channels,
                      AntiAlias kind, int64_t stride);

/// False for a head without pooling, whose outputs are maps.
bool has_plan(const ClassifierHead& head);
/// The head behind the last feature map, of which it pools `pooled`, if that is
/// another map.
void plan_head(PlanBuilder& plan, Value features, const ClassifierHead& head,
               Value pooled = kNoValue);

}  // namespace luximm::detail
