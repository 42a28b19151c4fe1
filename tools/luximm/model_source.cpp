#include "tools/luximm/model_source.h"

namespace luximm::program {

LoadReport load_weights(torch::nn::Module& module, const std::string& model,
                        const std::string& file) {
  return load_pretrained(module, model,
                         {.weights_file = file, .accept_license = true});
}

torch::Dtype parse_dtype(const std::string& name) {
  if (name == "bfloat16") return torch::kBFloat16;
  if (name == "float16") return torch::kHalf;
  return torch::kFloat;
}

ImageModel build_model(const std::string& model, const std::string& file,
                       const ModelOptions& options) {
  if (file.empty()) return create_model(model, options);
  auto [result, load] =
      create_pretrained(model, {.in_chans = options.in_chans,
                                .num_classes = options.num_classes,
                                .drop_rate = options.drop_rate,
                                .drop_path_rate = options.drop_path_rate,
                                .weights_file = file,
                                .accept_license = true});
  load(*result);
  return result;
}

}  // namespace luximm::program
