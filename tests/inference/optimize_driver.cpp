// Compares the path optimised for inference with the plain modules, for every
// variant: what optimize_test.cpp does for small ones. Run it after a change to
// the kernels or to a plan:
//
//     luximm_optimize_driver [--size H W] all|PATTERN...
//
// PATTERN is `luximm list`'s. Weights are those of parity_weights.h, on which
// every tensor matters; no Python and no files are needed. Prints for every
// variant max |difference| / max |module's| of the logits, the pooled features,
// the last map and the worst tap; exit 1 if one exceeds 1e-4. A family without
// an optimised path is passed over. The largest variant takes memory for three
// copies of its weights.

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "luximm/base/fail.h"
#include "luximm/base/torch.h"
#include "luximm/inference/optimize.h"
#include "luximm/model/factory.h"
#include "tests/models/support.h"

namespace luximm {
namespace {

using test::relative_error;

constexpr double kLimit = 1e-4;

struct Args {
  std::array<int64_t, 4> shape = {2, 3, 64, 96};
  std::vector<std::string> names;
};

struct Errors {
  double logits, pooled, map, taps;

  double worst() const { return std::max({logits, pooled, map, taps}); }
  bool pass() const {  // each on its own: a maximum may pass over a NaN
    return logits <= kLimit && pooled <= kLimit && map <= kLimit &&
           taps <= kLimit;
  }
};

double worst_tap(const std::string& name, const torch::Tensor& x) {
  FeatureModel pyramid = create_feature_model(name);
  test::fill_parity_weights(*pyramid);
  pyramid->eval();
  const std::vector<torch::Tensor> expected = pyramid->forward(x);
  const std::vector<torch::Tensor> got = optimize_for_inference(pyramid)(x);
  if (got.size() != expected.size()) {
    fail("optimize_driver", "{}: {} maps, the module has {}", name, got.size(),
         expected.size());
  }
  double worst = 0;
  for (std::size_t i = 0; i < got.size(); ++i) {
    const double error = relative_error(got[i], expected[i]);
    if (!(error <= worst)) worst = error;  // a NaN too
  }
  return worst;
}

Errors compare(const std::string& name, const torch::Tensor& x) {
  Errors errors{};
  {  // frees these weights before the pyramid has its own
    // Not create_model: drawing values to be replaced takes most of the time.
    ImageModel model = create_pretrained(name).model;
    test::fill_parity_weights(*model);
    model->weights_arrived(/*with_classifier=*/true);
    model->eval();
    const InferenceModel fast = optimize_for_inference(model);
    const torch::Tensor map = model->forward_features(x);
    errors.map = relative_error(fast.forward_features(x), map);
    errors.pooled = relative_error(fast.forward_pre_logits(x),
                                   model->forward_head(map, true));
    errors.logits = relative_error(fast(x), model->forward_head(map));
  }
  errors.taps = worst_tap(name, x);
  return errors;
}

int run(const Args& args) {
  torch::NoGradGuard no_grad;
  const torch::Tensor x = test::parity_input(args.shape);
  // Tags of an architecture share the network, if the heads are as wide.
  std::map<std::pair<std::string, int64_t>, Errors> done;
  std::map<std::string, std::pair<double, std::string>> worst;
  std::size_t compared = 0, failed = 0;
  for (const std::string& name : args.names) {
    const ModelInfo& model = find_model(name);
    const auto key = std::pair(model.arch(), model.config.num_classes);
    try {
      if (!done.contains(key)) done.emplace(key, compare(name, x));
    } catch (const NoOptimizedPathError&) {
      fmt::print("none  {:<50} no optimised path\n", name);
      continue;
    }
    ++compared;
    const Errors& errors = done.at(key);
    if (!errors.pass()) ++failed;
    fmt::print(
        "{}  {:<50} logits {:.1e}  pooled {:.1e}  map {:.1e}  taps {:.1e}\n",
        errors.pass() ? "ok  " : "FAIL", name, errors.logits, errors.pooled,
        errors.map, errors.taps);
    std::fflush(stdout);
    auto& family = worst[model.family];
    family = std::max(family, std::pair(errors.worst(), name));
  }
  for (const auto& [family, error] : worst) {
    fmt::print("worst of {}: {:.1e} ({})\n", family, error.first, error.second);
  }
  fmt::print("{} of {} within {:.0e}\n", compared - failed, compared, kLimit);
  return failed == 0 ? 0 : 1;
}

/// Without names if the command line is not as above.
Args parse(const std::vector<std::string>& words) {
  Args args;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "--size") {
      if (i + 2 >= words.size()) return {};
      args.shape[2] = std::atoll(words[++i].c_str());
      args.shape[3] = std::atoll(words[++i].c_str());
      continue;
    }
    const auto names = list_models(words[i] == "all" ? "*" : words[i]);
    if (names.empty()) fail("optimize_driver", "no model is '{}'", words[i]);
    args.names.insert(args.names.end(), names.begin(), names.end());
  }
  return args;
}

}  // namespace
}  // namespace luximm

int main(int argc, char** argv) {
  try {
    const luximm::Args args =
        luximm::parse(std::vector<std::string>(argv + 1, argv + argc));
    if (args.names.empty() || args.shape[2] < 1 || args.shape[3] < 1) {
      fmt::print(stderr,
                 "usage: luximm_optimize_driver [--size H W] all|PATTERN...\n");
      return 2;
    }
    return luximm::run(args);
  } catch (const std::exception& e) {
    std::fprintf(stderr, "%s\n", e.what());
    return 1;
  }
}
