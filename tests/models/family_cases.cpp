#include "tests/models/family_cases.h"

#include <algorithm>

#include "luximm/model/builder.h"

namespace luximm::test {

namespace cases {
#define LUXIMM_FAMILY(name) FamilyCases name();
#include "luximm/models/families.inc"
#undef LUXIMM_FAMILY
}  // namespace cases

const std::vector<FamilyCases>& all_family_cases() {
  static const std::vector<FamilyCases> kAll = {
#define LUXIMM_FAMILY(name) cases::name(),
#include "luximm/models/families.inc"
#undef LUXIMM_FAMILY
  };
  return kAll;
}

std::vector<const char*> family_variants() {
  std::vector<const char*> variants;
  for (const FamilyCases& each : all_family_cases()) {
    variants.push_back(each.variant);
  }
  return variants;
}

std::vector<FamilyCases> families_with_tiny() {
  std::vector<FamilyCases> found;
  for (const FamilyCases& each : all_family_cases()) {
    if (each.tiny) found.push_back(each);
  }
  return found;
}

const FamilyCases& cases_of(std::string_view family) {
  const auto& all = all_family_cases();
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& c) {
    return c.family == family;
  });
  if (found == all.end()) throw Error("no family " + std::string(family));
  return *found;
}

std::vector<std::string> all_architectures() {
  std::vector<std::string> names;
  for (const FamilyCases& each : all_family_cases()) {
    names.insert(names.end(), each.architectures.begin(),
                 each.architectures.end());
  }
  return names;
}

const FamilyCases& cases_of_architecture(std::string_view arch) {
  for (const FamilyCases& each : all_family_cases()) {
    const auto& archs = each.architectures;
    if (std::find(archs.begin(), archs.end(), arch) != archs.end()) return each;
  }
  throw Error("no architecture " + std::string(arch));
}

ImageModel build_architecture(const std::string& arch,
                              const ModelOptions& options, int64_t last_tap) {
  if (!options.model_args.empty()) {
    // Arguments change a row, which is the factory's work.
    return ImageModel(detail::build_model(
        find_model(arch), find_model(arch).config, options, last_tap));
  }
  return cases_of_architecture(arch).build(arch, options, last_tap);
}

ModelArgs model_args_of(const nlohmann::json& golden) {
  ModelArgs args;
  const auto said = golden.find("model_args");
  if (said == golden.end()) return args;
  for (const auto& [name, value] : said->items()) args[name] = value.dump();
  return args;
}

nlohmann::json read_families_json(const std::string& name,
                                  const std::string& member, bool optional) {
  nlohmann::json all = nlohmann::json::object();
  const std::filesystem::path root =
      std::filesystem::path(LUXIMM_SOURCE_DIR) / "tests/models";
  for (const FamilyCases& each : all_family_cases()) {
    const std::filesystem::path path = root / each.family / name;
    std::ifstream in(path);
    if (!in && optional) continue;
    if (!in) throw Error("no file " + path.string());
    all.update(nlohmann::json::parse(in).at(member));
  }
  return all;
}

}  // namespace luximm::test
