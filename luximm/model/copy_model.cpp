#include "luximm/model/copy_model.h"

#include <string>
#include <typeinfo>

#include "luximm/base/fail.h"
#include "luximm/device/open_device.h"
#include "luximm/layers/settings.h"

namespace luximm::detail {
namespace {

constexpr const char* kWhatToDo =
    "; copy such a model by building it again in the same way and copying its "
    "state_dict";

/// A copy of `source` that shares nothing with it.
torch::Tensor deep_copy(const torch::Tensor& source,
                        const std::optional<torch::Device>& device) {
  torch::Tensor copy = source.detach();
  // to() alone would alias a tensor that is on the device already.
  return device && *device != source.device() ? copy.to(*device) : copy.clone();
}

/// Throws unless both have the same names.
template <typename Dict>
void check_names(const torch::nn::Module& target, const Dict& mine,
                 const Dict& theirs, const char* what) {
  for (const auto& item : theirs) {
    if (!mine.contains(item.key())) {
      fail("clone", "{}: the {} '{}' is not of its variant{}", target.name(),
           what, item.key(), kWhatToDo);
    }
  }
  for (const auto& item : mine) {
    if (!theirs.contains(item.key())) {
      fail("clone", "{}: the {} '{}' of its variant is missing{}",
           target.name(), what, item.key(), kWhatToDo);
    }
  }
}

void check_types(const torch::nn::Module& target,
                 const torch::nn::Module& source, const std::string& path) {
  if (typeid(target) != typeid(source)) {
    fail("clone", "'{}' is {}, where its variant has {}{}", path, source.name(),
         target.name(), kWhatToDo);
  }
}

}  // namespace

void copy_model(torch::nn::Module& target, const torch::nn::Module& source,
                const std::optional<torch::Device>& device) {
  if (device) open_device("clone", *device);
  const auto my_modules = target.named_modules("", /*include_self=*/false);
  const auto their_modules = source.named_modules("", /*include_self=*/false);
  const auto my_parameters = target.named_parameters();
  const auto their_parameters = source.named_parameters();
  const auto my_buffers = target.named_buffers();
  const auto their_buffers = source.named_buffers();
  check_types(target, source, target.name());
  check_names(target, my_modules, their_modules, "module");
  check_names(target, my_parameters, their_parameters, "parameter");
  check_names(target, my_buffers, their_buffers, "buffer");
  for (const auto& item : my_modules) {
    check_types(*item.value(), *their_modules[item.key()], item.key());
  }
  // Each checks before it changes anything; tensors and modes cannot fail.
  for (const auto& item : my_modules) {
    if (auto* layer = dynamic_cast<HasSettings*>(item.value().get())) {
      layer->copy_settings(*their_modules[item.key()], item.key());
    }
  }
  const auto copy = [&](auto& mine, const auto& theirs) {
    for (auto& item : mine) {
      torch::Tensor tensor = item.value();
      const torch::Tensor& from = theirs[item.key()];
      tensor.set_data(deep_copy(from, device));
      tensor.set_requires_grad(from.requires_grad());
    }
  };
  copy(my_parameters, their_parameters);
  copy(my_buffers, their_buffers);
  target.train(source.is_training());
  // Parents stand before their children, whose modes theirs set too.
  for (const auto& item : my_modules) {
    item.value()->train(their_modules[item.key()]->is_training());
  }
}

}  // namespace luximm::detail
