#pragma once

#include <vector>

#include "luximm/inference/plan.h"

// Internal: which algorithm each step of a plan runs. Packed weights depend on
// it, so it is chosen before they are packed, and kept with them.
namespace luximm::detail {

/// Gives every step the algorithm that is most promising for an input
/// {n, h, w, c}, or, with `measure`, the one that ran fastest here.
void choose_algorithms(Plan& plan, const Shape& input, bool measure,
                       Threads& threads);

/// The algorithm of every step; 0 where there is nothing to choose.
std::vector<int> choices(const Plan& plan);

/// Gives every step the algorithm of `choices`; false, changing nothing, if
/// they do not belong to such a plan.
bool apply_choices(Plan& plan, const std::vector<int>& choices);

}  // namespace luximm::detail
