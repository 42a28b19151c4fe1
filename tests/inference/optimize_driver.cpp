// Compares the path optimised for inference with the plain modules, for every
// variant: what optimize_test.cpp does for small ones. Run it after a change to
// the kernels or to a plan:
//
//     luximm_optimize_driver [--size H W] [--operators] [--dtype TYPE]...
//                            [--no-taps] [--max-params N] [--part I/N]
//                            all|PATTERN...
//
// --operators runs the networks by LibTorch's operators in place of luximm's
// kernels, as a --dtype of bfloat16 or float16 does, which passes within 2e-2
// of the float32 modules, or within 1.5 times what the module itself is off by
// in that type, where its rounding alone is worth more; several --dtype are
// compared one after the other.
// --no-taps leaves out the feature pyramids, whose weights are filled once
// more; --max-params passes over larger models, in millions of parameters;
// --part 2/3 takes the second third of the models. PATTERN is `luximm list`'s.
//
// Weights are those of parity_weights.h, on which every tensor matters; no
// Python and no files are needed. Prints for every variant max |difference| /
// max |module's| of the logits, the pooled features, the last map and the worst
// tap; exit 1 if one exceeds 1e-4, or the half types' limit. A family without
// an optimised path is passed over. The largest variant takes memory for three
// copies of its weights.

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <map>
#include <optional>
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

/// A way to run the networks.
struct Way {
  std::string name = "float32";
  InferenceOptions options = {};
  double limit = 1e-4;
};

struct Args {
  std::array<int64_t, 4> shape = {2, 3, 64, 96};
  std::vector<Way> ways;
  bool taps = true;
  int64_t max_params = 1000;  ///< in millions
  std::vector<std::string> names;
};

struct Errors {
  double logits = 0, pooled = 0, map = 0, taps = 0;
  double allowed = 0;  ///< what the module's own rounding allows

  double worst() const { return std::max({logits, pooled, map, taps}); }
  bool pass(double of_way) const {  // each: a maximum may pass over a NaN
    const double limit = std::max(of_way, allowed);
    return logits <= limit && pooled <= limit && map <= limit && taps <= limit;
  }
};

void compare_taps(const std::string& name, const Args& args,
                  const torch::Tensor& x, std::vector<Errors>& errors) {
  FeatureModel pyramid = create_feature_model(name);
  test::fill_parity_weights(*pyramid);
  pyramid->eval();
  const std::vector<torch::Tensor> expected = pyramid->forward(x);
  for (std::size_t way = 0; way < args.ways.size(); ++way) {
    const std::vector<torch::Tensor> got =
        optimize_for_inference(pyramid, args.ways[way].options)(x);
    if (got.size() != expected.size()) {
      fail("optimize_driver", "{}: {} maps, the module has {}", name,
           got.size(), expected.size());
    }
    for (std::size_t i = 0; i < got.size(); ++i) {
      const double error = relative_error(got[i], expected[i]);
      double& worst = errors[way].taps;
      if (!(error <= worst)) worst = error;  // a NaN too
    }
  }
}

/// Of each way; none of a model that is too large.
std::vector<Errors> compare(const std::string& name, const Args& args,
                            const torch::Tensor& x) {
  std::vector<Errors> errors(args.ways.size());
  {  // frees these weights before the pyramid has its own
    // Not create_model: drawing values to be replaced takes most of the time.
    ImageModel model = create_pretrained(name).model;
    int64_t parameters = 0;
    for (const auto& each : model->parameters()) parameters += each.numel();
    if (parameters > args.max_params * 1'000'000) return {};
    test::fill_parity_weights(*model);
    model->weights_arrived(/*with_classifier=*/true);
    model->eval();
    const torch::Tensor map = model->forward_features(x);
    const torch::Tensor pooled = model->forward_head(map, true);
    const torch::Tensor logits = model->forward_head(map);
    for (std::size_t way = 0; way < args.ways.size(); ++way) {
      const InferenceModel fast =
          optimize_for_inference(model, args.ways[way].options);
      errors[way].map = relative_error(fast.forward_features(x), map);
      errors[way].pooled = relative_error(fast.forward_pre_logits(x), pooled);
      errors[way].logits = relative_error(fast(x), logits);
      const torch::ScalarType dtype = args.ways[way].options.dtype;
      if (dtype == torch::kFloat || errors[way].pass(args.ways[way].limit)) {
        continue;
      }
      ImageModel rounded = clone(model);
      rounded->to(dtype);
      const torch::Tensor own = rounded->forward_features(x.to(dtype));
      errors[way].allowed =
          1.5 *
          std::max({relative_error(own, map),
                    relative_error(rounded->forward_head(own, true), pooled),
                    relative_error(rounded->forward_head(own), logits)});
    }
  }
  if (args.taps) compare_taps(name, args, x, errors);
  return errors;
}

/// Of one way.
struct Tally {
  std::size_t compared = 0, failed = 0;
  /// By family.
  std::map<std::string, std::pair<double, std::string>> worst;

  void add(const ModelInfo& model, const std::string& name,
           const Errors& errors, const Way& way) {
    ++compared;
    const bool pass = errors.pass(way.limit);
    if (!pass) ++failed;
    fmt::print(
        "{}  {:<50} logits {:.1e}  pooled {:.1e}  map {:.1e}  taps {:.1e}  "
        "{}{}\n",
        pass ? "ok  " : "FAIL", name, errors.logits, errors.pooled, errors.map,
        errors.taps, way.name,
        errors.allowed > 0
            ? fmt::format(", the module's own {:.1e}", errors.allowed / 1.5)
            : "");
    std::fflush(stdout);
    auto& family = worst[model.family];
    family = std::max(family, std::pair(errors.worst(), name));
  }

  void print(const Way& way, std::size_t networks) const {
    for (const auto& [family, error] : worst) {
      fmt::print("worst of {} in {}: {:.1e} ({})\n", family, way.name,
                 error.first, error.second);
    }
    fmt::print("{} of {} within {:.0e} in {}; {} networks\n", compared - failed,
               compared, way.limit, way.name, networks);
  }
};

int run(const Args& args) {
  torch::NoGradGuard no_grad;
  const torch::Tensor x = test::parity_input(args.shape);
  // Tags of an architecture share the network, if the heads are as wide.
  std::map<std::pair<std::string, int64_t>, std::vector<Errors>> done;
  std::vector<Tally> tallies(args.ways.size());
  for (const std::string& name : args.names) {
    const ModelInfo& model = find_model(name);
    const auto key = std::pair(model.arch(), model.config.num_classes);
    try {
      if (!done.contains(key)) done.emplace(key, compare(name, args, x));
    } catch (const NoOptimizedPathError&) {
      fmt::print("none  {:<50} no optimised path\n", name);
      continue;
    }
    const std::vector<Errors>& errors = done.at(key);
    if (errors.empty()) fmt::print("large {:<50} passed over\n", name);
    for (std::size_t way = 0; way < errors.size(); ++way) {
      tallies[way].add(model, name, errors[way], args.ways[way]);
    }
  }
  std::erase_if(done, [](const auto& each) { return each.second.empty(); });
  std::size_t failed = 0;
  for (std::size_t way = 0; way < tallies.size(); ++way) {
    tallies[way].print(args.ways[way], done.size());
    failed += tallies[way].failed;
  }
  return failed == 0 ? 0 : 1;
}

/// The named models of part i of n, "2/3". Whole architectures, or tags would
/// be compared twice.
std::vector<std::string> part_of(const std::vector<std::string>& names,
                                 const std::string& part) {
  const std::size_t slash = part.find('/');
  const auto i = std::strtoul(part.c_str(), nullptr, 10);
  const auto n = slash == std::string::npos
                     ? 0
                     : std::strtoul(part.c_str() + slash + 1, nullptr, 10);
  if (i < 1 || i > n) fail("optimize_driver", "--part is '{}', not I/N", part);
  std::map<std::string, std::size_t> numbers;
  std::vector<std::string> chosen;
  for (const std::string& name : names) {
    const std::size_t next = numbers.size();
    const auto number = numbers.emplace(find_model(name).arch(), next).first;
    if (number->second % n == i - 1) chosen.push_back(name);
  }
  return chosen;
}

std::optional<Way> way_of(const std::string& dtype) {
  if (dtype == "float32") return Way{};
  Way way = {.name = dtype, .limit = 2e-2};
  if (dtype != "bfloat16" && dtype != "float16") return std::nullopt;
  way.options.dtype = dtype == "float16" ? torch::kHalf : torch::kBFloat16;
  return way;
}

/// Without names if the command line is not as above.
Args parse(const std::vector<std::string>& words) {
  Args args;
  std::string part;
  bool operators = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    const std::size_t left = words.size() - i - 1;
    if (word == "--size" && left >= 2) {
      args.shape[2] = std::atoll(words[++i].c_str());
      args.shape[3] = std::atoll(words[++i].c_str());
    } else if (word == "--operators") {
      operators = true;
    } else if (word == "--no-taps") {
      args.taps = false;
    } else if (word == "--max-params" && left >= 1) {
      args.max_params = std::atoll(words[++i].c_str());
    } else if (word == "--part" && left >= 1) {
      part = words[++i];
    } else if (word == "--dtype" && left >= 1) {
      const std::optional<Way> way = way_of(words[++i]);
      if (!way) return {};
      args.ways.push_back(*way);
    } else if (word.starts_with("--")) {
      return {};
    } else {
      const auto names = list_models(word == "all" ? "*" : word);
      if (names.empty()) fail("optimize_driver", "no model is '{}'", word);
      args.names.insert(args.names.end(), names.begin(), names.end());
    }
  }
  if (!part.empty()) args.names = part_of(args.names, part);
  if (args.ways.empty()) args.ways.emplace_back();
  for (Way& way : args.ways) {
    if (operators) way.options.engine = InferenceEngine::kOperators;
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
                 "usage: luximm_optimize_driver [--size H W] [--operators] "
                 "[--dtype float32|bfloat16|float16]... [--no-taps] "
                 "[--max-params N] [--part I/N] all|PATTERN...\n");
      return 2;
    }
    return luximm::run(args);
  } catch (const std::exception& e) {
    std::fprintf(stderr, "%s\n", e.what());
    return 1;
  }
}
