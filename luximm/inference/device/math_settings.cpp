#include "luximm/inference/device/math_settings.h"

#include <condition_variable>
#include <mutex>

#include <ATen/Context.h>
#include <c10/util/Exception.h>

namespace luximm::detail {
namespace {

/// LibTorch warns once that there are newer functions for TF32. They are
/// spelled differently in each of its versions.
class Quiet : public c10::WarningHandler {
  void process(const c10::Warning& /*warning*/) override {}
};

struct Settings {
  bool tf32_cudnn = false;
  bool tf32_cublas = false;
  bool benchmark = false;
  bool operator==(const Settings&) const = default;
};

Settings read() {
  const at::Context& context = at::globalContext();
  return {context.allowTF32CuDNN(), context.allowTF32CuBLAS(),
          context.benchmarkCuDNN()};
}

void write(const Settings& settings) {
  at::Context& context = at::globalContext();
  if (read() == settings) return;
  context.setAllowTF32CuDNN(settings.tf32_cudnn);
  context.setAllowTF32CuBLAS(settings.tf32_cublas);
  context.setBenchmarkCuDNN(settings.benchmark);
}

std::mutex mutex;  // of what follows
std::condition_variable changed;
int users = 0;
Settings wanted, before;

}  // namespace

MathSettings::MathSettings(bool tf32, bool benchmark) {
  Quiet quiet;
  const c10::WarningUtils::WarningHandlerGuard guard(&quiet);
  const Settings own = {tf32, tf32, benchmark};
  std::unique_lock lock(mutex);
  changed.wait(lock, [&] { return users == 0 || wanted == own; });
  if (users == 0) {
    before = read();
    wanted = own;
    write(own);
  }
  ++users;
}

MathSettings::~MathSettings() {
  Quiet quiet;
  const c10::WarningUtils::WarningHandlerGuard guard(&quiet);
  const std::lock_guard lock(mutex);
  if (--users > 0) return;
  write(before);
  changed.notify_all();
}

}  // namespace luximm::detail
