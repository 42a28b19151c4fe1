#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>

#include "luximm/device/staged_upload.h"
#include "luximm/weights/load.h"
#include "luximm/weights/weights_file.h"

// Internal: the tensors of a load between the file and the module.
namespace luximm::detail {

/// A tensor of a module that is to be filled.
struct StageRequest {
  std::string key = {};       ///< timm's, below the prefix
  std::string file_key = {};  ///< "" if the file has none
  torch::Tensor target = {};
  bool adapted = false;  ///< its shape or channels change
};

/// Whether a key is that of a counter of batches.
bool is_counter(const std::string& key);

/// Reads tensors into memory of their own, on the device that they are for: on
/// a CPU as `WeightsFile::read`, on another through a `StagedUpload`, so that
/// the host holds its buffers and never all of the weights.
class LoadStage {
 public:
  using MakeQueue =
      std::function<std::unique_ptr<TransferQueue>(torch::Device)>;

  /// `file` and `options` must outlive it. With `make_queue` tensors go through
  /// its queues, those of a CPU too; without through `make_transfer_queue`'s.
  LoadStage(const WeightsFile& file, const LoadOptions& options,
            MakeQueue make_queue);

  /// What `put` will give the target. `problem` is set to what is wrong with
  /// the numbers, "" if nothing is. Throws `Error` for what cannot be read and
  /// if a device has too little memory.
  torch::Tensor stage(const StageRequest& request, std::string& problem);

  /// Waits until everything is on its device.
  void finish();

  /// Hands memory that was read over to the tensor where nobody can tell, else
  /// copies. Memory that a model was only given and never wrote to is not
  /// resident, so the peak of a load is one copy of the weights.
  void put(const StageRequest& request, const torch::Tensor& staged) const;

 private:
  struct Lanes {
    std::unique_ptr<TransferQueue> queue;
    std::unique_ptr<StagedUpload> upload;
  };

  torch::Device device_of(const torch::Tensor& target) const;
  bool goes_through_queue(torch::Device device) const;
  Lanes& lanes(torch::Device device);
  torch::Tensor on_host(const StageRequest& request, std::string& problem);
  torch::Tensor on_device(const StageRequest& request, torch::Device device,
                          std::string& problem);
  torch::Tensor upload(const StageRequest& request, torch::Device device,
                       std::string& problem);

  const WeightsFile& file_;
  const LoadOptions& options_;
  MakeQueue make_queue_;
  std::map<std::string, Lanes> lanes_;  // by the device's name
};

/// `load_checkpoint` through the queues that `make_queue` gives.
LoadReport load_through(torch::nn::Module& module,
                        const std::filesystem::path& file,
                        const LoadOptions& options,
                        const LoadStage::MakeQueue& make_queue);

}  // namespace luximm::detail
