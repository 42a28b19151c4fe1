#pragma once

#include <string>
#include <vector>

// Internal: all that keeps a file from being loaded, told at once.
namespace luximm::detail {

class LoadProblems {
 public:
  void add(std::string text) { texts_.push_back(std::move(text)); }

  /// Throws `Error` with the first ten, if there are any: `file` is what the
  /// message calls the file, and `model` the module.
  void throw_if_any(const std::string& file, const std::string& model) const;

 private:
  std::vector<std::string> texts_;
};

}  // namespace luximm::detail
