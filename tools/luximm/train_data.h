#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "luximm/data/augment.h"
#include "luximm/data/batch_reader.h"
#include "luximm/data/folder_dataset.h"
#include "tools/luximm/options.h"

// What `luximm train` reads and how it augments, by timm's names.
namespace luximm::program {

/// One part of the data.
struct DataSplit {
  FolderDataset data;
  /// What `LoaderOptions::read_image` becomes; empty for files.
  std::function<Image(const Sample&)> read_image;
};

struct TrainData {
  DataSplit train;
  std::optional<DataSplit> val;
};

/// Lists the splits below `root`, each a folder of classes (`train/<class>/`),
/// a folder of shards (`train/*.tar`), or a table (`train.csv`, `train.tsv`).
/// Throws `Error` without one for training, and if it has one class.
TrainData list_train_data(const std::filesystem::path& root,
                          const DecodeOptions& decode);

/// --aa, --color-jitter and their like.
struct AugmentArgs {
  AugmentOptions options;

  void add_options(Options& command);
  /// `options` with what is spelled otherwise on the command line.
  AugmentOptions finish() const;
  /// Sets `LoaderOptions::sampler` if --aug-repeats asks for one.
  void repeat_in(LoaderOptions& loading, int64_t samples) const;

 private:
  std::optional<double> color_jitter_;
  std::string interpolation_ = "random";
  std::string erasing_mode_ = to_string(ErasingMode::kConst);
  double repeats_ = 0.0;
};

}  // namespace luximm::program
