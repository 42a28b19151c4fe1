#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace luximm::detail {

/// Names that weights go by, the first that exists wins: in folders and in
/// repositories of the Hub.
inline constexpr std::array<std::string_view, 4> kWeightsNames = {
    "model.safetensors", "model.safetensors.index.json", "pytorch_model.bin",
    "pytorch_model.bin.index.json"};

/// The one of `names` that holds the weights: one of `kWeightsNames`, else the
/// only `.safetensors`, else the only file of torch.save by its suffix (.pth,
/// .pt, .bin, .ckpt, .tar). Throws `Error` that lists the candidates, or what
/// there is if there is none. `where` is the folder or repository.
std::string choose_weights(const std::vector<std::string>& names,
                           const std::string& where);

/// The files that `open_weights` of it reads: one, or an index and its shards.
std::vector<std::filesystem::path> weights_files(
    const std::filesystem::path& path);

/// The weights in a folder, or `path` itself if it is none.
std::filesystem::path find_weights(const std::filesystem::path& path);

}  // namespace luximm::detail
