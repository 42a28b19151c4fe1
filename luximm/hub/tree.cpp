#include "luximm/hub/tree.h"

#include <nlohmann/json.hpp>

#include "luximm/base/fail.h"
#include "luximm/base/json_reader.h"
#include "luximm/hub/names.h"

namespace luximm::detail {
namespace {

// Read with the reader of safetensors headers: a server may send anything, and
// a tree of JSON values would cost many times the text.
constexpr const char* kListing = "the Hub's listing";
constexpr uint64_t kFormatVersion = 1;

bool is_valid(const TreeEntry& entry) {
  const auto is_hash = [](const std::optional<std::string>& hash) {
    return !hash || (hash->size() == 64 && is_content_etag(*hash));
  };
  return is_commit(entry.blob_id) && is_hash(entry.lfs_sha256) &&
         is_hash(entry.xet_hash);
}

void insert(RepoTree& tree, const std::string& path, const TreeEntry& entry) {
  if (!is_safe_relative(path) || !is_valid(entry)) {
    fail("hub", "{} has an entry that no repository has: '{}'", kListing,
         path.substr(0, 200));
  }
  tree[path] = entry;
}

void read_lfs(JsonReader& reader, TreeEntry& entry) {
  if (reader.null()) return;
  reader.object([&](const std::string& key) {
    if (key == "oid") {
      entry.lfs_sha256 = reader.string();
    } else if (key == "size") {
      entry.lfs_size = reader.unsigned_integer();
    } else {
      reader.skip();
    }
  });
}

void read_item(JsonReader& reader, RepoTree& tree) {
  TreeEntry entry;
  std::string type;
  std::string path;
  reader.object([&](const std::string& key) {
    if (key == "type") {
      type = reader.string();
    } else if (key == "path") {
      path = reader.string();
    } else if (key == "oid") {
      entry.blob_id = reader.string();
    } else if (key == "size") {
      entry.size = reader.unsigned_integer();
    } else if (key == "lfs") {
      read_lfs(reader, entry);
    } else if (key == "xetHash") {
      if (!reader.null()) entry.xet_hash = reader.string();
    } else {
      reader.skip();
    }
  });
  if (type == "file") insert(tree, path, entry);
}

TreeEntry read_cached(JsonReader& reader) {
  TreeEntry entry;
  reader.object([&](const std::string& key) {
    if (key == "size") {
      entry.size = reader.unsigned_integer();
    } else if (key == "blob_id") {
      entry.blob_id = reader.string();
    } else if (key == "lfs_sha256") {
      if (!reader.null()) entry.lfs_sha256 = reader.string();
    } else if (key == "lfs_size") {
      if (!reader.null()) entry.lfs_size = reader.unsigned_integer();
    } else if (key == "xet_hash") {
      if (!reader.null()) entry.xet_hash = reader.string();
    } else {
      reader.skip();
    }
  });
  return entry;
}

}  // namespace

void read_tree_page(const std::string& json, RepoTree& tree) {
  JsonReader reader(json, kListing);
  reader.array([&] { read_item(reader, tree); });
  reader.end();
}

std::string read_commit(const std::string& json) {
  std::string commit;
  JsonReader reader(json, kListing);
  reader.object([&](const std::string& key) {
    if (key == "sha") {
      commit = reader.string();
    } else {
      reader.skip();
    }
  });
  reader.end();
  return commit;
}

std::string format_tree(const RepoTree& tree) {
  nlohmann::ordered_json files = nlohmann::ordered_json::object();
  for (const auto& [path, entry] : tree) {
    nlohmann::ordered_json& file = files[path];
    file["size"] = entry.size;
    file["blob_id"] = entry.blob_id;
    if (entry.lfs_sha256) {
      file["lfs_sha256"] = *entry.lfs_sha256;
      file["lfs_size"] = entry.lfs_size.value_or(entry.size);
    }
    if (entry.xet_hash) file["xet_hash"] = *entry.xet_hash;
  }
  const nlohmann::ordered_json listing = {{"format_version", kFormatVersion},
                                          {"files", std::move(files)}};
  return listing.dump(1, ' ', true);
}

std::optional<RepoTree> parse_tree(const std::string& json) {
  RepoTree tree;
  uint64_t version = 0;
  try {
    JsonReader reader(json, "trees");
    reader.object([&](const std::string& key) {
      if (key == "format_version") {
        version = reader.unsigned_integer();
      } else if (key == "files") {
        reader.object([&](const std::string& path) {
          insert(tree, path, read_cached(reader));
        });
      } else {
        reader.skip();
      }
    });
    reader.end();
  } catch (const Error&) {
    return std::nullopt;
  }
  return version == kFormatVersion ? std::optional(tree) : std::nullopt;
}

}  // namespace luximm::detail
