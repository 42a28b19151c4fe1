// A model's state: weights that arrive, copies, steps and loads that fail.

#include <cmath>
#include <gmock/gmock.h>
#include <thread>

#include <ATen/autocast_mode.h>
#include <gtest/gtest.h>
#include <torch/nn.h>
#include <torch/optim.h>
#include <torch/serialize.h>

#include "luximm/inference/optimize.h"
#include "luximm/models/bit/bit.h"
#include "luximm/models/convnext/convnext.h"
#include "luximm/models/resnet/resnet.h"
#include "luximm/train/checkpoint.h"
#include "luximm/train/ema.h"
#include "luximm/weights/safetensors.h"
#include "tests/models/family.h"

namespace luximm {
namespace {

using test::error_of;
using ::testing::AllOf;
using ::testing::HasSubstr;

struct State : test::FamilyTest {
  /// What a model without its released weights is.
  static ImageModel awaiting() { return awaiting_model({.num_classes = 7}); }

  void copy_all(ImageModel to, ImageModel from) {
    torch::NoGradGuard no_grad;
    const auto source = state_dict(*from);
    auto target = state_dict(*to);
    for (std::size_t i = 0; i < target.size(); ++i) {
      target[i].second.copy_(source[i].second);
    }
  }

  void expect_same(ImageModel got, ImageModel expected) {
    got->eval();
    EXPECT_FALSE(got->awaiting_weights());
    EXPECT_TRUE(got->forward(x).equal(expected->forward(x)));
  }
};

INSTANTIATE_TEST_SUITE_P(Models, State,
                         ::testing::ValuesIn(test::family_variants()),
                         test::family_name);

/// The released classifier's size.
ModelOptions own_classes(const std::string& name) {
  return {.num_classes = default_num_classes(name)};
}

TEST_P(State, weights_arrive_whichever_way_they_come) {
  ImageModel donor = parity_model();
  {
    ImageModel model = awaiting();
    copy_all(model, donor);
    expect_same(model, donor);
  }
  {
    ImageModel model = awaiting();
    torch::save(donor, (folder / "torch.pt").string());
    torch::load(model, (folder / "torch.pt").string());
    expect_same(model, donor);
  }
  {
    torch::nn::Module outer("outer");
    ImageModel model = awaiting();
    outer.register_module("backbone", model);
    std::vector<std::pair<std::string, torch::Tensor>> tensors;
    for (auto& [key, tensor] : state_dict(*donor)) {
      tensors.emplace_back("backbone." + key, tensor);
    }
    save_safetensors(folder / "outer.safetensors", tensors);
    load_checkpoint(outer, folder / "outer.safetensors");
    expect_same(model, donor);
  }
  {
    ImageModel model = awaiting();
    ModelEma(*donor).copy_to(*model);
    expect_same(model, donor);
  }
  {
    torch::optim::SGD of_donor(donor->parameters(), 0.1);
    const CheckpointStore store(folder / "checkpoints");
    store.save({.model = *donor, .optimizer = of_donor});
    ImageModel model = awaiting();
    torch::optim::SGD optimizer(model->parameters(), 0.1);
    TrainState state{.model = *model, .optimizer = optimizer};
    EXPECT_TRUE(store.restore(state));
    expect_same(model, donor);
  }
}

TEST_P(State, weights_that_come_in_part_are_named) {
  ImageModel donor = parity_model();
  ImageModel model = awaiting();
  const auto source = donor->named_parameters();
  {
    torch::NoGradGuard no_grad;
    for (auto& item : model->named_parameters()) {
      if (item.value().dim() != 4 || item.value().size(2) == 1) {
        item.value().copy_(source[item.key()]);
      }
    }
  }
  EXPECT_TRUE(model->awaiting_weights());
  EXPECT_THAT(error_of([&] { model->forward(x); }),
              AllOf(HasSubstr("the weights have not been loaded"),
                    HasSubstr("'" + model->config().first_conv + ".weight'")));
}

TEST_P(State, converted_memory_holds_no_weights) {
  ImageModel donor = parity_model();
  ImageModel model = awaiting();
  model->to(torch::kDouble);
  model->to(torch::kCPU, torch::kFloat);
  EXPECT_TRUE(model->awaiting_weights());
  for (const auto& module : model->modules(/*include_self=*/false)) {
    module->to(torch::kHalf);
  }
  EXPECT_TRUE(model->awaiting_weights());
  EXPECT_TRUE(clone(model)->awaiting_weights());
  model->to(torch::kFloat);
  EXPECT_TRUE(model->awaiting_weights());
  copy_all(model, donor);
  expect_same(model, donor);

  FeatureModel pyramid =
      create_feature_model(GetParam(), {.expect_weights = true});
  pyramid->to(torch::kDouble);
  EXPECT_TRUE(pyramid->backbone()->awaiting_weights());
  torch::nn::Module outer("outer");
  outer.register_module("pyramid", pyramid);
  outer.to(torch::kFloat);
  EXPECT_TRUE(pyramid->backbone()->awaiting_weights());
}

TEST_P(State, a_head_that_a_copy_leaves_out_is_drawn_by_the_first_forward) {
  ImageModel donor = parity_model(own_classes(GetParam()));
  ImageModel model = awaiting_model();
  const auto source = donor->named_parameters();
  for (auto& item : model->named_parameters()) {
    const bool head = item.key().starts_with(model->config().classifier + ".");
    torch::NoGradGuard no_grad;
    if (head) {
      std::fill_n(item.value().data_ptr<float>(), item.value().numel(),
                  std::nanf(""));
    } else {
      item.value().copy_(source[item.key()]);
    }
  }
  model->eval();
  std::vector<std::thread> threads;
  for (int i = 0; i < 3; ++i) {
    threads.emplace_back(
        [&] { EXPECT_TRUE(model->forward(x).isfinite().all().item<bool>()); });
  }
  for (std::thread& thread : threads) thread.join();
}

TEST_P(State, gradients_with_checkpointing_under_autocast_are_the_plain_ones) {
  const double drop_path_rate = cases().drop_path_rates ? 0.3 : 0.0;
  ImageModel model =
      parity_model({.num_classes = 3, .drop_path_rate = drop_path_rate});
  model->train();
  ImageModel checkpointed = clone(model);
  checkpointed->set_grad_checkpointing();
  const auto train = [&](const ImageModel& one) {
    torch::manual_seed(3);
    torch::Tensor loss;
    at::autocast::set_autocast_enabled(torch::kCPU, true);
    loss = one.ptr()->forward(x).to(torch::kFloat).square().mean();
    at::autocast::set_autocast_enabled(torch::kCPU, false);
    at::autocast::clear_cache();
    loss.backward();  // outside of the scope, as torch's documentation shows
  };
  train(model);
  train(checkpointed);
  const auto plain = model->named_parameters();
  for (const auto& item : checkpointed->named_parameters()) {
    const torch::Tensor expected = plain[item.key()].grad();
    ASSERT_TRUE(item.value().grad().defined()) << item.key();
    EXPECT_TRUE(torch::allclose(item.value().grad(), expected, 1e-3,
                                1e-3 * expected.abs().max().item<double>()))
        << item.key();
  }
}

TEST_P(State, a_clone_computes_with_changed_layers) {
  ImageModel model = parity_model();
  for (const auto& module : model->modules()) {
    if (auto* norm = module->as<BatchNorm2dImpl>()) {
      norm->eps = 0.3;
      norm->momentum = 0.7;
    } else if (auto* norm = module->as<LayerNormImpl>()) {
      norm->eps = 0.3;
    } else if (auto* norm = module->as<GroupNormActImpl>()) {
      norm->eps = 0.3;
      norm->groups = 16;
    } else if (auto* grn = module->as<GlobalResponseNormImpl>()) {
      grn->eps = 0.3;
    } else if (auto* mlp = module->as<MlpImpl>()) {
      mlp->activation = Activation::kSilu;
    } else if (auto* conv = module->as<StdConv2dImpl>()) {
      conv->eps = 0.3;
    } else if (auto* block = module->as<ResNetBlockModuleImpl>()) {
      block->drop_path_rate = 0.5;
    } else if (auto* block = module->as<ResNetV2BlockImpl>()) {
      block->drop_path_rate = 0.5;
    } else if (auto* block = module->as<ConvNeXtBlockImpl>()) {
      block->drop_path_rate = 0.5;
    }
  }
  const torch::Tensor expected = model->forward(x);
  EXPECT_FALSE(expected.equal(parity_model()->forward(x)));
  ImageModel copy = clone(model);
  EXPECT_TRUE(copy->forward(x).equal(expected));
  {
    torch::NoGradGuard no_grad;
    EXPECT_LT(
        test::relative_error(optimize_for_inference(copy).forward(x), expected),
        1e-4);
  }
  // And it trains alike: momentum and stochastic depth.
  const auto step = [&](const ImageModel& one) {
    torch::manual_seed(8);
    one.ptr()->train();
    return one.ptr()->forward(x).detach();
  };
  EXPECT_TRUE(step(copy).equal(step(model)));
  const auto a = state_dict(*copy), b = state_dict(*model);
  for (std::size_t i = 0; i < a.size(); ++i) {
    EXPECT_TRUE(a[i].second.equal(b[i].second)) << a[i].first;
  }
}

TEST_P(State, a_replaced_child_that_forward_would_pass_over_is_refused) {
  ImageModel model = parity_model();
  const std::string path = model->config().classifier;
  const auto dot = path.rfind('.');
  torch::nn::Module* holder = model.get();
  if (dot != std::string::npos) {
    holder = model->named_modules("", false)[path.substr(0, dot)].get();
  }
  holder->replace_module(dot == std::string::npos ? path : path.substr(dot + 1),
                         torch::nn::Linear(model->head_hidden_size(), 5));
  const auto expect_refused = [&](const std::function<void()>& call) {
    EXPECT_THAT(error_of(call),
                AllOf(HasSubstr("the child '" + path + "' was replaced"),
                      HasSubstr("reset_classifier()")));
  };
  expect_refused([&] { model->forward(x); });
  expect_refused([&] { model->forward_features(x); });
  expect_refused([&] { clone(model); });
  expect_refused([&] { optimize_for_inference(model); });
  expect_refused([&] { save_pretrained(model, folder / "out"); });
  EXPECT_FALSE(std::filesystem::exists(folder / "out"));
  model->reset_classifier(5);
  EXPECT_EQ(model->forward(x).size(1), 5);
  EXPECT_EQ(clone(model)->forward(x).size(1), 5);
}

TEST_P(State, a_module_of_the_users_own_is_run_but_not_cloned) {
  ImageModel model = parity_model();
  const torch::Tensor expected = model->forward(x);
  model->register_module("extra", torch::nn::Linear(2, 2));
  EXPECT_TRUE(model->forward(x).equal(expected));
  EXPECT_THAT(error_of([&] { clone(model); }),
              HasSubstr("the module 'extra' is not of its variant"));
  ImageModel buffered = parity_model();
  buffered->register_buffer("mean", torch::zeros({3}));
  EXPECT_THAT(error_of([&] { clone(buffered); }),
              HasSubstr("the buffer 'mean' is not of its variant"));
}

TEST_P(State, a_load_inside_inference_mode_leaves_a_model_that_trains) {
  ImageModel donor = parity_model();
  const std::string name = saved(donor);
  ImageModel model;
  FeatureModel pyramid{nullptr};
  {
    c10::InferenceMode inference;
    auto made = create_pretrained(name);
    made.load(*made.model);
    model = clone(made.model);
    model->reset_classifier(3);
    pyramid = create_feature_model(name, {.expect_weights = true});
    load_pretrained(*pyramid, name);
    model->eval();
    model->forward(x);
  }
  model->train();
  model->forward(x).square().sum().backward();
  for (const auto& item : model->named_parameters()) {
    EXPECT_TRUE(item.value().grad().defined()) << item.key();
  }
  pyramid->forward(x).back().sum().backward();
  // One that was constructed there stays usable there.
  c10::InferenceMode inference;
  ImageModel rebuilt = clone(donor);
  load_pretrained(*rebuilt, name);
  EXPECT_TRUE(rebuilt->forward(x).equal(donor->forward(x)));
}

TEST_P(State, a_handler_of_warnings_that_throws_leaves_the_model_unchanged) {
  const std::string name = saved(parity_model());
  ImageModel model = parity_model({.num_classes = 4});
  {
    torch::NoGradGuard no_grad;
    for (torch::Tensor& p : model->parameters()) p.mul_(0.5);
  }
  const torch::Tensor expected = model->forward(x);
  const WarningHandler before = set_warning_handler([](std::string_view text) {
    // Not of the licence, which is spoken of once in a process.
    if (text.find("is not loaded") != std::string_view::npos) {
      throw Error(std::string(text));
    }
  });
  EXPECT_THAT(error_of([&] { load_pretrained(*model, name); }),
              HasSubstr("is not loaded"));
  set_warning_handler(before);
  EXPECT_TRUE(model->forward(x).equal(expected));
}

TEST_P(State, neither_nan_nor_wrong_names_are_saved) {
  ImageModel model = parity_model();
  EXPECT_THAT(error_of([&] {
                save_pretrained(model, folder / "out", {"a", "b", "c"});
              }),
              HasSubstr("got 3 label names for 7 classes"));
  ImageModel headless = parity_model({.num_classes = 0});
  EXPECT_THAT(
      error_of([&] { save_pretrained(headless, folder / "out", {"a"}); }),
      HasSubstr("got 1 label names for 0 classes"));
  auto tensors = state_dict(*model);
  for (float bad : {std::nanf(""), INFINITY}) {
    for (std::size_t i = 0; i < tensors.size(); i += tensors.size() / 8) {
      auto& [name, tensor] = tensors[i];
      if (!tensor.is_floating_point()) continue;
      torch::NoGradGuard no_grad;
      const torch::Tensor kept = tensor.clone();
      tensor.view(-1)[0].fill_(bad);
      EXPECT_THAT(error_of([&] { save_pretrained(model, folder / "out"); }),
                  AllOf(HasSubstr("'" + name + "'"), HasSubstr("NaN")));
      tensor.copy_(kept);
    }
  }
  EXPECT_FALSE(std::filesystem::exists(folder / "out"));
  save_pretrained(model, folder / "out");
}

TEST(SmallBatches, that_a_norm_refuses_leave_every_statistic) {
  ImageModel model = create_model("resnet18.a1_in1k", {.num_classes = 3});
  std::vector<torch::Tensor> before;
  for (auto& item : state_dict(*model)) before.push_back(item.second.clone());
  const torch::Tensor x = torch::rand({1, 3, 32, 32});
  for (const auto& call : std::vector<std::function<void()>>{
           [&] { model->forward(x); }, [&] { model->forward_features(x); },
           [&] { model->forward_intermediates(x, {-1}); },
           [&] {
             model->set_grad_checkpointing();
             model->forward(x);
           }}) {
    EXPECT_THAT(error_of(call), HasSubstr("more than 1 value per channel"));
    const auto now = state_dict(*model);
    for (std::size_t i = 0; i < now.size(); ++i) {
      EXPECT_TRUE(now[i].second.equal(before[i])) << now[i].first;
    }
  }
  model->forward(torch::rand({2, 3, 32, 32}));
  model->forward(torch::rand({1, 3, 64, 64}));
  for (auto& item : state_dict(*model)) {
    EXPECT_TRUE(item.second.isfinite().all().item<bool>()) << item.first;
  }
}

}  // namespace
}  // namespace luximm
