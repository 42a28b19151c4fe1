#include "luximm/train/checkpoint.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <memory>
#include <random>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <torch/nn.h>
#include <torch/optim.h>

#include "luximm/base/hash.h"
#include "luximm/weights/load.h"
#include "luximm/weights/safetensors.h"
#include "tests/models/support.h"

namespace luximm {
namespace {

using test::error_of;
using test::TemporaryFolder;
using ::testing::HasSubstr;

/// A small net with everything that a run must remember: running statistics,
/// dropout, a parameter without a gradient, an optimiser with state.
struct Toy {
  explicit Toy(const std::string& kind, bool with_ema, int64_t width = 6) {
    torch::manual_seed(1);
    net = torch::nn::Sequential(
        torch::nn::Linear(4, width), torch::nn::BatchNorm1d(width),
        torch::nn::Dropout(0.3), torch::nn::Linear(width, 3));
    unused = net->register_parameter("unused", torch::ones({2}));
    if (kind == "SGD") {
      optimizer = std::make_unique<torch::optim::SGD>(
          net->parameters(), torch::optim::SGDOptions(0.1).momentum(0.9));
    } else if (kind == "Adam") {
      optimizer = std::make_unique<torch::optim::Adam>(
          net->parameters(), torch::optim::AdamOptions(0.01).amsgrad(true));
    } else if (kind == "AdamW") {
      optimizer = std::make_unique<torch::optim::AdamW>(net->parameters());
    } else {
      optimizer = std::make_unique<torch::optim::RMSprop>(net->parameters());
    }
    if (with_ema) ema.emplace(*net, EmaOptions{.decay = 0.8});
  }

  TrainState state() {
    return {.model = *net,
            .optimizer = *optimizer,
            .ema = ema ? &*ema : nullptr,
            .progress = progress,
            .settings = {{"batch size", "8"}}};
  }

  void train_to(int64_t step) {
    net->train();
    while (progress.step < step) {
      optimizer->zero_grad();
      // Inputs come from the generator too: its state is part of the run.
      const torch::Tensor loss =
          net->forward(torch::randn({8, 4})).square().sum();
      loss.backward();
      for (auto& group : optimizer->param_groups()) {
        group.options().set_lr(0.01 / static_cast<double>(progress.step + 1));
      }
      optimizer->step();
      ++progress.step;
      progress.loss_sum += loss.item<double>();
      if (ema) ema->update(*net, progress.step);
    }
  }

  /// Every bit that matters.
  std::vector<torch::Tensor> snapshot() {
    std::vector<torch::Tensor> all;
    for (auto& [name, tensor] : state_dict(*net)) all.push_back(tensor.clone());
    if (ema) {
      for (auto& [name, tensor] : ema->tensors()) all.push_back(tensor.clone());
    }
    all.push_back(torch::randn({3}));
    all.push_back(torch::tensor(progress.loss_sum, torch::kDouble));
    return all;
  }

  torch::nn::Sequential net;
  torch::Tensor unused;
  std::unique_ptr<torch::optim::Optimizer> optimizer;
  std::optional<ModelEma> ema;
  TrainProgress progress;
};

void expect_equal(const std::vector<torch::Tensor>& a,
                  const std::vector<torch::Tensor>& b) {
  ASSERT_EQ(a.size(), b.size());
  for (std::size_t i = 0; i < a.size(); ++i) EXPECT_TRUE(a[i].equal(b[i])) << i;
}

struct Checkpoint : ::testing::Test {
  void SetUp() override {
    before = set_warning_handler(
        [this](std::string_view text) { warnings.emplace_back(text); });
  }
  void TearDown() override { set_warning_handler(before); }

  /// Checkpoints of steps 3, 5 and 8, of which two stay.
  void save_three(Toy& toy) {
    for (int64_t step : {3, 5, 8}) {
      toy.train_to(step);
      store.save(toy.state());
    }
  }

  static void damage(const std::filesystem::path& file, int64_t from_end) {
    std::fstream io(file, std::ios::in | std::ios::out | std::ios::binary);
    io.seekg(-from_end, std::ios::end);
    const int byte = io.peek();
    io.seekp(-from_end, std::ios::end);
    io.put(static_cast<char>(byte ^ 1));
  }

  TemporaryFolder folder;
  CheckpointStore store{folder / "checkpoints"};
  std::vector<std::string> warnings;
  WarningHandler before;
};

TEST_F(Checkpoint, continues_bit_for_bit_from_any_step) {
  std::mt19937 random(7);
  for (const char* kind : {"SGD", "Adam", "AdamW"}) {
    for (bool with_ema : {false, true}) {
      Toy whole(kind, with_ema);
      whole.train_to(30);
      const auto expected = whole.snapshot();
      for (int i = 0; i < 20; ++i) {
        const auto stop = static_cast<int64_t>(random() % 30);
        SCOPED_TRACE(std::string(kind) + " stopped at " + std::to_string(stop));
        const CheckpointStore one(folder / (std::string(kind) + "_" +
                                            std::to_string(with_ema) + "_" +
                                            std::to_string(i)));
        Toy first(kind, with_ema);
        first.train_to(stop);
        one.save(first.state());
        Toy second(kind, with_ema);
        torch::manual_seed(99);  // whatever happened in between
        TrainState state = second.state();
        ASSERT_TRUE(one.restore(state));
        second.progress = state.progress;
        EXPECT_EQ(second.progress.step, stop);
        second.train_to(30);
        expect_equal(second.snapshot(), expected);
      }
    }
  }
}

TEST_F(Checkpoint, keeps_the_newest_two_and_sweeps_partial_files) {
  Toy toy("SGD", false);
  std::filesystem::create_directories(folder / "checkpoints");
  std::ofstream(folder / "checkpoints/checkpoint-2.safetensors.Ab3xYz") << "x";
  std::ofstream(folder / "checkpoints/notes.txt") << "x";
  save_three(toy);
  const auto files = store.files();
  ASSERT_EQ(files.size(), 2U);
  EXPECT_EQ(files[0].filename(), "checkpoint-8.safetensors");
  EXPECT_EQ(files[1].filename(), "checkpoint-5.safetensors");
  EXPECT_TRUE(std::filesystem::exists(folder / "checkpoints/notes.txt"));
  EXPECT_FALSE(std::filesystem::exists(
      folder / "checkpoints/checkpoint-2.safetensors.Ab3xYz"));
}

TEST_F(Checkpoint, falls_back_from_a_damaged_file_to_the_one_before) {
  Toy toy("AdamW", true);
  save_three(toy);
  damage(store.files()[0], 100);  // in the data: the header is fine
  Toy other("AdamW", true);
  TrainState state = other.state();
  ASSERT_TRUE(store.restore(state));
  EXPECT_EQ(state.progress.step, 5);
  ASSERT_EQ(warnings.size(), 1U);
  EXPECT_THAT(warnings[0], HasSubstr("checkpoint-8.safetensors' is damaged"));
  // The run that goes on replaces the damaged one, though that is of a later
  // step.
  other.progress = state.progress;
  other.train_to(6);
  store.save(other.state());
  ASSERT_EQ(store.files().size(), 2U);
  EXPECT_EQ(store.files()[0].filename(), "checkpoint-6.safetensors");
  std::filesystem::resize_file(store.files()[0], 1000);
  std::filesystem::resize_file(store.files()[1], 5);
  EXPECT_THAT(error_of([&] { store.restore(state); }),
              HasSubstr("all 2 checkpoints in"));
}

TEST_F(Checkpoint, finds_nothing_where_nothing_is) {
  Toy toy("SGD", false);
  TrainState state = toy.state();
  EXPECT_FALSE(store.restore(state));
}

TEST_F(Checkpoint, refuses_another_run_and_changes_nothing) {
  Toy toy("SGD", false);
  save_three(toy);
  const auto refusal = [&](Toy& other, TrainState state) {
    const auto weights = [&] {
      std::vector<torch::Tensor> all;
      for (auto& [name, tensor] : state_dict(*other.net)) {
        all.push_back(tensor.clone());
      }
      return all;
    };
    const auto untouched = weights();
    const std::string error = error_of([&] { store.restore(state); });
    expect_equal(weights(), untouched);
    EXPECT_EQ(state.progress.step, 0);
    return error;
  };
  Toy wider("SGD", false, 7);
  EXPECT_THAT(refusal(wider, wider.state()), HasSubstr("expected [7, 4]"));
  Toy adam("Adam", false);
  EXPECT_THAT(refusal(adam, adam.state()),
              HasSubstr("with optimiser SGD, now it is Adam"));
  Toy averaged("SGD", true);
  EXPECT_THAT(refusal(averaged, averaged.state()), HasSubstr("has no 'ema."));
  Toy same("SGD", false);
  TrainState state = same.state();
  state.settings["batch size"] = "16";
  EXPECT_THAT(refusal(same, state),
              HasSubstr("with batch size 8, now it is 16"));
}

/// Makes a checkpoint what luximm wrote when it recorded few settings:
/// format 1.
void rewrite_as_format_1(const std::filesystem::path& path,
                         const nlohmann::json& settings) {
  const SafetensorsFile file(path);
  std::vector<std::pair<std::string, torch::Tensor>> tensors;
  for (const std::string& name : file.names()) {
    tensors.emplace_back(name, file.read(name));
  }
  auto state =
      nlohmann::json::parse(file.header().metadata.at("luximm.training"));
  state["format"] = 1;
  state["settings"] = settings;
  detail::ContentHash hash(64, 0);
  hash.update(state.dump());
  std::sort(tensors.begin(), tensors.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [name, tensor] : tensors) {
    hash.update(name + ":" + c10::toString(tensor.scalar_type()) + ":" +
                c10::str(tensor.sizes()) + ";");
    hash.update({static_cast<const char*>(tensor.data_ptr()), tensor.nbytes()});
  }
  save_safetensors(
      path, tensors,
      {{"luximm.training", state.dump()}, {"luximm.sha256", hash.hex()}});
}

TEST_F(Checkpoint, takes_an_earlier_one_and_names_what_it_did_not_record) {
  Toy toy("SGD", false);
  save_three(toy);
  rewrite_as_format_1(store.files()[0],
                      {{"batch size", "8"}, {"pictures", "12"}});
  Toy same("SGD", false);
  TrainState state = same.state();
  state.settings["hflip"] = "0.5";
  state.settings["scale"] = "0.08 to 1";
  EXPECT_TRUE(store.restore(state));
  EXPECT_EQ(state.progress.step, 8);
  ASSERT_EQ(warnings.size(), 1U);
  EXPECT_THAT(warnings[0], HasSubstr("did not record: hflip, scale;"));
  // What it did record is compared as ever.
  state.settings["batch size"] = "16";
  EXPECT_THAT(error_of([&] { store.restore(state); }),
              HasSubstr("with batch size 8, now it is 16"));
}

TEST_F(Checkpoint, may_be_of_another_value_where_the_run_says_so) {
  Toy toy("SGD", false);
  save_three(toy);
  Toy same("SGD", false);
  TrainState state = same.state();
  state.settings["batch size"] = "16";
  std::string asked;
  state.may_change = [&](const std::string& name, const std::string& saved,
                         const std::string& now) {
    asked = name + " " + saved + " " + now;
    return true;
  };
  EXPECT_TRUE(store.restore(state));
  EXPECT_EQ(asked, "batch size 8 16");
  EXPECT_EQ(state.settings["batch size"], "16");
}

TEST_F(Checkpoint, does_not_save_weights_that_are_not_finite) {
  Toy toy("SGD", false);
  save_three(toy);
  {
    torch::NoGradGuard no_grad;
    toy.net->named_parameters()["0.weight"].view(-1)[3] =
        std::numeric_limits<float>::quiet_NaN();
  }
  toy.progress.step = 9;
  EXPECT_THAT(error_of([&] { store.save(toy.state()); }),
              HasSubstr("'0.weight' is not finite at step 9"));
  EXPECT_EQ(store.files()[0].filename(), "checkpoint-8.safetensors");
}

TEST_F(Checkpoint, refuses_optimisers_it_does_not_know) {
  Toy rms("RMSprop", false);
  EXPECT_THAT(error_of([&] { store.save(rms.state()); }),
              HasSubstr("use SGD, Adam or AdamW"));
  Toy toy("SGD", false);
  toy.net->push_back(torch::nn::Linear(3, 3));
  torch::optim::SGD stale(torch::nn::Linear(1, 1)->parameters(),
                          torch::optim::SGDOptions(0.1));
  EXPECT_THAT(
      error_of([&] { store.save({.model = *toy.net, .optimizer = stale}); }),
      HasSubstr("the optimiser holds a parameter [1, 1] that is not"));
}

TEST_F(Checkpoint, says_where_it_cannot_write) {
  std::ofstream(folder / "file") << "x";
  Toy toy("SGD", false);
  EXPECT_THAT(
      error_of([&] { CheckpointStore(folder / "file/sub").save(toy.state()); }),
      HasSubstr("cannot make the folder"));
}

}  // namespace
}  // namespace luximm
