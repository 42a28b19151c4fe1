#pragma once

namespace luximm::detail {

/// What LibTorch's CUDA products do while this lives: whether float32 ones may
/// use TF32, and whether cuDNN times its algorithms.
///
/// LibTorch has one such setting for the whole process. So calls with other
/// settings wait until those that run have given their work to the device, and
/// the last to go puts back what the program had set. Work that the program
/// itself gives to a GPU meanwhile is computed with these settings.
class MathSettings {
 public:
  MathSettings(bool tf32, bool benchmark);
  ~MathSettings();
  MathSettings(const MathSettings&) = delete;
  MathSettings& operator=(const MathSettings&) = delete;
};

}  // namespace luximm::detail
