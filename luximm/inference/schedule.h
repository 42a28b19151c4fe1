#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "luximm/inference/plan.h"

namespace luximm::detail {

/// The steps of a plan that the wanted values need, in order.
std::vector<std::size_t> needed_steps(const Plan& plan,
                                      const std::vector<Value>& wanted);

/// How a plan runs on one shape of input for some wanted values: which steps,
/// on how many images at a time, and where every value lies.
///
/// A map that does not fit in cache is read back from memory by the next step.
/// So steps with large maps run on a few images at a time, all of them one
/// after the other, before the next few; the later ones, whose maps are small
/// and whose weights are large, run on the whole batch.
struct Schedule {
  /// Steps `begin` to `end` - 1 of `steps`. Pass p of them takes the images
  /// from n * p / passes on.
  struct Segment {
    std::size_t begin = 0;
    std::size_t end = 0;
    int64_t passes = 1;
  };

  /// In the workspace, or, if `wanted` is set, in that one of the caller's.
  struct Place {
    std::size_t offset = 0;
    int wanted = -1;
    /// All images lie there, not only those of the pass: the value is made in
    /// one segment and used in another or by the caller.
    bool whole = false;
  };

  /// Throws `Error` if the input {n, h, w, c} does not fit the network.
  Schedule(const Plan& plan, const Shape& input, std::vector<Value> wanted,
           int threads);

  Shape input;
  std::vector<Value> wanted;
  std::vector<std::size_t> steps;  ///< of the plan, those that are needed
  std::vector<Segment> segments;
  std::vector<Shape> shapes;  ///< by value, of one image
  std::vector<Place> places;  ///< by value
  std::size_t scratch = 0;    ///< offset in the workspace
  std::size_t floats = 0;     ///< size of the workspace

 private:
  class Placement;

  void cut_into_segments(const Plan& plan);
};

}  // namespace luximm::detail
