#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "luximm/data/folder_dataset.h"
#include "luximm/data/image.h"

namespace luximm {

/// The images of tar archives.
struct ShardDataset {
  std::vector<std::string> classes;
  /// A path is the archive's and, after a "/", the name in it.
  std::vector<Sample> samples;
  /// What `LoaderOptions::read_image` becomes: reads a sample's bytes out of
  /// its archive and decodes them. May be called from several threads at once.
  std::function<Image(const Sample&)> read_image;
};

/// Lists the images of shards in WebDataset's layout: tar archives, neither
/// compressed nor sparse, in which neighbouring files with one name before the
/// first dot are a sample, `a/0001.jpg` (or .jpeg, .png) and `a/0001.cls`, a
/// text of the class's number or name. Other files are passed over. `source` is
/// an archive, a folder of *.tar, or a pattern, "train-{0000..0146}.tar".
///
/// Only headers are read, so samples can be shuffled over all shards, and a run
/// continued, as with files. Classes are as `list_table` has them. `decode` is
/// what `read_image` hands to `decode_image`.
///
/// Throws `Error`, naming archive and file, for an archive that is damaged or
/// cut, a sample without a label, a label that is no class, and no sample.
///
///     auto data = luximm::list_shards("shards/train-{0000..0146}.tar");
///     luximm::ImageLoader loader(
///         data.samples, luximm::TrainTransform(model->config()),
///         {.shuffle = true, .read_image = data.read_image});
ShardDataset list_shards(const std::string& source,
                         const std::vector<std::string>& classes = {},
                         const DecodeOptions& decode = {});

}  // namespace luximm
