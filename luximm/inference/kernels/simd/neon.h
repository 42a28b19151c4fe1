#pragma once

#include <arm_neon.h>
#include <cstdint>

namespace luximm::detail {

/// Vectors of 4 floats of AArch64, with fused multiply-add.
struct Neon {
  using Reg = float32x4_t;
  static constexpr int kWidth = 4;
  static constexpr int kRegisters = 32;

  static Reg zero() { return vdupq_n_f32(0.0F); }
  static Reg set(float x) { return vdupq_n_f32(x); }
  static Reg load(const float* p) { return vld1q_f32(p); }
  static void store(float* p, Reg x) { vst1q_f32(p, x); }
  /// The first `n` < kWidth floats, and zeros.
  static Reg load_part(const float* p, int64_t n) {
    if (n < 2) return n < 1 ? zero() : vld1q_lane_f32(p, zero(), 0);
    const Reg two = vcombine_f32(vld1_f32(p), vdup_n_f32(0.0F));
    return n < 3 ? two : vld1q_lane_f32(p + 2, two, 2);
  }
  static void store_part(float* p, Reg x, int64_t n) {
    if (n < 1) return;
    if (n < 2) return vst1q_lane_f32(p, x, 0);
    vst1_f32(p, vget_low_f32(x));
    if (n > 2) vst1q_lane_f32(p + 2, x, 2);
  }
  /// The first `n` elements of `x`, and zeros.
  static Reg keep(Reg x, int64_t n) {
    const uint32x4_t mask =
        vcltq_u32(lanes(), vdupq_n_u32(static_cast<uint32_t>(n)));
    return vreinterpretq_f32_u32(vandq_u32(vreinterpretq_u32_f32(x), mask));
  }
  /// a * b + c, rounded once.
  static Reg fma(Reg a, Reg b, Reg c) { return vfmaq_f32(c, a, b); }
  /// Not a number if either is not one.
  static Reg max(Reg a, Reg b) { return vmaxq_f32(a, b); }
  static Reg min(Reg a, Reg b) { return vminq_f32(a, b); }
  /// 2^n of whole numbers in [-126, 127].
  static Reg exp2_whole(Reg n) {
    const int32x4_t bits = vaddq_s32(vcvtnq_s32_f32(n), vdupq_n_s32(127));
    return vreinterpretq_f32_s32(vshlq_n_s32(bits, 23));
  }
  static Reg round(Reg x) { return vrndnq_f32(x); }
  static float sum(Reg x) { return vaddvq_f32(x); }

  /// Which bytes each lane takes: element `i` of its group of 2.
  using Index = uint8x16_t;
  static Index group_index(int64_t group, int64_t i) {
    const uint32x4_t first =
        vandq_u32(lanes(), vdupq_n_u32(static_cast<uint32_t>(-group)));
    const uint32x4_t lane =
        vaddq_u32(first, vdupq_n_u32(static_cast<uint32_t>(i)));
    // The four bytes of lane l are 4 l to 4 l + 3.
    return vreinterpretq_u8_u32(
        vmlaq_u32(vdupq_n_u32(0x03020100), lane, vdupq_n_u32(0x04040404)));
  }
  static Reg permute(Reg x, Index index) {
    return vreinterpretq_f32_u8(vqtbl1q_u8(vreinterpretq_u8_f32(x), index));
  }

 private:
  static uint32x4_t lanes() { return uint32x4_t{0, 1, 2, 3}; }
};

}  // namespace luximm::detail
