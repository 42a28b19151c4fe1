#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "luximm/weights/key_rules.h"

namespace luximm::detail {

/// A tensor of the module that is to be filled.
struct WantedTensor {
  std::string key;  ///< timm's
  bool may_be_missing = false;
};

/// Whether the file's tensor `file_key` has a shape that fits `key`.
using FitsShape =
    std::function<bool(const std::string& key, const std::string& file_key)>;

/// Modules that at least `least` of the names are below ("backbone",
/// "model.backbone"), those with the most names first, at most 64.
std::vector<std::string> shared_prefixes(const std::vector<std::string>& names,
                                         std::size_t least);

/// Translates a file's names for a module. With `strip` only the names below
/// that module of the file's network count. Without it the names are taken as
/// they are if every wanted tensor is among them, else without a prefix that
/// they have, if that finds every wanted tensor and no other prefix does: of
/// several, those with the right shapes. If several are left, they are in
/// `conflicts`: nothing is guessed.
KeyTranslation fit_keys(const std::vector<std::string>& names,
                        const std::vector<WantedTensor>& wanted,
                        const FitsShape& fits_shape,
                        std::span<const Dialect> dialects = {},
                        const std::string& strip = {});

}  // namespace luximm::detail
