#include "luximm/hub/names.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <string_view>

#include "luximm/hub/hub_fail.h"

namespace luximm::detail {
namespace {

bool is_hex(const std::string& text, std::size_t length) {
  return text.size() == length &&
         text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

bool is_repo_name(std::string_view name) {
  const auto is_word = [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
  };
  return !name.empty() && name.size() <= 96 && is_word(name.front()) &&
         is_word(name.back()) &&
         std::all_of(name.begin(), name.end(), [&](char c) {
           return is_word(c) || c == '-' || c == '.';
         });
}

/// One segment of a path: `D:x` names a drive on Windows.
bool is_safe_segment(const std::string& part) {
  const bool drive = part.size() > 1 && part[1] == ':' &&
                     std::isalpha(static_cast<unsigned char>(part[0])) != 0;
  return !part.empty() && part != "." && part != ".." && !drive;
}

}  // namespace

bool is_commit(const std::string& text) { return is_hex(text, 40); }

bool is_content_etag(const std::string& text) {
  return is_hex(text, 40) || is_hex(text, 64);
}

bool is_safe_relative(const std::string& name) {
  const bool plain = std::none_of(
      name.begin(), name.end(),
      [](unsigned char c) { return std::iscntrl(c) != 0 || c == '\\'; });
  if (!plain || name.empty() || name.front() == '/' ||
      name.find("//") != std::string::npos) {
    return false;
  }
  const std::filesystem::path path(name);
  return std::all_of(path.begin(), path.end(),
                     [](const auto& part) { return is_safe_segment(part); });
}

bool is_repo_id(const std::string& id) {
  const auto slash = id.find('/');
  const bool named = slash == std::string::npos
                         ? is_repo_name(id)
                         : is_repo_name(id.substr(0, slash)) &&
                               is_repo_name(id.substr(slash + 1));
  return named && id.find("--") == std::string::npos &&
         id.find("..") == std::string::npos && !id.ends_with(".git");
}

void check_repo_id(const std::string& id) {
  if (!is_repo_id(id)) {
    hub_fail(HubErrorKind::kRequest,
             "'{}' is not a repository; write 'owner/name'", id);
  }
}

void check_filename(const std::string& name) {
  if (!is_safe_relative(name)) {
    hub_fail(HubErrorKind::kRequest,
             "'{}' is not a file of a repository; write a path relative to "
             "its top, without '..'",
             name);
  }
}

void check_revision(const std::string& revision) {
  if (!is_safe_relative(revision)) {
    hub_fail(HubErrorKind::kRequest, "'{}' is not a branch, tag or commit",
             revision);
  }
}

}  // namespace luximm::detail
