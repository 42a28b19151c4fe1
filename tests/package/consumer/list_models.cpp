// Without LibTorch: what models there are.

#include <iostream>
#include <luximm/models/registry.h>

int main() {
  const auto names = luximm::list_models("resnet*");
  for (const auto& name : names) std::cout << name << '\n';
  return names.empty() ? 1 : 0;
}
