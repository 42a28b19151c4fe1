#pragma once

#include <memory>
#include <string>
#include <vector>

#include "luximm/base/torch.h"

// Internal: sees that a child was replaced behind a model's back.
namespace luximm::detail {

/// The children that a network was built with. A forward calls them by members
/// of its class, which `replace_module` does not change: it would go on with
/// the old child, while state_dict, optimisers and files have the new one.
class StructureRecord {
 public:
  /// Begins anew with what is registered now.
  void take(const torch::nn::Module& root);
  bool taken() const { return root_.address != nullptr; }

  /// Takes over what `parent` has registered as `name` now, or that it has
  /// nothing there any more.
  void take_child(const torch::nn::Module& parent, const std::string& name);

  /// The path of a child that was replaced or removed and that somebody, such
  /// as a member, still holds; "" if there is none. A child that is gone for
  /// good was replaced in the member too, and a new one nobody reads: both are
  /// taken into the record.
  std::string changed();

 private:
  struct Node {
    std::string name = {};
    const torch::nn::Module* address = nullptr;
    std::weak_ptr<torch::nn::Module> module = {};
    std::vector<Node> children = {};
  };

  static Node record(const std::string& name,
                     const std::shared_ptr<torch::nn::Module>& module);
  static std::vector<Node> record_children(const torch::nn::Module& module);
  static Node* find(Node& node, const torch::nn::Module* address);
  static std::string changed_below(Node& node, const std::string& path,
                                   bool& stale);

  Node root_;
};

}  // namespace luximm::detail
