#include "luximm/model/structure_record.h"

#include <utility>

namespace luximm::detail {

StructureRecord::Node StructureRecord::record(
    const std::string& name, const std::shared_ptr<torch::nn::Module>& module) {
  return {.name = name,
          .address = module.get(),
          .module = module,
          .children = record_children(*module)};
}

std::vector<StructureRecord::Node> StructureRecord::record_children(
    const torch::nn::Module& module) {
  std::vector<Node> nodes;
  for (const auto& item : module.named_children()) {
    nodes.push_back(record(item.key(), item.value()));
  }
  return nodes;
}

StructureRecord::Node* StructureRecord::find(Node& node,
                                             const torch::nn::Module* address) {
  if (node.address == address) return &node;
  for (Node& child : node.children) {
    if (Node* found = find(child, address)) return found;
  }
  return nullptr;
}

void StructureRecord::take(const torch::nn::Module& root) {
  root_ = {.address = &root, .children = record_children(root)};
}

void StructureRecord::take_child(const torch::nn::Module& parent,
                                 const std::string& name) {
  Node* node = taken() ? find(root_, &parent) : nullptr;
  if (node == nullptr) return;
  std::erase_if(node->children,
                [&](const Node& child) { return child.name == name; });
  const auto children = parent.named_children();
  if (const auto* child = children.find(name)) {
    node->children.push_back(record(name, *child));
  }
}

std::string StructureRecord::changed_below(Node& node, const std::string& path,
                                           bool& stale) {
  // Addresses in their order: a few microseconds for a network, which runs
  // before every forward.
  const auto now = node.address->children();
  bool same = now.size() == node.children.size();
  for (std::size_t i = 0; same && i < now.size(); ++i) {
    same = now[i].get() == node.children[i].address;
  }
  torch::OrderedDict<std::string, std::shared_ptr<torch::nn::Module>> named;
  if (!same) {
    stale = true;
    named = node.address->named_children();
  }
  for (Node& child : node.children) {
    const std::string& name = child.name;
    const auto* found = same ? nullptr : named.find(name);
    if (same || (found != nullptr && found->get() == child.address)) {
      if (child.children.empty()) continue;
      std::string below = changed_below(child, path + name + ".", stale);
      if (!below.empty()) return below;
    } else if (!child.module.expired()) {
      return path + name;
    }
  }
  return "";
}

std::string StructureRecord::changed() {
  if (!taken()) return "";
  bool stale = false;
  std::string path = changed_below(root_, "", stale);
  if (path.empty() && stale) take(*root_.address);
  return path;
}

}  // namespace luximm::detail
