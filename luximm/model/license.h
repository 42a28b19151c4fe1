#pragma once

#include <string>
#include <string_view>

namespace luximm {

/// What a licence of weights limits, in a few words; "" if it is a permissive
/// one.
std::string license_limits(std::string_view license);

/// Warns once per process and variant, before its weights are downloaded or
/// loaded, that they may not be used for everything. Silent for permissive
/// licences and where the environment variable `LUXIMM_ACCEPT_LICENSES` is 1.
void warn_about_license(const std::string& model, const std::string& license);

}  // namespace luximm
