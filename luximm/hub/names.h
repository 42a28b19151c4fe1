#pragma once

#include <string>

namespace luximm::detail {

/// 40 lower-case hexadecimal digits.
bool is_commit(const std::string& text);
/// 40 or 64 lower-case hexadecimal digits: the only ETags of the Hub.
bool is_content_etag(const std::string& text);
/// A relative path that cannot leave the folder it is appended to, under
/// POSIX's rules or Windows'.
bool is_safe_relative(const std::string& name);
/// What huggingface_hub takes for a repository: `name` or `owner/name`.
bool is_repo_id(const std::string& id);

/// Throw `HubError` of kind `kRequest`.
void check_repo_id(const std::string& id);
void check_filename(const std::string& name);
void check_revision(const std::string& revision);

}  // namespace luximm::detail
