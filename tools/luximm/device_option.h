#pragma once

#include <string>

#include "luximm/base/torch.h"
#include "tools/luximm/options.h"

namespace luximm::program {

/// The --device of a command: the one place that says what it may be.
struct DeviceArgs {
  std::string name = "cpu";

  void add_option(Options& command);

  /// The device, ready for use. Call it before any other function of LibTorch,
  /// see `use_device`, which says what it throws.
  torch::Device open() const;
  bool is_cpu() const { return name == "cpu"; }
};

}  // namespace luximm::program
