#include "luximm/model/license.h"

#include <cstdlib>

#include "luximm/base/fail.h"

namespace luximm {

std::string license_limits(std::string_view license) {
  if (license == "cc-by-nc-4.0") {
    return "Creative Commons BY-NC 4.0: no commercial use";
  }
  if (license == "dinov3-license") {
    return "Meta's DINOv3 License: conditions on use and on what is derived "
           "from the weights";
  }
  if (license == "fair-noncommercial-research-license") {
    return "Meta's FAIR Noncommercial Research License: research without "
           "commercial use";
  }
  if (license == "seer-license") {
    return "Meta's SEER License: research without commercial use, and some "
           "uses excluded from that";
  }
  if (license.empty()) return "no licence that their publisher states";
  return "";
}

void warn_about_license(const std::string& model, const std::string& license) {
  const std::string limits = license_limits(license);
  const char* accepted = std::getenv("LUXIMM_ACCEPT_LICENSES");
  if (limits.empty() || (accepted != nullptr && accepted[0] == '1')) return;
  warn_once("license of " + model,
            fmt::format("the weights of '{}' are under {}; set "
                        "LUXIMM_ACCEPT_LICENSES=1 once you have read it",
                        model, limits));
}

}  // namespace luximm
