#include "luximm/inference/ops/pool.h"

namespace luximm::detail {

Shape MaxPoolOp::out_shape(std::span<const Shape> in) const {
  return max_pool_out_shape(*this, in[0]);
}

void MaxPoolOp::run(const OperationCall& call) const {
  max_pool(*this, call.inputs[0], call.shapes[0], call.out, call.threads);
}

std::string MaxPoolOp::describe() const {
  return fmt::format("max pool {0}x{0}/{1}", kernel, stride);
}

std::vector<int64_t> MaxPoolOp::fingerprint() const {
  return {kernel, stride, padding, zero_padding};
}

Shape AveragePoolOp::out_shape(std::span<const Shape> in) const {
  return average_pool_out_shape(*this, in[0]);
}

void AveragePoolOp::run(const OperationCall& call) const {
  average_pool(*this, call.inputs[0], call.shapes[0], call.out, call.threads);
}

std::string AveragePoolOp::describe() const {
  return fmt::format("average pool {0}x{0}/{1}", kernel, stride);
}

std::vector<int64_t> AveragePoolOp::fingerprint() const {
  return {kernel, stride, padding, ceil_mode, count_include_pad};
}

Shape GrowPoolOp::out_shape(std::span<const Shape> in) const {
  return grow_pool_out_shape(*this, in[0]);
}

void GrowPoolOp::run(const OperationCall& call) const {
  grow_pool(*this, call.inputs[0], call.shapes[0], call.out, call.threads);
}

std::string GrowPoolOp::describe() const {
  return fmt::format("grow to {0}x{0}", smallest);
}

std::vector<int64_t> GrowPoolOp::fingerprint() const { return {smallest}; }

Shape GlobalPoolOp::out_shape(std::span<const Shape> in) const {
  return global_pool_out_shape(*this, in[0]);
}

void GlobalPoolOp::run(const OperationCall& call) const {
  global_pool(*this, call.inputs[0], call.shapes[0], call.out, call.threads);
}

std::string GlobalPoolOp::describe() const {
  constexpr const char* kNames[] = {"global pool", "global max pool",
                                    "global average and max pool",
                                    "global average with max pool"};
  return kNames[static_cast<int>(kind)];
}

std::vector<int64_t> GlobalPoolOp::fingerprint() const {
  return {static_cast<int64_t>(kind)};
}

}  // namespace luximm::detail
