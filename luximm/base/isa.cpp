#include "luximm/base/isa.h"

#include <atomic>

namespace luximm::detail {
namespace {

bool machine_has(Isa isa) {
  if (isa == Isa::kPortable) return true;
#if defined(__x86_64__)
  if (isa == Isa::kAvx2) {
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
  }
  if (isa == Isa::kAvx512) {
    return __builtin_cpu_supports("avx512f") &&
           __builtin_cpu_supports("avx512dq") &&
           __builtin_cpu_supports("avx512vl");
  }
#elif defined(__aarch64__)
  if (isa == Isa::kNeon) return true;  // a part of the architecture
#endif
  return false;
}

std::atomic<Isa>& current() {
  static std::atomic<Isa> isa = best_isa();
  return isa;
}

}  // namespace

Isa best_isa() {
  Isa best = Isa::kPortable;
  for (Isa isa : kIsas) {
    if (machine_has(isa)) best = isa;
  }
  return best;
}

Isa current_isa() { return current().load(std::memory_order_relaxed); }

bool set_isa(Isa isa) {
  if (!machine_has(isa)) return false;
  current().store(isa, std::memory_order_relaxed);
  return true;
}

const char* isa_name(Isa isa) {
  switch (isa) {
    case Isa::kPortable:
      return "portable";
    case Isa::kNeon:
      return "NEON";
    case Isa::kAvx2:
      return "AVX2";
    case Isa::kAvx512:
      return "AVX-512";
  }
  return "unknown";
}

}  // namespace luximm::detail
