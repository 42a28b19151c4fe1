#include "luximm/model/pending_weights.h"

#include <algorithm>
#include <set>
#include <utility>

#include "luximm/base/fail.h"

namespace luximm::detail {

PendingWeights::Entry PendingWeights::entry(const std::string& name,
                                            const torch::Tensor& tensor) {
  return {.name = name,
          .tensor = tensor,
          .storage = tensor.storage().getWeakStorageImpl(),
          .version = static_cast<uint32_t>(tensor._version()),
          .type = tensor.scalar_type(),
          .device = tensor.device()};
}

bool PendingWeights::has_arrived(const Entry& entry) {
  if (static_cast<uint32_t>(entry.tensor._version()) != entry.version) {
    return true;
  }
  // Other memory of another type or elsewhere: a layer was converted, and what
  // it held with it.
  return entry.tensor.storage().unsafeGetStorageImpl() !=
             entry.storage._unsafe_get_target() &&
         entry.tensor.scalar_type() == entry.type &&
         entry.tensor.device() == entry.device;
}

void PendingWeights::expect_all_but(const torch::nn::Module& root,
                                    const std::function<void()>& fill) {
  std::vector<std::pair<std::string, int64_t>> before;
  for (const auto& item : root.named_parameters()) {
    if (item.value().is_inference()) {
      fail("expect_weights",
           "{} was made inside InferenceMode, where tensors do not count what "
           "is written to them; make it outside",
           root.name());
    }
    before.emplace_back(item.key(), item.value()._version());
  }
  fill();
  const auto parameters = root.named_parameters();
  std::vector<std::string> untouched;
  for (const auto& [name, version] : before) {
    if (parameters[name]._version() == version) untouched.push_back(name);
  }
  expect(root, untouched);
}

void PendingWeights::expect(const torch::nn::Module& root,
                            const std::vector<std::string>& names) {
  entries_.clear();
  const auto parameters = root.named_parameters();
  for (const std::string& name : names) {
    entries_.push_back(entry(name, parameters[name]));
  }
  expected_ = entries_.size();
  any_.store(!entries_.empty(), std::memory_order_release);
}

void PendingWeights::clear() {
  entries_.clear();
  any_.store(false, std::memory_order_release);
}

void PendingWeights::refresh(const torch::nn::Module& root) {
  std::set<const c10::TensorImpl*> held;
  for (const torch::Tensor& tensor : root.parameters()) {
    held.insert(tensor.unsafeGetTensorImpl());
  }
  std::erase_if(entries_, [&](const Entry& e) {
    return !held.contains(e.tensor.unsafeGetTensorImpl()) || has_arrived(e);
  });
  for (Entry& e : entries_) e = entry(e.name, e.tensor);
  any_.store(!entries_.empty(), std::memory_order_release);
}

void PendingWeights::keep_through(const torch::nn::Module& root,
                                  const std::function<void()>& convert) {
  if (!any()) return convert();
  refresh(root);
  convert();
  for (Entry& e : entries_) e = entry(e.name, e.tensor);
}

std::vector<std::string> PendingWeights::names() const {
  std::vector<std::string> all;
  for (const Entry& e : entries_) all.push_back(e.name);
  return all;
}

}  // namespace luximm::detail
