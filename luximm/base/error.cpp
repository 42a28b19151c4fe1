#include "luximm/base/error.h"

#include <cstdio>
#include <mutex>
#include <set>
#include <utility>

namespace luximm {
namespace {

void write_to_stderr(std::string_view text) {
  std::fprintf(stderr, "luximm: warning: %.*s\n", static_cast<int>(text.size()),
               text.data());
}

struct Warnings {
  std::mutex mutex;
  WarningHandler handler = write_to_stderr;
  std::set<std::string> seen;
};

Warnings& warnings() {
  static Warnings instance;
  return instance;
}

}  // namespace

WarningHandler set_warning_handler(WarningHandler handler) {
  std::lock_guard lock(warnings().mutex);
  return std::exchange(warnings().handler, std::move(handler));
}

void warn(std::string_view text) {
  WarningHandler handler;
  {
    // The handler runs outside the lock, so that it may itself warn.
    std::lock_guard lock(warnings().mutex);
    handler = warnings().handler;
  }
  if (handler) handler(text);
}

void warn_once(const std::string& key, std::string_view text) {
  {
    std::lock_guard lock(warnings().mutex);
    if (!warnings().seen.insert(key).second) return;
  }
  warn(text);
}

}  // namespace luximm
