#pragma once

#include <map>
#include <string>

namespace luximm {

/// Arguments of the constructor of timm's class, by name, each as JSON; what
/// `model_args` are in timm's `config.json` and keywords of `create_model`.
///
///     luximm::ModelArgs args = {{"depths", "[2, 2, 6, 2]"},
///                               {"stem_type", "\"overlap\""}};
using ModelArgs = std::map<std::string, std::string>;

}  // namespace luximm
