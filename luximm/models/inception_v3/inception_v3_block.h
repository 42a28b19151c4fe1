#pragma once

#include <string>
#include <vector>

#include "luximm/base/torch.h"
#include "luximm/layers/conv_norm_act.h"

namespace luximm {

/// timm's `ConvNormAct` with the batch norm of TensorFlow, whose eps is 1e-3.
ConvNormAct make_inception_conv(int64_t in_channels, int64_t out_channels,
                                Size2d kernel_size,
                                const Conv2dOptions& options = {});

/// The pool that a branch begins with, 3x3.
enum class InceptionPool {
  kNone,
  kAverage,        ///< of the map's size, with the padding counted
  kAverageInside,  ///< of the map's size, without the padding
  kMax,            ///< of the map's size
  kMaxHalving,     ///< stride 2, without padding
};

/// One of the columns that read a block's map: a pool, convolutions one after
/// the other, and convolutions that stand side by side behind those.
struct InceptionBranch {
  InceptionPool pool = InceptionPool::kNone;
  std::vector<ConvNormAct> convs = {};
  std::vector<ConvNormAct> ends = {};
};

/// A block whose branches' channels stand side by side, timm's `InceptionA` to
/// `InceptionE`.
class InceptionBlockImpl : public torch::nn::Module {
 public:
  /// A convolution of a branch, timm's name for it and its shape; an output of
  /// another one than the last, or the block's map, is what it reads.
  struct Conv {
    std::string name;
    int64_t channels;  ///< it puts out
    Size2d kernel = 1;
    int64_t stride = 1;
    bool padded = true;  ///< keeps the map's size but for the stride
  };

  explicit InceptionBlockImpl(int64_t in_channels)
      : in_channels_(in_channels) {}

  /// Adds a branch of these convolutions; `ends` all read the last of `convs`.
  void add_branch(InceptionPool pool, const std::vector<Conv>& convs,
                  const std::vector<Conv>& ends = {});

  torch::Tensor forward(const torch::Tensor& x);  ///< [N, C, H, W]

  int64_t out_channels() const { return out_channels_; }

  std::vector<InceptionBranch> branches;

 private:
  ConvNormAct add(const Conv& conv, int64_t in_channels);

  int64_t in_channels_;
  int64_t out_channels_ = 0;
};
TORCH_MODULE(InceptionBlock);

/// timm's blocks, of maps of `in_channels`; `average` is the pool of their
/// branch with one.
InceptionBlock make_inception_a(int64_t in_channels, int64_t pool_features,
                                InceptionPool average);
InceptionBlock make_inception_b(int64_t in_channels);
InceptionBlock make_inception_c(int64_t in_channels, int64_t channels_7x7,
                                InceptionPool average);
InceptionBlock make_inception_d(int64_t in_channels);
InceptionBlock make_inception_e(int64_t in_channels, InceptionPool pool);

}  // namespace luximm
