#pragma once

#include <span>
#include <string_view>

#include "luximm/weights/key_rules.h"

namespace luximm {

/// What a load asks of the module that it fills and tells it, if that is a
/// model of luximm's: other modules are filled by their names alone.
class LoadTarget {
 public:
  virtual ~LoadTarget() = default;

  /// Other projects' names that a file for this model may be written in.
  virtual std::span<const Dialect> load_dialects() const = 0;

  /// Called once everything is in its place. A classifier that the load passed
  /// over and nothing else has filled is filled now.
  virtual void weights_arrived(bool with_classifier) = 0;
};

}  // namespace luximm
