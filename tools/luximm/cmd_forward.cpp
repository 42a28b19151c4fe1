#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "luximm/base/fail.h"
#include "luximm/base/torch.h"
#include "luximm/inference/optimize.h"
#include "luximm/model/factory.h"
#include "luximm/weights/safetensors.h"
#include "tools/luximm/command.h"
#include "tools/luximm/model_source.h"

namespace luximm::program {
namespace {

struct ForwardArgs {
  std::string model, input, output;
  WeightsArgs weights;
  std::optional<int64_t> num_classes;
  std::optional<int64_t> in_chans;
  std::string global_pool;
  int64_t output_stride = 32;
  std::vector<std::string> model_args;
  bool features = false;
  std::vector<int64_t> out_indices;
  bool pre_logits = false;
  bool optimize = false;
  DeviceArgs device;
  std::string dtype = "float32";
  uint64_t seed = 0;
};

using NamedTensors = std::vector<std::pair<std::string, torch::Tensor>>;

NamedTensors run_features(const ForwardArgs& args, const torch::Tensor& x) {
  FeatureOptions options{.in_chans = in_chans_of(args.in_chans),
                         .expect_weights = !args.weights.file.empty(),
                         .output_stride = args.output_stride,
                         .model_args = parse_model_args(args.model_args)};
  if (!args.out_indices.empty()) options.out_indices = args.out_indices;
  FeatureModel model = create_feature_model(args.model, options);
  if (!args.weights.file.empty())
    load_weights(*model, args.model, args.weights, x.device());
  model->eval();
  model->to(x.device(), x.scalar_type());
  NamedTensors maps;
  for (const torch::Tensor& map :
       args.optimize ? optimize_for_inference(model)(x) : model->forward(x)) {
    maps.emplace_back("features." + std::to_string(maps.size()),
                      map.to(torch::kCPU, torch::kFloat));
  }
  return maps;
}

NamedTensors run_logits(const ForwardArgs& args, const torch::Tensor& x) {
  ImageModel model =
      build_model(args.model, args.weights,
                  {.in_chans = in_chans_of(args.in_chans),
                   .num_classes = args.num_classes,
                   .global_pool = args.global_pool,
                   .output_stride = args.output_stride,
                   .model_args = parse_model_args(args.model_args)},
                  x.device());
  model->eval();
  model->to(x.device(), x.scalar_type());
  if (args.optimize) {
    const InferenceModel fast = optimize_for_inference(model);
    return {{"logits", args.pre_logits ? fast.forward_pre_logits(x) : fast(x)}};
  }
  const torch::Tensor y =
      model->forward_head(model->forward_features(x), args.pre_logits);
  return {{"logits", y.to(torch::kCPU, torch::kFloat)}};
}

torch::Tensor read_input(const std::string& path) {
  torch::Tensor x = SafetensorsFile(path).read("x");
  if (!x.is_floating_point()) {
    fail("forward", "'x' in '{}' is {}, expected Float", path,
         c10::toString(x.scalar_type()));
  }
  return x;
}

void forward(const ForwardArgs& args) {
  const torch::Device device = args.device.open();
  const torch::Tensor x =
      read_input(args.input).to(device, parse_dtype(args.dtype));
  torch::NoGradGuard no_grad;
  torch::manual_seed(args.seed);
  save_safetensors(args.output,
                   args.features ? run_features(args, x) : run_logits(args, x));
}

}  // namespace

void add_forward(Options& app) {
  static ForwardArgs args;
  auto* command = app.add_subcommand(
      "forward", "Run a model on a tensor from a file, to compare with Python");
  command->add_option("MODEL", args.model, kModelHelp)->required();
  args.weights.add_options(*command);
  command
      ->add_option("--input", args.input,
                   "Safetensors file with 'x' [N, C, H, W] float32")
      ->required();
  command
      ->add_option("--output", args.output,
                   "Safetensors file for 'logits' or 'features.0', …")
      ->required();
  command
      ->add_option("--num-classes", args.num_classes,
                   "Outputs of a new head; 0: pooled features")
      ->check(non_negative_number());
  command
      ->add_option("--in-chans", args.in_chans,
                   "Input channels; otherwise the model's own")
      ->check(positive_number());
  command
      ->add_option("--global-pool", args.global_pool,
                   "How the head pools (default: as the model does)")
      ->check(one_of({"avg", "max", "avgmax", "catavgmax", "none"}));
  command
      ->add_option("--output-stride", args.output_stride,
                   "Reduction of the last map, 8, 16 or 32")
      ->check(one_of({8, 16, 32}))
      ->capture_default_str();
  command->add_option("--model-args", args.model_args,
                      "Arguments of timm's class that change the architecture, "
                      "NAME=JSON each, e.g. depths=[1,1,2,1]");
  command->add_flag("--features", args.features, "Write feature maps");
  command
      ->add_option("--out-indices", args.out_indices,
                   "Which maps, e.g. 0,2 or -1")
      ->delimiter(',')
      ->needs("--features");
  command->add_flag("--pre-logits", args.pre_logits,
                    "Write what the classifier would be given");
  command->add_flag("--optimize", args.optimize,
                    "Run the path optimised for inference, see `bench`");
  args.device.add_option(*command);
  command->add_option("--dtype", args.dtype, "Type to compute in")
      ->check(one_of({"float32", "bfloat16", "float16"}));
  command->add_option("--seed", args.seed, "Of random weights")
      ->check(non_negative_number());
  command->callback([] { forward(args); });
}

}  // namespace luximm::program
