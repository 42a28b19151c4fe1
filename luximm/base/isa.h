#pragma once

#include <cstdint>

namespace luximm::detail {

/// The instruction sets that kernels are written for; portable is what every
/// machine of the kind that luximm is built for has (SSE2 on x86-64).
enum class Isa : int32_t { kPortable, kNeon, kAvx2, kAvx512 };

/// All of them, of any kind of machine; of those of one, the best is last.
constexpr Isa kIsas[] = {Isa::kPortable, Isa::kNeon, Isa::kAvx2, Isa::kAvx512};

/// The best one that this machine has and luximm was built with.
Isa best_isa();

/// The one that kernels use: `best_isa()`, or what the last `set_isa` said.
Isa current_isa();

/// For tests and comparisons. Returns false, changing nothing, where the
/// machine has no such instructions. Not to be called while kernels run.
bool set_isa(Isa isa);

const char* isa_name(Isa isa);

}  // namespace luximm::detail
