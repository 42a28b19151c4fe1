// A backbone with a head of its own, two steps of AdamW.

#include <cmath>
#include <iostream>
#include <luximm/luximm.h>

#include <torch/torch.h>

struct TrafficSignsImpl : torch::nn::Module {
  explicit TrafficSignsImpl(int64_t classes) {
    backbone = luximm::create_model("resnet18.a1_in1k", {.num_classes = 0});
    register_module("backbone", backbone);
    head = register_module(
        "head", torch::nn::Linear(backbone->head_hidden_size(), classes));
  }
  torch::Tensor forward(const torch::Tensor& x) {
    return head->forward(backbone->forward(x));
  }
  luximm::ImageModel backbone;
  torch::nn::Linear head{nullptr};
};
TORCH_MODULE(TrafficSigns);

int main() {
  torch::manual_seed(0);
  TrafficSigns model(4);
  model->train();
  // Of one process, as no RANK is set; what Gloo needs is linked all the same.
  luximm::ProcessGroup group;
  luximm::GradientReducer reducer(*model, group);
  torch::optim::AdamW optimizer(model->parameters(), 1e-3);
  const auto images = torch::rand({4, 3, 64, 64});
  const auto labels = torch::arange(4);
  const auto before =
      model->backbone->named_parameters()["conv1.weight"].detach().clone();
  for (int step = 0; step < 2; ++step) {
    optimizer.zero_grad();
    const auto loss =
        torch::nn::functional::cross_entropy(model->forward(images), labels);
    loss.backward();
    reducer.finish();
    optimizer.step();
    std::cout << "step " << step << ": loss " << loss.item<float>() << '\n';
    if (!std::isfinite(loss.item<float>())) return 1;
  }
  const auto after = model->backbone->named_parameters()["conv1.weight"];
  return torch::equal(before, after) ? 1 : 0;
}
