#pragma once

#include <string>
#include <vector>

#include "tools/luximm/options.h"

namespace luximm::program {

/// Reads a `--config` file of `luximm train`: `names` are its flags, with "-";
/// the file may have "_" for it. Also takes the args.yaml that timm's train.py
/// leaves and the args.json that luximm leaves:
///
/// - null, "" and empty lists say nothing;
/// - flags of timm's that are spelled otherwise here are translated, so that
///   the run is that of timm's file (`sched_on_updates: false`,
///   `input_size: [3, 224, 224]`, `initial_checkpoint`, `model_ema_warmup`);
/// - flags of timm's that luximm has not are left out, named in one warning,
///   where they have timm's default or change no number, such as `log_wandb`.
///
/// Throws `UsageError`, naming the key, for those at another value, for unknown
/// keys, with the nearest flag, and as `read_flag_file` does.
std::vector<FlagValue> read_train_flags(const std::string& path,
                                        const std::vector<std::string>& names);

}  // namespace luximm::program
