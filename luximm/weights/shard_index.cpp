#include "luximm/weights/shard_index.h"

#include <utility>

#include "luximm/base/fail.h"
#include "luximm/base/json_reader.h"
#include "luximm/base/printable.h"

namespace luximm::detail {
namespace {

bool is_plain_name(std::string_view name) {
  return !name.empty() && name != "." && name != ".." &&
         name.find_first_of(std::string_view("/\\:\0", 4)) ==
             std::string_view::npos;
}

}  // namespace

std::map<std::string, std::string> read_shard_index(std::string_view json,
                                                    const std::string& file) {
  JsonReader reader(json, file, "weights", "index", 0);
  std::map<std::string, std::string> weight_map;
  bool found = false;
  reader.object([&](const std::string& key) {
    if (key != "weight_map") {
      reader.skip();
      return;
    }
    if (found) reader.error("'weight_map' is there twice");
    found = true;
    reader.object([&](std::string& name) {
      std::string shard = reader.string();
      if (!is_plain_name(shard)) {
        fail("weights",
             "{}: tensor '{}' is in '{}', which is no file beside "
             "the index",
             file, printable(name), printable(shard));
      }
      const auto [entry, is_new] =
          weight_map.emplace(std::move(name), std::move(shard));
      if (!is_new) {
        fail("weights", "{}: tensor '{}' is there twice", file,
             printable(entry->first));
      }
    });
  });
  reader.end();
  if (!found) {
    fail("weights",
         "{} is a JSON file without 'weight_map': neither weights nor the "
         "index of their shards",
         file);
  }
  if (weight_map.empty()) fail("weights", "{}: lists no tensors", file);
  return weight_map;
}

}  // namespace luximm::detail
