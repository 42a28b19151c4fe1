#include "luximm/weights/load.h"

#include <algorithm>
#include <map>
#include <set>

#include "luximm/base/fail.h"
#include "luximm/base/nearest.h"
#include "luximm/base/printable.h"
#include "luximm/device/open_device.h"
#include "luximm/weights/adapt.h"
#include "luximm/weights/key_fit.h"
#include "luximm/weights/load_problems.h"
#include "luximm/weights/load_stage.h"
#include "luximm/weights/load_target.h"
#include "luximm/weights/weights_file.h"
#include "luximm/weights/weights_folder.h"

namespace luximm {
namespace {

using detail::is_counter;
using detail::narrows;
using detail::squeezed;

/// One tensor of the module and what the file has for it.
using Entry = detail::StageRequest;

std::string join(const std::string& prefix, const std::string& key) {
  return prefix.empty() ? key : prefix + "." + key;
}

bool below(std::string_view key, std::string_view module) {
  return !module.empty() && key.size() > module.size() &&
         key.starts_with(module) && key[module.size()] == '.';
}

bool below_any(std::string_view key, const std::vector<std::string>& modules) {
  return std::any_of(
      modules.begin(), modules.end(),
      [&](const std::string& module) { return below(key, module); });
}

/// The child at a dotted path; an error names the nearest that exists.
torch::nn::Module& submodule(torch::nn::Module& root,
                             const std::string& prefix) {
  if (prefix.empty()) return root;
  std::vector<std::string> known;
  torch::nn::Module* found = nullptr;
  for (const auto& item : root.named_modules("", /*include_self=*/false)) {
    known.push_back(item.key());
    if (item.key() == prefix) found = item.value().get();
  }
  if (found == nullptr) {
    const std::string hint = detail::nearest_name_hint(prefix, known);
    fail("load", "the module has no slot '{}'; {}", prefix,
         hint.empty() ? "register the model there first" : hint);
  }
  return *found;
}

class Loader {
 public:
  Loader(torch::nn::Module& module, const std::filesystem::path& path,
         const LoadOptions& options, detail::LoadStage::MakeQueue make_queue)
      : options_(options),
        root_(module),
        target_(submodule(module, options.prefix)),
        receiver_(dynamic_cast<LoadTarget*>(&target_)),
        path_(detail::find_weights(path).string()),
        file_(open_weights(path_)),
        stage_(file_, options_, std::move(make_queue)) {}

  LoadReport run() {
    match();
    for (Entry& entry : entries_) {
      if (!entry.file_key.empty()) plan(entry);
    }
    throw_problems();
    for (const Entry& entry : entries_) stage(entry);
    stage_.finish();
    throw_problems();
    for (const Entry& entry : entries_) {
      if (entry.file_key.empty()) continue;
      report_.loaded.push_back(entry.file_key);
      if (entry.adapted) report_.adapted.push_back(entry.file_key);
    }
    // A handler of warnings may throw: all are given before the first write.
    if (narrowed_ > 0) {
      warn(
          fmt::format("{}: {} tensors lose precision: stored as {}, the model "
                      "is {}",
                      path_, narrowed_, narrowed_from_, narrowed_to_));
    }
    if (options_.before_commit) options_.before_commit(report_);
    commit();
    return std::move(report_);
  }

 private:
  /// Pairs the module's tensors with the file's and accounts for every name.
  void match() {
    const KeyTranslation keys = translate();
    dialect_ = keys.dialect;
    for (const std::string& conflict : keys.conflicts) problems_.add(conflict);
    skip_classifier_ = options_.skip_classifier && !classifier_fits(keys);
    report_.skipped = keys.skipped;
    std::set<std::string> used;
    for (auto& [key, tensor] : state_dict(target_)) {
      Entry entry{.key = key, .target = tensor};
      const auto found = keys.timm_to_file.find(key);
      if (found != keys.timm_to_file.end()) used.insert(key);
      const bool passed_over =
          skip_classifier_ && below(key, options_.classifier);
      if (found != keys.timm_to_file.end() && !passed_over) {
        entry.file_key = found->second;
      } else if (passed_over || may_be_missing(key)) {
        report_.missing.push_back(join(options_.prefix, key));
      } else {
        problem_of_missing(key, keys.prefix);
      }
      entries_.push_back(std::move(entry));
    }
    for (const auto& [key, file_key] : keys.timm_to_file) {
      if (used.contains(key) &&
          !(skip_classifier_ && below(key, options_.classifier))) {
        continue;
      }
      if (may_be_skipped(key)) {
        report_.skipped.push_back(file_key);
      } else {
        report_.unexpected.push_back(file_key);
        problems_.add(fmt::format("'{}' in the file has no place in the model",
                                  detail::printable(file_key)));
      }
    }
  }

  /// The file's names as the module's, without a prefix that they may have.
  KeyTranslation translate() const {
    std::vector<detail::WantedTensor> wanted;
    std::map<std::string, torch::Tensor> targets;
    for (auto& [key, tensor] : state_dict(target_)) {
      const bool is_skipped =
          options_.skip_classifier && below(key, options_.classifier);
      wanted.push_back({key, is_skipped || may_be_missing(key)});
      targets.emplace(key, tensor);
    }
    KeyTranslation keys = detail::fit_keys(
        file_.names(), wanted,
        [&](const std::string& key, const std::string& file_key) {
          return fits({.key = key, .target = targets.at(key)},
                      file_.shape(file_key));
        },
        receiver_ == nullptr ? std::span<const Dialect>()
                             : receiver_->load_dialects(),
        options_.strip_prefix);
    if (options_.strip_prefix.empty() && !keys.prefix.empty() &&
        !keys.skipped.empty()) {
      warn(fmt::format("{}: {} tensors outside of '{}' are passed over", path_,
                       keys.skipped.size(), detail::printable(keys.prefix)));
    }
    return keys;
  }

  void problem_of_missing(const std::string& key, const std::string& prefix) {
    const std::string name =
        dialect_ == nullptr ? key : name_in_dialect(*dialect_, key);
    std::string other;
    for (const char* wrapper : {"", "state_dict.", "model."}) {
      if (other.empty()) {
        other = file_.not_a_tensor(wrapper + join(prefix, name));
      }
    }
    problems_.add(fmt::format(
        "'{}' {} (for {})", name,
        other.empty()
            ? "is missing from the file"
            : fmt::format("is {} in the file, and no dense tensor", other),
        join(options_.prefix, key)));
  }

  /// Whether the file has the module's own head: a fine-tuned file, loaded into
  /// the model it was trained as.
  bool classifier_fits(const KeyTranslation& keys) const {
    bool found = false;
    for (const auto& [key, tensor] : state_dict(target_)) {
      if (!below(key, options_.classifier)) continue;
      const auto file_key = keys.timm_to_file.find(key);
      if (file_key == keys.timm_to_file.end() ||
          squeezed(file_.shape(file_key->second)) != squeezed(tensor.sizes())) {
        return false;
      }
      found = true;
    }
    return found;
  }

  bool may_be_missing(const std::string& key) const {
    // Files written before torch 0.4.1 lack the counter; nothing reads it.
    return is_counter(key) || below_any(key, options_.may_be_missing);
  }

  bool may_be_skipped(const std::string& key) const {
    if (skip_classifier_ && below(key, options_.classifier)) {
      return true;
    }
    return below_any(key, options_.skip_modules);
  }

  /// Checks the dtype and the shape of one pair before anything is read.
  void plan(Entry& entry) {
    check_type(entry);
    const std::vector<int64_t> shape = file_.shape(entry.file_key);
    if (entry.target.sizes() == shape) return;
    entry.adapted = fits(entry, shape);
    if (entry.adapted) return;
    const std::string shapes = fmt::format("has shape {}, the model {}",
                                           c10::str(torch::IntArrayRef(shape)),
                                           c10::str(entry.target.sizes()));
    problem(entry, shapes + advice_on_classes(entry, shape));
  }

  bool fits(const Entry& entry, const std::vector<int64_t>& shape) const {
    return squeezed(shape) == squeezed(entry.target.sizes()) ||
           is_adaptable_conv(entry, shape) || is_flattened(entry, shape);
  }

  /// Whether a dialect has the kernel as a matrix of this shape.
  bool is_flattened(const Entry& entry,
                    const std::vector<int64_t>& shape) const {
    if (receiver_ == nullptr || shape.size() != 2 || entry.target.dim() != 4 ||
        shape[0] != entry.target.size(0) ||
        shape[0] * shape[1] != entry.target.numel()) {
      return false;
    }
    const auto dialects = receiver_->load_dialects();
    return std::any_of(
        dialects.begin(), dialects.end(), [&](const Dialect& dialect) {
          return std::find(dialect.matrices.begin(), dialect.matrices.end(),
                           entry.key) != dialect.matrices.end();
        });
  }

  /// For a classifier that differs in nothing but the classes.
  std::string advice_on_classes(const Entry& entry,
                                const std::vector<int64_t>& shape) const {
    if (!below(entry.key, options_.classifier) || shape.empty() ||
        entry.target.dim() == 0 || shape[0] == entry.target.size(0) ||
        squeezed(torch::IntArrayRef(shape).slice(1)) !=
            squeezed(entry.target.sizes().slice(1))) {
      return "";
    }
    return fmt::format(
        " (the file's classifier has {} classes, the model {}; set num_classes "
        "= {})",
        shape[0], entry.target.size(0), shape[0]);
  }

  void check_type(const Entry& entry) {
    const auto type = file_.scalar_type(entry.file_key);
    if (!type) {
      problem(entry, fmt::format("is {}, which torch has no type for",
                                 file_.dtype(entry.file_key)));
      return;
    }
    const torch::ScalarType from = *type;
    const torch::ScalarType to = entry.target.scalar_type();
    const std::string mismatch =
        detail::type_mismatch(from, to, is_counter(entry.key));
    if (!mismatch.empty()) {
      problem(entry, mismatch);
    } else if (c10::isFloatingType(from) && narrows(from, to)) {
      ++narrowed_;
      narrowed_from_ = c10::toString(from);
      narrowed_to_ = c10::toString(to);
    }
  }

  bool is_adaptable_conv(const Entry& entry,
                         const std::vector<int64_t>& shape) const {
    constexpr std::size_t kRank = 4;
    return below(entry.key, options_.first_conv) && shape.size() == kRank &&
           entry.target.dim() == static_cast<int64_t>(kRank) &&
           shape[1] == options_.base_in_chans &&
           shape[0] == entry.target.size(0) &&
           shape[2] == entry.target.size(2) && shape[3] == entry.target.size(3);
  }

  void stage(const Entry& entry) {
    std::string what;
    staged_.push_back(stage_.stage(entry, what));
    if (!what.empty()) problem(entry, what);
  }

  void commit() {
    torch::NoGradGuard no_grad;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      stage_.put(entries_[i], staged_[i]);
      staged_[i] = torch::Tensor();  // keeps the peak at one copy
    }
    detail::notify_weights_written(root_);
  }

  void problem(const Entry& entry, const std::string& what) {
    problems_.add(fmt::format("'{}' (for {}) {}",
                              detail::printable(entry.file_key),
                              join(options_.prefix, entry.key), what));
  }

  void throw_problems() const {
    problems_.throw_if_any(
        dialect_ == nullptr
            ? path_
            : fmt::format("{} (its names are {}'s)", path_, dialect_->name),
        target_.name());
  }

  LoadOptions options_;
  torch::nn::Module& root_;
  torch::nn::Module& target_;
  LoadTarget* receiver_;
  std::string path_;
  WeightsFile file_;
  detail::LoadStage stage_;
  const Dialect* dialect_ = nullptr;
  std::vector<Entry> entries_;
  std::vector<torch::Tensor> staged_;  // what was read, by entry
  detail::LoadProblems problems_;
  bool skip_classifier_ = false;
  std::size_t narrowed_ = 0;
  std::string narrowed_from_, narrowed_to_;
  LoadReport report_;
};

}  // namespace

LoadReport load_checkpoint(torch::nn::Module& module,
                           const std::filesystem::path& file,
                           const LoadOptions& options) {
  return detail::load_through(module, file, options, nullptr);
}

LoadReport detail::load_through(torch::nn::Module& module,
                                const std::filesystem::path& file,
                                const LoadOptions& options,
                                const LoadStage::MakeQueue& make_queue) {
  LoadOptions ready = options;
  if (ready.device) ready.device = open_device("load", *ready.device);
  // What is handed over must be trainable, wherever it is loaded.
  const c10::InferenceMode trainable(false);
  return Loader(module, file, ready, make_queue).run();
}

std::vector<std::pair<std::string, torch::Tensor>> state_dict(
    const torch::nn::Module& module) {
  std::vector<std::pair<std::string, torch::Tensor>> tensors;
  for (const auto& item : module.named_parameters()) {
    tensors.emplace_back(item.key(), item.value());
  }
  for (const auto& item : module.named_buffers()) {
    tensors.emplace_back(item.key(), item.value());
  }
  return tensors;
}

}  // namespace luximm
