#pragma once

#include <memory>

#include "luximm/model/image_model.h"
#include "luximm/model/model_arg_table.h"
#include "luximm/model/model_info.h"

// Internal: how a family makes its networks.
namespace luximm::detail {

/// Allocates the network of a released checkpoint without filling it. `config`
/// takes the place of the row's own.
using ModelBuilder = std::shared_ptr<ImageModelImpl> (*)(
    const ModelInfo& model, const PretrainedConfig& config,
    const ModelOptions& options, int64_t last_tap);

/// By the builder of the model's family.
std::shared_ptr<ImageModelImpl> build_model(const ModelInfo& model,
                                            const PretrainedConfig& config,
                                            const ModelOptions& options,
                                            int64_t last_tap = kAllTaps);

/// What a family's builder does whose rows are a `VariantTable`. A family that
/// takes `ModelArgs` has `set_model_args(Variant&, const ModelArgs&)` in this
/// namespace, see luximm/model/model_arg_table.h.
template <typename Network, typename Table>
std::shared_ptr<ImageModelImpl> build_variant(const Table& table,
                                              const ModelInfo& model,
                                              const PretrainedConfig& config,
                                              const ModelOptions& options,
                                              int64_t last_tap) {
  auto variant = table.at(model.name);
  variant.config = config;
  if constexpr (requires { set_model_args(variant, options.model_args); }) {
    set_model_args(variant, options.model_args);
  } else {
    const auto& args = options.model_args;
    if (!args.empty()) refuse_model_arg(model.name, args.begin()->first, {});
  }
  return std::make_shared<Network>(variant, options, last_tap);
}

}  // namespace luximm::detail
