#pragma once

#include <span>

#include "luximm/base/torch.h"
#include "luximm/data/image.h"
#include "luximm/data/transform.h"
#include "luximm/model/pretrained_config.h"

namespace luximm {

/// What timm would feed the model: [C, H, W] float32, bit for bit, C being 3
/// (RGB) or 1 (grey) as the configuration says; see ImageTransform for the
/// errors.
///
///     auto x = luximm::preprocess(luximm::decode_image("cat.jpg"),
///                                 luximm::pretrained_config(name));
torch::Tensor preprocess(const Image& image, const PretrainedConfig& config,
                         InputSizeKind kind = InputSizeKind::kTest);

/// A batch, [N, C, H, W], prepared on LibTorch's threads.
torch::Tensor preprocess(std::span<const Image> images,
                         const PretrainedConfig& config,
                         InputSizeKind kind = InputSizeKind::kTest);

/// The same with a transform made once.
torch::Tensor preprocess(const Image& image, const ImageTransform& transform);
torch::Tensor preprocess(std::span<const Image> images,
                         const ImageTransform& transform);

}  // namespace luximm
