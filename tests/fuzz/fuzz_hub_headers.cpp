// What a server can send the Hub client: headers, addresses and listings of any
// bytes. Nothing may crash, and what is accepted must keep its promise.
#include <algorithm>
#include <cctype>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "luximm/base/error.h"
#include "luximm/hub/headers.h"
#include "luximm/hub/hub_fail.h"
#include "luximm/hub/names.h"
#include "luximm/hub/tree.h"
#include "luximm/hub/url.h"

namespace {

using namespace luximm::detail;

void require(bool promise) {
  if (!promise) std::abort();
}

void fuzz_headers(const std::string& text) {
  if (const auto range = parse_content_range(text)) {
    require(range->first <= range->last);
    require(!range->total || range->last < *range->total);
  }
  for (const long status : {429L, 503L}) {
    const auto pause = asked_pause(status, text, text, 1'700'000'000);
    require(!pause || *pause >= 1);
  }
  const std::string shown = printable(text, 100);
  require(shown.size() <= 103);
  require(std::none_of(shown.begin(), shown.end(),
                       [](unsigned char c) { return std::iscntrl(c) != 0; }));
}

void fuzz_names(const std::string& text) {
  const std::string etag = normalized_etag(text);
  if (is_content_etag(etag)) require(is_safe_relative(etag));
  if (is_commit(text)) require(is_content_etag(text));
  if (is_repo_id(text)) require(is_safe_relative(text));
  if (is_safe_relative(text)) {
    const auto path = (std::filesystem::path("/a/b") / text).lexically_normal();
    require(path.string().starts_with("/a/b/"));
  }
}

void fuzz_addresses(const std::string& text) {
  const std::string base = "https://huggingface.co/api/models/a/b";
  for (const std::string& target : {text, next_link(text).value_or("")}) {
    const std::string joined = url_join(base, target);
    const std::string origin = url_origin(joined);
    require(origin.empty() || origin.starts_with("http"));
  }
  require(url_join(base, url_quote(text, "/")).find(' ') == std::string::npos);
}

void fuzz_listings(const std::string& text) {
  RepoTree tree;
  try {
    read_tree_page(text, tree);
    read_commit(text);
  } catch (const luximm::Error&) {
    // Refused, which is right for all but a few inputs.
  }
  const auto parsed = parse_tree(format_tree(tree));
  require(parsed && parsed->size() == tree.size());
  for (const auto& [path, entry] : tree) require(is_safe_relative(path));
  parse_tree(text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  fuzz_headers(text);
  fuzz_names(text);
  fuzz_addresses(text);
  fuzz_listings(text);
  return 0;
}
