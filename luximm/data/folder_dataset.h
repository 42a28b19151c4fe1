#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace luximm {

/// The label of an image whose class is not known.
inline constexpr int64_t kNoLabel = -1;

/// An image file and its class.
struct Sample {
  std::filesystem::path path = {};
  int64_t label = kNoLabel;  ///< position among the class names
};

/// The images of a folder with one subfolder per class.
struct FolderDataset {
  std::vector<std::string> classes;
  std::vector<Sample> samples;
};

/// Lists `root/<class>/**/*.{jpg,jpeg,png}`: the class is the folder right
/// below `root`, as in torchvision's ImageFolder; classes and images are in
/// timm's natural order ("2" before "10"). Symbolic links are followed, names
/// that begin with a dot are passed over. No image is opened.
///
/// With `classes`, the labels are positions in that list, for example a model's
/// `label_names`, and not every class needs a folder. Throws `Error` for a
/// folder that is not in the list, a class without images, and a `root`
/// without classes.
///
///     auto train = luximm::list_image_folder("flowers/train");
///     auto val = luximm::list_image_folder("flowers/val", train.classes);
FolderDataset list_image_folder(const std::filesystem::path& root,
                                const std::vector<std::string>& classes = {});

/// Every image below a folder, without labels and in natural order; a file
/// is taken as it is. Throws `Error` if there is none.
std::vector<Sample> list_images(const std::filesystem::path& path);

}  // namespace luximm
