// Does what each line of standard input says, in JSON, and answers with a line
// of JSON: the Hub client for scripts that arrange a Hub around it.
#include <cstdio>
#include <iostream>
#include <string>

#include <nlohmann/json.hpp>

#include "luximm/hub/cache.h"
#include "luximm/hub/hub.h"

namespace {

using nlohmann::json;

const char* kind_name(luximm::HubErrorKind kind) {
  using enum luximm::HubErrorKind;
  switch (kind) {
    case kRepository:
      return "repository";
    case kRevision:
      return "revision";
    case kEntry:
      return "entry";
    case kGated:
      return "gated";
    case kOffline:
      return "offline";
    case kConnection:
      return "connection";
    case kCorrupt:
      return "corrupt";
    case kCache:
      return "cache";
    case kRequest:
      return "request";
  }
  return "?";
}

luximm::HubOptions hub_options(const json& call) {
  luximm::HubOptions options;
  options.revision = call.value("revision", options.revision);
  options.cache_dir = call.value("cache_dir", std::string());
  options.endpoint = call.value("endpoint", std::string());
  options.token = call.value("token", std::string());
  options.local_files_only = call.value("offline", false);
  options.force_download = call.value("force", false);
  options.verify_cached = call.value("verify", false);
  options.connections = call.value("connections", 1);
  options.max_retries = call.value("max_retries", options.max_retries);
  options.retry_seconds = call.value("retry_seconds", options.retry_seconds);
  options.max_wait_seconds =
      call.value("max_wait_seconds", options.max_wait_seconds);
  options.etag_timeout_seconds = call.value("etag_timeout", 0.0);
  options.download_timeout_seconds = call.value("download_timeout", 0.0);
  return options;
}

json run(const json& call) {
  const std::string what = call.value("call", "download");
  const std::string repo = call.value("repo", "org/model");
  const std::string file = call.value("file", "model.safetensors");
  const luximm::HubOptions options = hub_options(call);
  if (what == "download") {
    return {{"path", luximm::hf_hub_download(repo, file, options)}};
  }
  if (what == "snapshot") {
    luximm::SnapshotOptions snapshot;
    snapshot.hub = options;
    snapshot.allow_patterns =
        call.value("allow_patterns", std::vector<std::string>());
    snapshot.ignore_patterns =
        call.value("ignore_patterns", std::vector<std::string>());
    return {{"path", luximm::snapshot_download(repo, snapshot)}};
  }
  if (what == "lookup") {
    const auto found = luximm::try_to_load_from_cache(repo, file, options);
    if (found) return {{"path", *found}};
    return {{"missing", luximm::is_known_missing(repo, file, options)}};
  }
  if (what == "cache_dir") {
    return {{"path", luximm::hf_hub_cache_dir()}};
  }
  if (what == "verify") {
    const auto report = luximm::verify_cache(options.cache_dir);
    json problems = json::array();
    for (const auto& problem : report.problems) {
      problems.push_back({{"path", problem.path}, {"what", problem.what}});
    }
    return {{"files", report.files}, {"problems", problems}};
  }
  if (what == "prune") {
    const auto report = luximm::prune_cache(
        options.cache_dir, {.dry_run = call.value("dry_run", false),
                            .detached = call.value("detached", false)});
    return {{"bytes", report.bytes}, {"removed", report.removed}};
  }
  return {{"error", "driver"}, {"text", "no such call: " + what}};
}

json answer(const std::string& line) {
  try {
    return run(json::parse(line));
  } catch (const luximm::HubError& error) {
    return {{"error", kind_name(error.kind())}, {"text", error.what()}};
  } catch (const std::exception& error) {
    return {{"error", "other"}, {"text", error.what()}};
  }
}

}  // namespace

int main() {
  for (std::string line; std::getline(std::cin, line);) {
    std::cout << answer(line).dump() << std::endl;
  }
}
