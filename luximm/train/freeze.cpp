#include "luximm/train/freeze.h"

#include <algorithm>

#include "luximm/base/fail.h"
#include "luximm/base/nearest.h"
#include "luximm/layers/norm.h"

namespace luximm {
namespace {

/// Whether `name` is one of the prefixes or lies below one.
bool covers(const std::vector<std::string>& prefixes, const std::string& name) {
  return prefixes.empty() ||
         std::any_of(prefixes.begin(), prefixes.end(),
                     [&](const std::string& prefix) {
                       return name == prefix || name.starts_with(prefix + ".");
                     });
}

void check_prefixes(const torch::nn::Module& module, const char* where,
                    const std::vector<std::string>& prefixes) {
  std::vector<std::string> known;
  for (const auto& item : module.named_modules("", /*include_self=*/false)) {
    known.push_back(item.key());
  }
  for (const auto& item : module.named_parameters()) {
    known.push_back(item.key());
  }
  for (const std::string& prefix : prefixes) {
    if (std::find(known.begin(), known.end(), prefix) != known.end()) continue;
    const std::string hint = detail::nearest_name_hint(prefix, known);
    fail(where, "{} has no module or parameter '{}'; {}", module.name(), prefix,
         hint.empty() ? "named_modules() lists those there are" : hint);
  }
}

/// The batch norms that are meant.
std::vector<BatchNorm2dImpl*> batch_norms(
    const torch::nn::Module& module, const char* where,
    const std::vector<std::string>& prefixes) {
  std::vector<BatchNorm2dImpl*> norms;
  for (const auto& item : module.named_modules("", /*include_self=*/false)) {
    if (!covers(prefixes, item.key())) continue;
    if (auto* norm = item.value()->as<BatchNorm2dImpl>()) {
      norms.push_back(norm);
    } else if (item.value()
                   ->named_buffers(/*recurse=*/false)
                   .contains("running_mean")) {
      fail(where,
           "'{}' is {}, whose statistics cannot be kept through train(); use "
           "luximm::BatchNorm2d, or pass batch_norm_statistics = false and "
           "call eval() on it after each train()",
           item.key(), item.value()->name());
    }
  }
  return norms;
}

void set_frozen(torch::nn::Module& module, const char* where,
                const std::vector<std::string>& prefixes, bool statistics,
                bool frozen) {
  check_prefixes(module, where, prefixes);
  std::vector<BatchNorm2dImpl*> norms;
  if (statistics) norms = batch_norms(module, where, prefixes);
  if (auto* norm = dynamic_cast<BatchNorm2dImpl*>(&module)) {
    if (statistics && prefixes.empty()) norms.push_back(norm);
  }
  for (BatchNorm2dImpl* norm : norms) norm->frozen = frozen;
  for (const auto& item : module.named_parameters()) {
    if (!covers(prefixes, item.key())) continue;
    torch::Tensor parameter = item.value();
    parameter.set_requires_grad(!frozen);
    // One from before would move the parameter at the next step.
    if (frozen) parameter.mutable_grad().reset();
  }
}

}  // namespace

void freeze(torch::nn::Module& module, const std::vector<std::string>& prefixes,
            bool batch_norm_statistics) {
  set_frozen(module, "freeze", prefixes, batch_norm_statistics, true);
}

void unfreeze(torch::nn::Module& module,
              const std::vector<std::string>& prefixes,
              bool batch_norm_statistics) {
  set_frozen(module, "unfreeze", prefixes, batch_norm_statistics, false);
}

}  // namespace luximm
