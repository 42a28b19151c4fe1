#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "luximm/data/folder_dataset.h"

namespace luximm {

/// Reads labels of ImageNet's validation images as "Are we done with ImageNet?"
/// gives them (https://arxiv.org/abs/2006.07159): a JSON list with a list of
/// outputs for each image, which may be empty, as in timm's
/// `RealLabelsImagenet`. Returns the list of each sample.
///
/// Images named ILSVRC2012_val_00000001.JPEG and so on are found by their
/// number, so that there may be fewer of them. Images of other names must be as
/// many as the lists, which are then in the order of the file names without
/// their folders.
///
/// Throws `Error` for a file that is no such list or cannot be read, a label
/// that is not below `outputs`, and samples that do not fit.
///
///     auto real = luximm::read_real_labels("real.json", loader.samples(),
///     1000);
std::vector<std::vector<int64_t>> read_real_labels(
    const std::filesystem::path& file, const std::vector<Sample>& samples,
    int64_t outputs);

}  // namespace luximm
