#include "luximm/data/preprocess.h"

#include "luximm/base/parallel.h"
#include "luximm/base/torch.h"

namespace luximm {

torch::Tensor preprocess(std::span<const Image> images,
                         const ImageTransform& transform) {
  auto count = static_cast<int64_t>(images.size());
  torch::Tensor batch = torch::empty(
      {count, transform.channels(), transform.height(), transform.width()},
      torch::dtype(torch::kFloat32));
  auto* out = batch.data_ptr<float>();
  detail::parallel_for(count, [&](int64_t begin, int64_t end) {
    for (int64_t i = begin; i < end; ++i) {
      transform(images[i], {out + i * transform.size(), transform.size()});
    }
  });
  return batch;
}

torch::Tensor preprocess(const Image& image, const ImageTransform& transform) {
  return preprocess(std::span(&image, 1), transform).squeeze(0);
}

torch::Tensor preprocess(const Image& image, const PretrainedConfig& config,
                         InputSizeKind kind) {
  return preprocess(image, ImageTransform(config, kind));
}

torch::Tensor preprocess(std::span<const Image> images,
                         const PretrainedConfig& config, InputSizeKind kind) {
  return preprocess(images, ImageTransform(config, kind));
}

}  // namespace luximm
