#include "luximm/models/efficientnet/efficientnet_archs.h"

#include <utility>

#include "luximm/model/tag.h"
#include "luximm/models/efficientnet/efficientnet_stages.h"

namespace luximm {
namespace {

/// Collects the rows of a table.
class Rows {
 public:
  /// `stages` as text, or "=" and the name of an earlier row that has the same.
  void operator()(EfficientNetVariant row, std::string_view stages) {
    row.stages = stages.starts_with('=')
                     ? detail::find_arch(rows_, stages.substr(1))->stages
                     : efficientnet_stages(stages);
    rows_.push_back(std::move(row));
  }

  std::vector<EfficientNetVariant> take() { return std::move(rows_); }

 private:
  std::vector<EfficientNetVariant> rows_;
};

}  // namespace

const std::vector<EfficientNetVariant>& efficientnet_archs() {
  static const std::vector<EfficientNetVariant> archs = [] {
    Rows add;
#include "luximm/models/efficientnet/efficientnet_archs.inc"
    return add.take();
  }();
  return archs;
}

const std::vector<MobileNetV3Variant>& mobilenetv3_archs() {
  static const std::vector<MobileNetV3Variant> archs = [] {
    Rows add;
#include "luximm/models/efficientnet/mobilenetv3_archs.inc"
    return add.take();
  }();
  return archs;
}

const EfficientNetVariant* efficientnet_arch(std::string_view arch) {
  return detail::find_arch(efficientnet_archs(), arch);
}

const MobileNetV3Variant* mobilenetv3_arch(std::string_view arch) {
  return detail::find_arch(mobilenetv3_archs(), arch);
}

}  // namespace luximm
