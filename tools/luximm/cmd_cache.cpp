#include <cstdio>
#include <string>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "luximm/base/error.h"
#include "luximm/hub/cache.h"
#include "tools/luximm/command.h"

namespace luximm::program {
namespace {

using nlohmann::ordered_json;

struct CacheArgs {
  std::string cache_dir;
  bool json = false;
  PruneOptions prune;
};

std::string megabytes(uint64_t bytes) {
  constexpr double kMegabyte = 1e6;
  return fmt::format("{:.1f} MB", static_cast<double>(bytes) / kMegabyte);
}

void print(const std::string& line) { std::puts(line.c_str()); }

ordered_json describe(const CacheListing& listing) {
  ordered_json repos = ordered_json::array();
  for (const CachedRepo& repo : listing.repos) {
    ordered_json revisions = ordered_json::array();
    for (const CachedRevision& revision : repo.revisions) {
      revisions.push_back({{"commit", revision.commit},
                           {"refs", revision.refs},
                           {"files", revision.files},
                           {"size", revision.size}});
    }
    repos.push_back({{"type", repo.type},
                     {"id", repo.id},
                     {"path", repo.path.string()},
                     {"size", repo.size},
                     {"revisions", revisions}});
  }
  return {{"path", listing.path.string()},
          {"size", listing.size},
          {"repos", repos},
          {"warnings", listing.warnings}};
}

void list(const CacheArgs& args) {
  const CacheListing listing = list_cache(args.cache_dir);
  if (args.json) return print(describe(listing).dump(2));
  for (const CachedRepo& repo : listing.repos) {
    for (const CachedRevision& revision : repo.revisions) {
      print(fmt::format("{:<40} {:.8}  {:>10}  {:>3} files  {}", repo.id,
                        revision.commit, megabytes(revision.size),
                        revision.files.size(), fmt::join(revision.refs, ", ")));
    }
  }
  for (const std::string& warning : listing.warnings) warn(warning);
  print(fmt::format("{} repositories, {} in {}", listing.repos.size(),
                    megabytes(listing.size), listing.path.string()));
}

void verify(const CacheArgs& args) {
  const CacheVerification report = verify_cache(args.cache_dir);
  if (args.json) {
    ordered_json problems = ordered_json::array();
    for (const CacheProblem& problem : report.problems) {
      problems.push_back(
          {{"path", problem.path.string()}, {"what", problem.what}});
    }
    print(ordered_json({{"files", report.files},
                        {"bytes", report.bytes},
                        {"unknown", report.unknown},
                        {"problems", problems}})
              .dump(2));
  } else {
    for (const CacheProblem& problem : report.problems) {
      print(problem.path.string() + " " + problem.what);
    }
    print(
        fmt::format("{} files with {} have their hashes compared, {} have "
                    "none to compare with",
                    report.files, megabytes(report.bytes), report.unknown));
  }
  if (!report.problems.empty()) {
    throw Error(
        fmt::format("[cache verify] {} problems; download these files "
                    "again with `luximm download --force`",
                    report.problems.size()));
  }
}

void prune(const CacheArgs& args) {
  const PruneReport report = prune_cache(args.cache_dir, args.prune);
  if (args.json) {
    ordered_json removed = ordered_json::array();
    for (const auto& path : report.removed) removed.push_back(path.string());
    return print(
        ordered_json({{"bytes", report.bytes}, {"removed", removed}}).dump(2));
  }
  for (const auto& path : report.removed) print(path.string());
  print(fmt::format("{} {} files, {}",
                    args.prune.dry_run ? "would remove" : "removed",
                    report.removed.size(), megabytes(report.bytes)));
}

Options* add_action(Options& cache, const std::string& name,
                    const std::string& text, CacheArgs& args,
                    void (*run)(const CacheArgs&)) {
  auto* action = cache.add_subcommand(name, text);
  action->add_option("--cache-dir", args.cache_dir,
                     "Instead of what HF_HUB_CACHE and HF_HOME say");
  action->add_flag("--json", args.json, "Print one JSON object");
  action->callback([&args, run] { run(args); });
  return action;
}

}  // namespace

void add_cache(Options& app) {
  static CacheArgs args;
  auto* cache =
      app.add_subcommand("cache", "Look after the shared Hugging Face cache");
  cache->require_subcommand(1);
  add_action(*cache, "list", "What is cached", args, list);
  add_action(*cache, "verify", "Compare every file with its hash", args,
             verify);
  auto* action = add_action(
      *cache, "prune", "Remove what killed downloads left and nothing needs",
      args, prune);
  action->add_flag("--dry-run", args.prune.dry_run, "Only say what");
  action->add_flag("--detached", args.prune.detached,
                   "Also commits that no branch or tag names");
}

}  // namespace luximm::program
