#include "luximm/weights/load.h"

#include <algorithm>
#include <set>

#include "luximm/base/fail.h"
#include "luximm/base/nearest.h"
#include "luximm/base/printable.h"
#include "luximm/weights/dtypes.h"
#include "luximm/weights/finite.h"
#include "luximm/weights/key_rules.h"
#include "luximm/weights/load_target.h"
#include "luximm/weights/safetensors.h"

namespace luximm {
namespace {

constexpr std::size_t kMostProblemsShown = 10;
constexpr std::size_t kMostBytesOfProblem = 500;

/// One tensor of the module, what the file has for it, and the read copy.
struct Entry {
  std::string key = {};       ///< timm's, below the prefix
  std::string file_key = {};  ///< "" if the file has none
  torch::Tensor target = {};
  torch::Tensor staged = {};
  bool adapted = false;
};

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

/// Dimensions of one left out: a linear layer and a 1x1 convolution, or a
/// vector and its broadcast form, are the same numbers.
std::vector<int64_t> squeezed(torch::IntArrayRef shape) {
  std::vector<int64_t> kept;
  std::copy_if(shape.begin(), shape.end(), std::back_inserter(kept),
               [](int64_t dim) { return dim != 1; });
  return kept;
}

/// timm's rule: summed for one channel, else tiled and rescaled.
torch::Tensor adapt_input_conv(const torch::Tensor& weight, int64_t in_chans) {
  const torch::Tensor full = weight.to(torch::kFloat);
  if (in_chans == 1) return full.sum(1, /*keepdim=*/true);
  const int64_t base = weight.size(1);
  const int64_t repeats = (in_chans + base - 1) / base;
  return full.repeat({1, repeats, 1, 1}).narrow(1, 0, in_chans) *
         (static_cast<double>(base) / static_cast<double>(in_chans));
}

/// Two types of one size share neither range nor precision, as bfloat16 and
/// half.
bool narrows(torch::ScalarType from, torch::ScalarType to) {
  return from != to && c10::elementSize(from) >= c10::elementSize(to);
}

class Loader {
 public:
  Loader(torch::nn::Module& module, const std::filesystem::path& path,
         const LoadOptions& options)
      : options_(options),
        root_(module),
        target_(submodule(module, options.prefix)),
        receiver_(dynamic_cast<LoadTarget*>(&target_)),
        file_(path),
        path_(path.string()) {}

  LoadReport run() {
    match();
    for (Entry& entry : entries_) {
      if (!entry.file_key.empty()) plan(entry);
    }
    throw_problems();
    for (Entry& entry : entries_) stage(entry);
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
    const KeyTranslation keys = translate_keys(
        file_.names(), receiver_ == nullptr ? std::span<const Dialect>()
                                            : receiver_->load_dialects());
    dialect_ = keys.dialect;
    for (const std::string& conflict : keys.conflicts) problem(conflict);
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
        problem(fmt::format(
            "'{}' is missing from the file (for {})",
            dialect_ == nullptr ? key : name_in_dialect(*dialect_, key),
            join(options_.prefix, key)));
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
        problem(fmt::format("'{}' in the file has no place in the model",
                            detail::printable(file_key)));
      }
    }
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
    return key.ends_with("num_batches_tracked") ||
           below_any(key, options_.may_be_missing);
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
    entry.adapted = squeezed(shape) == squeezed(entry.target.sizes()) ||
                    is_adaptable_conv(entry, shape);
    if (!entry.adapted) {
      problem(entry, fmt::format("has shape {}, the model {}",
                                 c10::str(torch::IntArrayRef(shape)),
                                 c10::str(entry.target.sizes())));
    }
  }

  /// Only a change that keeps the meaning of the numbers is made; torch would
  /// make any.
  void check_type(const Entry& entry) {
    const auto type = detail::type_of(file_.dtype(entry.file_key));
    if (!type) {
      problem(entry, fmt::format("is {}, which torch has no type for",
                                 file_.dtype(entry.file_key)));
      return;
    }
    const torch::ScalarType from = *type;
    const torch::ScalarType to = entry.target.scalar_type();
    if (c10::isFloatingType(to) && c10::isIntegralType(from, true)) {
      problem(entry, fmt::format("holds {}, the model {}: not weights",
                                 c10::toString(from), c10::toString(to)));
    } else if (c10::isComplexType(from) && !c10::isComplexType(to)) {
      problem(entry,
              fmt::format("is complex, the model {}", c10::toString(to)));
    } else if (c10::isIntegralType(to, true) && c10::isFloatingType(from)) {
      problem(entry, fmt::format("holds {}, the model counts in {}",
                                 c10::toString(from), c10::toString(to)));
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

  void stage(Entry& entry) {
    if (entry.file_key.empty()) return;
    torch::Tensor read = file_.read(entry.file_key);
    if (options_.check_finite && !detail::all_finite(read)) {
      problem(entry, "holds NaN or infinity");
    }
    if (entry.adapted) {
      read = read.numel() == entry.target.numel()
                 ? read.reshape(entry.target.sizes())
                 : adapt_input_conv(read, entry.target.size(1));
    }
    entry.staged = read;
  }

  void commit() {
    torch::NoGradGuard no_grad;
    for (Entry& entry : entries_) {
      if (entry.file_key.empty()) continue;
      put(entry);
      entry.staged = torch::Tensor();  // keeps the peak at one copy
    }
    detail::notify_weights_written(root_);
  }

  /// Hands the memory that was read over to the tensor where nobody can tell,
  /// else copies. Memory that a model was only given and never wrote to is not
  /// resident, so the peak of a load is one copy of the weights.
  static void put(Entry& entry) {
    torch::Tensor& target = entry.target;
    const torch::Tensor& staged = entry.staged;
    const bool is_alone = target.storage().use_count() == 1;
    if (is_alone && target.device() == staged.device() &&
        target.scalar_type() == staged.scalar_type() &&
        target.strides() == staged.strides()) {
      target.set_data(staged);
    } else {
      // Tensors that were made inside InferenceMode change only there.
      const c10::InferenceMode same_mode(target.is_inference());
      target.copy_(staged);
    }
  }

  void problem(const Entry& entry, const std::string& what) {
    problem(fmt::format("'{}' (for {}) {}", detail::printable(entry.file_key),
                        join(options_.prefix, entry.key), what));
  }
  void problem(std::string text) { problems_.push_back(std::move(text)); }

  void throw_problems() const {
    if (problems_.empty()) return;
    std::string text;
    for (std::size_t i = 0; i < problems_.size(); ++i) {
      if (i == kMostProblemsShown) {
        text += fmt::format("; and {} more", problems_.size() - i);
        break;
      }
      text += i == 0 ? "" : "; ";
      text += detail::printable(problems_[i], kMostBytesOfProblem);
    }
    fail("load",
         "{}{} does not fit {}: {}. The module is unchanged; check that the "
         "file is of this architecture",
         path_,
         dialect_ == nullptr
             ? ""
             : fmt::format(" (its names are {}'s)", dialect_->name),
         target_.name(), text);
  }

  const LoadOptions& options_;
  torch::nn::Module& root_;
  torch::nn::Module& target_;
  LoadTarget* receiver_;
  SafetensorsFile file_;
  std::string path_;
  const Dialect* dialect_ = nullptr;
  std::vector<Entry> entries_;
  std::vector<std::string> problems_;
  bool skip_classifier_ = false;
  std::size_t narrowed_ = 0;
  std::string narrowed_from_, narrowed_to_;
  LoadReport report_;
};

}  // namespace

LoadReport load_checkpoint(torch::nn::Module& module,
                           const std::filesystem::path& file,
                           const LoadOptions& options) {
  // What is handed over must be trainable, wherever it is loaded.
  const c10::InferenceMode trainable(false);
  return Loader(module, file, options).run();
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
