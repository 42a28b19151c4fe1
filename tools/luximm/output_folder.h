#pragma once

#include <filesystem>

namespace luximm::program {

/// The folder a long run will write to, tried before it begins: made if
/// absent, and taken away again, if still empty, unless `keep` is called.
class OutputFolder {
 public:
  /// Throws `Error` if nothing can be written there, or something is there
  /// already and `may_have_content` is not set.
  OutputFolder(std::filesystem::path path, bool may_have_content);
  ~OutputFolder();
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  void keep() { made_.clear(); }

 private:
  std::filesystem::path made_;  ///< the topmost folder that was made
};

}  // namespace luximm::program
