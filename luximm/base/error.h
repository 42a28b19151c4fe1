#pragma once

#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace luximm {

/// What every luximm function throws: what failed, on which name, what was
/// expected and found, and what to do.
///
/// The text is one line and begins with the function in brackets:
/// `[create_model] unknown model 'resnet5'; did you mean 'resnet50.a1_in1k'?`
///
///     try {
///       auto model = luximm::create_model("resnet5");
///     } catch (const luximm::Error& e) {
///       std::cerr << e.what() << '\n';
///     }
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Receives one line of text without a newline.
using WarningHandler = std::function<void(std::string_view)>;

/// Replaces where warnings go and returns the handler that was there; the
/// default writes `luximm: warning: ...` to standard error. An empty handler
/// silences them. Thread-safe.
WarningHandler set_warning_handler(WarningHandler handler);

/// Sends one warning to the current handler.
void warn(std::string_view text);

/// Sends a warning the first time `key` is seen in this process, and not again.
void warn_once(const std::string& key, std::string_view text);

}  // namespace luximm
