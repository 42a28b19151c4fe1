#include "luximm/weights/load_target.h"

namespace luximm::detail {

void notify_weights_written(torch::nn::Module& module) {
  const auto tell = [](torch::nn::Module& one) {
    if (auto* target = dynamic_cast<LoadTarget*>(&one)) {
      target->weights_written();
    }
  };
  tell(module);  // not in modules(): it may be on the stack
  for (const auto& child : module.modules(/*include_self=*/false)) tell(*child);
}

}  // namespace luximm::detail
