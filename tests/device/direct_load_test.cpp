// Weights on their way from a file to a device, by the stand-in of one.

#include <algorithm>
#include <fstream>
#include <gmock/gmock.h>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include <ATen/core/Dict.h>
#include <gtest/gtest.h>
#include <torch/nn.h>
#include <torch/serialize.h>

#include "luximm/model/factory.h"
#include "luximm/weights/load_stage.h"
#include "luximm/weights/safetensors.h"
#include "tests/device/late_queue.h"
#include "tests/models/support.h"

namespace luximm {
namespace {

using detail::LateQueue;
using detail::StagedUpload;
using detail::TransferQueue;
using test::error_of;
using test::TemporaryFolder;
using ::testing::AllOf;
using ::testing::HasSubstr;
using Order = LateQueue::Order;
using Tensors = std::vector<std::pair<std::string, torch::Tensor>>;

/// Tensors of all the ways in which a file and a module may differ.
struct MixedImpl : torch::nn::Module {
  MixedImpl() {
    const auto add = [this](const char* name, const torch::Tensor& tensor) {
      register_buffer(name, tensor);
    };
    add("plain", torch::zeros({300, 7}));
    add("half", torch::zeros({40, 3}));
    add("channels_last", torch::zeros({8, 4, 3, 3})
                             .contiguous(torch::MemoryFormat::ChannelsLast));
    add("turned", torch::zeros({6, 5}));
    add("part", torch::zeros({4}));
    add("flag", torch::zeros({9}, torch::kBool));
    add("scalar", torch::zeros({}));
    add("empty", torch::zeros({0, 3}));
    add("num_batches_tracked", torch::zeros({}, torch::kLong));
  }
};
TORCH_MODULE(Mixed);

Tensors mixed_weights() {
  torch::manual_seed(5);
  return {{"plain", torch::randn({300, 7})},
          {"half", torch::randn({40, 3}).to(torch::kHalf)},
          {"channels_last", torch::randn({8, 4, 3, 3})},
          {"turned", torch::randn({5, 6}).t()},
          {"part", torch::randn({100}).narrow(0, 10, 4)},
          {"flag", torch::rand({9}) > 0.5},
          {"scalar", torch::randn({})},
          {"empty", torch::zeros({0, 3})},
          {"num_batches_tracked", torch::tensor(17.0F)}};
}

void save(const std::filesystem::path& path, const Tensors& tensors) {
  if (path.extension() == ".safetensors")
    return save_safetensors(path, tensors);
  c10::Dict<std::string, torch::Tensor> dict;
  for (const auto& [name, tensor] : tensors) dict.insert(name, tensor.detach());
  const std::vector<char> bytes = torch::pickle_save(dict);
  std::ofstream(path, std::ios::binary)
      .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

/// Makes the stand-in's queues for a load and keeps what is known of them.
struct Queues {
  struct Watched : LateQueue {
    explicit Watched(Queues& owner) : LateQueue(owner.order), owner(owner) {
      device_pieces = owner.device_pieces;
    }
    ~Watched() override { owner.most_host = most_host_bytes(); }
    Queues& owner;
  };

  detail::LoadStage::MakeQueue maker() {
    return [this](torch::Device) { return std::make_unique<Watched>(*this); };
  }

  Order order = Order::kLate;
  int64_t device_pieces = -1;
  int64_t most_host = 0;
};

struct DirectLoad : ::testing::Test {
  void SetUp() override {
    before_ = set_warning_handler([](auto) {});
  }
  void TearDown() override { set_warning_handler(before_); }

  LoadReport load(torch::nn::Module& module, const std::filesystem::path& file,
                  const LoadOptions& options = {}) {
    return detail::load_through(module, file, options, queues.maker());
  }

  TemporaryFolder folder;
  Queues queues;

 private:
  WarningHandler before_;
};

TEST_F(DirectLoad, gives_what_a_load_on_the_host_gives) {
  for (const char* name : {"w.safetensors", "w.pth"}) {
    save(folder / name, mixed_weights());
    Mixed expected;
    load_checkpoint(*expected, folder / name);
    for (const Order order : {Order::kLate, Order::kEarlyCopies}) {
      queues.order = order;
      Mixed got;
      load(*got, folder / name, {.check_finite = true});
      const auto wanted = expected->named_buffers();
      for (const auto& item : got->named_buffers()) {
        const torch::Tensor& other = wanted[item.key()];
        EXPECT_TRUE(torch::equal(item.value(), other)) << item.key();
        EXPECT_EQ(item.value().strides(), other.strides()) << item.key();
        EXPECT_EQ(item.value().dtype(), other.dtype()) << item.key();
      }
    }
  }
}

TEST_F(DirectLoad, a_model_with_other_channels_and_another_head) {
  ImageModel donor = create_model("resnet18.a1_in1k");
  save_safetensors(folder / "w.safetensors", state_dict(*donor));
  const PretrainedOptions options{.in_chans = 1,
                                  .num_classes = 3,
                                  .weights_file = folder / "w.safetensors",
                                  .accept_license = true};
  auto [expected, load_expected] =
      create_pretrained("resnet18.a1_in1k", options);
  torch::manual_seed(1);
  load_expected(*expected);
  auto [got, unused] = create_pretrained("resnet18.a1_in1k", options);
  torch::manual_seed(1);
  load(*got, folder / "w.safetensors",
       {.classifier = "fc", .first_conv = "conv1", .skip_classifier = true});
  const auto wanted = state_dict(*expected);
  const auto have = state_dict(*got);
  ASSERT_EQ(have.size(), wanted.size());
  for (std::size_t i = 0; i < have.size(); ++i) {
    // The new classifiers are drawn.
    if (have[i].first.starts_with("fc.")) continue;
    EXPECT_TRUE(torch::equal(have[i].second, wanted[i].second))
        << have[i].first;
  }
  got->eval();
  EXPECT_EQ(got->forward(torch::zeros({1, 1, 64, 64})).size(1), 3);
}

// 45 MB of weights, the largest tensor of 9 MB.
TEST_F(DirectLoad, the_host_holds_two_buffers_and_no_more) {
  ImageModel donor = create_model("resnet18.a1_in1k");
  save_safetensors(folder / "w.safetensors", state_dict(*donor));
  auto [model, unused] = create_pretrained("resnet18.a1_in1k");
  load(*model, folder / "w.safetensors");
  EXPECT_GT(queues.most_host, StagedUpload::kBufferBytes);
  EXPECT_LE(queues.most_host, 2 * StagedUpload::kBufferBytes);
  EXPECT_FALSE(model->awaiting_weights());
}

// Of a module that is on the device already.
TEST_F(DirectLoad, a_full_device_is_filled_by_way_of_the_host) {
  save(folder / "w.safetensors", mixed_weights());
  for (int64_t pieces = 0; pieces < 12; ++pieces) {
    queues.device_pieces = pieces;
    Mixed module;
    load(*module, folder / "w.safetensors");
    for (const auto& [name, tensor] : mixed_weights()) {
      const torch::Tensor got = module->named_buffers()[name];
      EXPECT_TRUE(torch::equal(got, tensor.to(got.dtype()))) << name;
    }
  }
}

TEST_F(DirectLoad, what_is_wrong_leaves_the_module_as_it_was) {
  Tensors weights = mixed_weights();
  weights[0].second[299][6] = std::numeric_limits<float>::quiet_NaN();
  save(folder / "w.safetensors", weights);
  Mixed module;
  EXPECT_THAT(error_of([&] {
                load(*module, folder / "w.safetensors", {.check_finite = true});
              }),
              AllOf(HasSubstr("'plain'"), HasSubstr("NaN or infinity")));
  for (const auto& item : module->named_buffers()) {
    EXPECT_EQ(item.value().to(torch::kFloat).abs().sum().item<float>(), 0.0F)
        << item.key();
  }
}

TEST_F(DirectLoad, a_file_that_is_shortened_leaves_the_module_as_it_was) {
  Tensors weights = mixed_weights();
  weights[0].second = torch::randn({300, 7});
  save(folder / "w.safetensors", weights);
  Mixed module;
  const auto path = folder / "w.safetensors";
  int calls = 0;
  EXPECT_THROW(detail::load_through(*module, path, {},
                                    [&](torch::Device device) {
                                      // Opened and checked by now.
                                      if (++calls == 1)
                                        std::filesystem::resize_file(path, 900);
                                      return queues.maker()(device);
                                    }),
               Error);
  for (const auto& item : module->named_buffers()) {
    EXPECT_EQ(item.value().to(torch::kFloat).abs().sum().item<float>(), 0.0F);
  }
}

}  // namespace
}  // namespace luximm
