#include "luximm/data/augment_config.h"

// Figures of timm/data/auto_augment.py: policies of
// https://arxiv.org/abs/1805.09501 (original) and of the TPU EfficientNet (v0),
// and RandAugment's sets of operations.
namespace luximm::detail {
namespace {

/// Stands for the operation in which "v0" differs from "v0r", and "original"
/// from "originalr".
constexpr std::string_view kPosterize = "Posterize";

const Policy& v0() {
  static const Policy policy = {
      {{"Equalize", 0.8, 1}, {"ShearY", 0.8, 4}},
      {{"Color", 0.4, 9}, {"Equalize", 0.6, 3}},
      {{"Color", 0.4, 1}, {"Rotate", 0.6, 8}},
      {{"Solarize", 0.8, 3}, {"Equalize", 0.4, 7}},
      {{"Solarize", 0.4, 2}, {"Solarize", 0.6, 2}},
      {{"Color", 0.2, 0}, {"Equalize", 0.8, 8}},
      {{"Equalize", 0.4, 8}, {"SolarizeAdd", 0.8, 3}},
      {{"ShearX", 0.2, 9}, {"Rotate", 0.6, 8}},
      {{"Color", 0.6, 1}, {"Equalize", 1.0, 2}},
      {{"Invert", 0.4, 9}, {"Rotate", 0.6, 0}},
      {{"Equalize", 1.0, 9}, {"ShearY", 0.6, 3}},
      {{"Color", 0.4, 7}, {"Equalize", 0.6, 0}},
      {{kPosterize, 0.4, 6}, {"AutoContrast", 0.4, 7}},
      {{"Solarize", 0.6, 8}, {"Color", 0.6, 9}},
      {{"Solarize", 0.2, 4}, {"Rotate", 0.8, 9}},
      {{"Rotate", 1.0, 7}, {"TranslateYRel", 0.8, 9}},
      {{"ShearX", 0.0, 0}, {"Solarize", 0.8, 4}},
      {{"ShearY", 0.8, 0}, {"Color", 0.6, 4}},
      {{"Color", 1.0, 0}, {"Rotate", 0.6, 2}},
      {{"Equalize", 0.8, 4}, {"Equalize", 0.0, 8}},
      {{"Equalize", 1.0, 4}, {"AutoContrast", 0.6, 2}},
      {{"ShearY", 0.4, 7}, {"SolarizeAdd", 0.6, 7}},
      {{kPosterize, 0.8, 2}, {"Solarize", 0.6, 10}},
      {{"Solarize", 0.6, 8}, {"Equalize", 0.6, 1}},
      {{"Color", 0.8, 6}, {"Rotate", 0.4, 5}},
  };
  return policy;
}

const Policy& original() {
  static const Policy policy = {
      {{kPosterize, 0.4, 8}, {"Rotate", 0.6, 9}},
      {{"Solarize", 0.6, 5}, {"AutoContrast", 0.6, 5}},
      {{"Equalize", 0.8, 8}, {"Equalize", 0.6, 3}},
      {{kPosterize, 0.6, 7}, {kPosterize, 0.6, 6}},
      {{"Equalize", 0.4, 7}, {"Solarize", 0.2, 4}},
      {{"Equalize", 0.4, 4}, {"Rotate", 0.8, 8}},
      {{"Solarize", 0.6, 3}, {"Equalize", 0.6, 7}},
      {{kPosterize, 0.8, 5}, {"Equalize", 1.0, 2}},
      {{"Rotate", 0.2, 3}, {"Solarize", 0.6, 8}},
      {{"Equalize", 0.6, 8}, {kPosterize, 0.4, 6}},
      {{"Rotate", 0.8, 8}, {"Color", 0.4, 0}},
      {{"Rotate", 0.4, 9}, {"Equalize", 0.6, 2}},
      {{"Equalize", 0.0, 7}, {"Equalize", 0.8, 8}},
      {{"Invert", 0.6, 4}, {"Equalize", 1.0, 8}},
      {{"Color", 0.6, 4}, {"Contrast", 1.0, 8}},
      {{"Rotate", 0.8, 8}, {"Color", 1.0, 2}},
      {{"Color", 0.8, 8}, {"Solarize", 0.8, 7}},
      {{"Sharpness", 0.4, 7}, {"Invert", 0.6, 8}},
      {{"ShearX", 0.6, 5}, {"Equalize", 1.0, 9}},
      {{"Color", 0.4, 0}, {"Equalize", 0.6, 3}},
      {{"Equalize", 0.4, 7}, {"Solarize", 0.2, 4}},
      {{"Solarize", 0.6, 5}, {"AutoContrast", 0.6, 5}},
      {{"Invert", 0.6, 4}, {"Equalize", 1.0, 8}},
      {{"Color", 0.6, 4}, {"Contrast", 1.0, 8}},
      {{"Equalize", 0.8, 8}, {"Equalize", 0.6, 3}},
  };
  return policy;
}

Policy with_posterize(Policy policy, std::string_view name) {
  for (SubPolicy& sub : policy) {
    for (PolicyStep& step : sub) {
      if (step.op == kPosterize) step.op = name;
    }
  }
  return policy;
}

}  // namespace

std::optional<Policy> find_policy(std::string_view name) {
  if (name == "v0") return v0();
  if (name == "v0r") return with_posterize(v0(), "PosterizeIncreasing");
  if (name == "original") {
    return with_posterize(original(), "PosterizeOriginal");
  }
  if (name == "originalr") {
    return with_posterize(original(), "PosterizeIncreasing");
  }
  if (name == "3a") {
    return Policy{{{"Solarize", 1.0, 5}},
                  {{"Desaturate", 1.0, 10}},
                  {{"GaussianBlurRand", 1.0, 10}}};
  }
  return std::nullopt;
}

std::optional<OpSet> find_op_set(std::string_view name, bool increasing) {
  if (name.empty() && increasing) {
    return OpSet{false,
                 {{"AutoContrast", 1},
                  {"Equalize", 1},
                  {"Invert", 1},
                  {"Rotate", 1},
                  {"PosterizeIncreasing", 1},
                  {"SolarizeIncreasing", 1},
                  {"SolarizeAdd", 1},
                  {"ColorIncreasing", 1},
                  {"ContrastIncreasing", 1},
                  {"BrightnessIncreasing", 1},
                  {"SharpnessIncreasing", 1},
                  {"ShearX", 1},
                  {"ShearY", 1},
                  {"TranslateXRel", 1},
                  {"TranslateYRel", 1}}};
  }
  if (name.empty()) {
    return OpSet{false,
                 {{"AutoContrast", 1},
                  {"Equalize", 1},
                  {"Invert", 1},
                  {"Rotate", 1},
                  {"Posterize", 1},
                  {"Solarize", 1},
                  {"SolarizeAdd", 1},
                  {"Color", 1},
                  {"Contrast", 1},
                  {"Brightness", 1},
                  {"Sharpness", 1},
                  {"ShearX", 1},
                  {"ShearY", 1},
                  {"TranslateXRel", 1},
                  {"TranslateYRel", 1}}};
  }
  if (name == "3a") {
    return OpSet{
        false,
        {{"SolarizeIncreasing", 1}, {"Desaturate", 1}, {"GaussianBlur", 1}}};
  }
  if (name == "3aw") {
    return OpSet{true,
                 {{"SolarizeIncreasing", 6},
                  {"Desaturate", 6},
                  {"GaussianBlur", 6},
                  {"Rotate", 3},
                  {"ShearX", 2},
                  {"ShearY", 2},
                  {"PosterizeIncreasing", 1},
                  {"AutoContrast", 1},
                  {"ColorIncreasing", 1},
                  {"SharpnessIncreasing", 1},
                  {"ContrastIncreasing", 1},
                  {"BrightnessIncreasing", 1},
                  {"Equalize", 1},
                  {"Invert", 1}}};
  }
  if (name == "weights") {
    return OpSet{true,
                 {{"Rotate", 3},
                  {"ShearX", 2},
                  {"ShearY", 2},
                  {"TranslateXRel", 1},
                  {"TranslateYRel", 1},
                  {"ColorIncreasing", 0.25},
                  {"SharpnessIncreasing", 0.25},
                  {"AutoContrast", 0.25},
                  {"SolarizeIncreasing", 0.05},
                  {"SolarizeAdd", 0.05},
                  {"ContrastIncreasing", 0.05},
                  {"BrightnessIncreasing", 0.05},
                  {"Equalize", 0.05},
                  {"PosterizeIncreasing", 0.05},
                  {"Invert", 0.05}}};
  }
  return std::nullopt;
}

}  // namespace luximm::detail
