#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "luximm/data/folder_dataset.h"

namespace luximm {

/// Which output of a model a class name stands for.
using ClassMap = std::map<std::string, int64_t>;

/// The output of a name that a list has twice, such as ImageNet's "crane": an
/// error only where a folder has that name.
inline constexpr int64_t kAmbiguousClass = -2;

/// Reads a class map, as timm's `--class-map` takes one: a text file with a
/// class name per line, in the order of the model's outputs. Also read: lines
/// of a name and an output's number ("n01440764 0"), if all lines are so; JSON,
/// `["tench", ...]` or `{"n01440764": 0, ...}`, in a file ending in .json.
///
/// Throws `Error`, naming file and line, for a name that is given two numbers,
/// a number that is none, an empty map, or a file that cannot be read.
ClassMap read_class_map(const std::filesystem::path& file);

/// Lists `root/<class>/**` as `list_image_folder` does, labelled by `classes`:
/// not every class of the map needs a folder, so that part of ImageNet can be
/// measured with a model of 1000 outputs. Throws `Error` also for a folder that
/// is not in the map, or twice.
///
///     auto map = luximm::read_class_map("imagenet_synsets.txt");
///     auto samples = luximm::list_mapped_images("imagenette2/val", map);
std::vector<Sample> list_mapped_images(const std::filesystem::path& root,
                                       const ClassMap& classes);

}  // namespace luximm
