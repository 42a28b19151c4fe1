#include "luximm/layers/drop_path.h"

namespace luximm {

torch::Tensor drop_path(const torch::Tensor& x, double rate, bool training) {
  if (!drops_path(rate, training)) return x;
  std::vector<int64_t> shape(static_cast<std::size_t>(x.dim()), 1);
  shape[0] = x.size(0);
  const double keep = 1.0 - rate;
  return x * torch::empty(shape, x.options()).bernoulli_(keep).div_(keep);
}

double drop_path_rate_at(double rate, int64_t index, int64_t count) {
  return count > 1 ? rate * static_cast<double>(index) /
                         static_cast<double>(count - 1)
                   : 0.0;
}

}  // namespace luximm
