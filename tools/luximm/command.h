#pragma once

#include "tools/luximm/options.h"

namespace luximm::program {

// The commands, one per file; what a command is says options.h.
void add_list(Options& app);
void add_info(Options& app);
void add_download(Options& app);
void add_classify(Options& app);
void add_embed(Options& app);
void add_train(Options& app);
void add_validate(Options& app);
void add_bench(Options& app);
void add_forward(Options& app);
void add_inspect(Options& app);
void add_preprocess(Options& app);
void add_export(Options& app);
void add_cache(Options& app);

}  // namespace luximm::program
