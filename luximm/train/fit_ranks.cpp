#include "luximm/train/fit_ranks.h"

#include <mutex>
#include <utility>

#include <ATen/Context.h>
#include <fmt/format.h>

#include "luximm/data/sample_random.h"

namespace luximm::detail {
namespace {

/// What a loader draws, as a sampler.
Sampler order_of(const ImageLoader& loader) {
  const LoaderOptions& options = loader.options();
  if (options.sampler) return *options.sampler;
  return distributed_sampler(
      loader.size(), {.shuffle = options.shuffle, .seed = options.seed});
}

/// The generators that dropout and the like draw from, by their device.
std::map<std::string, at::Generator> generators(
    const torch::nn::Module& model) {
  std::map<std::string, at::Generator> all;
  all.emplace("cpu", at::globalContext().defaultGenerator(torch::kCPU));
  const torch::Device device = model.parameters().front().device();
  if (!device.is_cpu()) {
    all.emplace(c10::DeviceTypeName(device.type(), true),
                at::globalContext().defaultGenerator(device));
  }
  return all;
}

}  // namespace

std::optional<ImageLoader> rank_loader(const ImageLoader& loader, int64_t rank,
                                       int64_t world_size, bool padded) {
  LoaderOptions options = loader.options();
  Sampler all = order_of(loader);
  if (!padded && rank >= all.size) return {};
  options.sampler = rank_sampler(all, rank, world_size, padded);
  options.shuffle = false;
  if (options.drop_last) {
    LoaderOptions whole = loader.options();
    whole.batch_size *= world_size;
    const int64_t size =
        batch_count(static_cast<std::size_t>(loader.size()), whole) *
        options.batch_size;
    options.sampler->size = size;
    options.sampler->order = [order = options.sampler->order,
                              size](int64_t epoch) {
      auto draws = order(epoch);
      draws.resize(static_cast<std::size_t>(size));
      return draws;
    };
  }
  return ImageLoader(loader.samples(), loader.transform(), options);
}

FitRanks::FitRanks(ProcessGroup* group) : group_(group) {}
FitRanks::~FitRanks() = default;

std::optional<ImageLoader> FitRanks::share_of(const ImageLoader& train) const {
  if (!several()) return {};
  return rank_loader(train, rank(), size(), /*padded=*/true);
}

void FitRanks::begin(TrainState& state, bool restored,
                     const FitOptions& options, bool may_lack_batches) {
  if (!several()) return;
  ProcessGroup::Items items(state.settings.begin(), state.settings.end());
  group_->expect_same("the setting", items);
  // Every rank reads the checkpoint itself.
  const TrainProgress& at = state.progress;
  group_->expect_same("the checkpoint's",
                      {{"step", std::to_string(at.step)},
                       {"epoch", std::to_string(at.epoch)},
                       {"batch", std::to_string(at.batch)}});
  reducer_.emplace(
      state.model, *group_,
      GradientReducerOptions{.allow_unused = options.find_unused_parameters ||
                                             may_lack_batches});
  if (state.ema != nullptr) {
    // It began with the weights that this rank had.
    std::vector<torch::Tensor> average;
    for (const auto& [name, tensor] : state.ema->tensors()) {
      average.push_back(tensor);
    }
    group_->broadcast(average);
  }
  set_random(state, restored);
}

/// Rank 0 draws what one process would, the others draw something else.
void FitRanks::set_random(const TrainState& state, bool restored) {
  if (rank() == 0) return;
  for (auto& [name, generator] : generators(state.model)) {
    std::lock_guard lock(generator.mutex());
    const auto found =
        state.rank_random.find(fmt::format("{}.{}", name, rank()));
    if (found != state.rank_random.end()) {
      generator.set_state(found->second);
      continue;
    }
    // A fresh run, or one with more ranks than its checkpoint has.
    SampleRandom random(
        generator.current_seed(), static_cast<uint64_t>(rank()),
        restored ? static_cast<uint64_t>(state.progress.step) : 0);
    generator.set_current_seed(random.bits());
  }
}

std::optional<GradientReducer::NoSync> FitRanks::batch_guard(bool last) {
  std::optional<GradientReducer::NoSync> guard;
  if (reducer_ && !last) guard.emplace(reducer_->no_sync());
  return guard;
}

StepSums FitRanks::finish_step(const StepSums& own) {
  if (!several()) return own;
  reducer_->finish();
  torch::Tensor sums =
      torch::tensor({own.loss_sum, static_cast<double>(own.images),
                     static_cast<double>(own.counted),
                     static_cast<double>(own.skipped), own.stop ? 1.0 : 0.0},
                    torch::kDouble);
  group_->all_reduce(sums);
  const auto* all = sums.const_data_ptr<double>();
  return {.loss_sum = all[0],
          .images = static_cast<int64_t>(all[1]),
          .counted = static_cast<int64_t>(all[2]),
          .skipped = static_cast<int64_t>(all[3]),
          .stop = all[4] > 0.0};
}

void FitRanks::gather_random(TrainState& state) {
  if (!several()) return;
  state.rank_random.clear();
  for (auto& [name, generator] : generators(state.model)) {
    torch::Tensor own;
    {
      std::lock_guard lock(generator.mutex());
      own = generator.get_state();
    }
    const auto all = group_->all_gather(own);
    for (std::size_t i = 1; i < all.size(); ++i) {
      state.rank_random[fmt::format("{}.{}", name, i)] = all[i];
    }
  }
}

}  // namespace luximm::detail
