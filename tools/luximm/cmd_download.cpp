#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <string>
#include <unistd.h>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "luximm/base/error.h"
#include "luximm/hub/hub.h"
#include "luximm/model/license.h"
#include "luximm/model/registry.h"
#include "tools/luximm/command.h"

namespace luximm::program {
namespace {

namespace fs = std::filesystem;

struct DownloadArgs {
  std::string source, revision = "main", cache_dir, token;
  std::vector<std::string> files;
  int connections = 1;
  bool force = false;
  bool quiet = false;
};

/// One line on a terminal, rewritten ten times a second.
class ProgressBar {
 public:
  explicit ProgressBar(std::string name) : name_(std::move(name)) {}
  ~ProgressBar() {
    if (drawn_) std::fputc('\n', stderr);
  }
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  void update(uint64_t done, uint64_t total) {
    const auto now = Clock::now();
    if (done < total && now - shown_ < std::chrono::milliseconds(100)) return;
    shown_ = now;
    drawn_ = true;
    constexpr double kMegabyte = 1e6;
    const double seconds = std::chrono::duration<double>(now - start_).count();
    const double speed =
        static_cast<double>(done) / kMegabyte / std::max(seconds, 1e-3);
    const std::string share =
        total == 0 ? "" : fmt::format("{:3}% ", 100 * done / total);
    const std::string line =
        fmt::format("\r{} {}{:.1f} MB, {:.1f} MB/s\x1b[K", name_, share,
                    static_cast<double>(done) / kMegabyte, speed);
    std::fputs(line.c_str(), stderr);
  }

 private:
  using Clock = std::chrono::steady_clock;
  std::string name_;
  Clock::time_point start_ = Clock::now(), shown_ = {};
  bool drawn_ = false;
};

HubOptions hub_options(const DownloadArgs& args) {
  HubOptions options;
  options.revision = args.revision;
  options.cache_dir = args.cache_dir;
  options.token = args.token;
  options.force_download = args.force;
  options.connections = args.connections;
  return options;
}

bool shows_progress(const DownloadArgs& args) {
  return !args.quiet && ::isatty(STDERR_FILENO) == 1;
}

fs::path download_file(const DownloadArgs& args, const std::string& repo,
                       const std::string& file) {
  HubOptions options = hub_options(args);
  ProgressBar bar(file);
  if (shows_progress(args)) {
    options.progress = [&](uint64_t done, uint64_t total) {
      bar.update(done, total);
    };
  }
  return hf_hub_download(repo, file, options);
}

/// The weights, and the description that `hf-hub:` names need, if there is one.
std::vector<fs::path> download_model(const DownloadArgs& args) {
  const ModelInfo& model = find_model(args.source);
  warn_about_license(model.name, model.config.license);
  const std::string& repo = model.config.hf_hub_id;
  std::vector<fs::path> paths = {
      download_file(args, repo, "model.safetensors")};
  try {
    paths.push_back(download_file(args, repo, "config.json"));
  } catch (const HubError& error) {
    if (error.kind() != HubErrorKind::kEntry) throw;
    warn(error.what());
  }
  return paths;
}

std::vector<fs::path> download_repo(const DownloadArgs& args) {
  SnapshotOptions options{.hub = hub_options(args)};
  ProgressBar bar(args.source);
  if (shows_progress(args)) {
    options.hub.progress = [&](uint64_t done, uint64_t total) {
      bar.update(done, total);
    };
  }
  std::vector<fs::path> paths;
  const fs::path folder = snapshot_download(args.source, options);
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_directory()) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::vector<fs::path> download(const DownloadArgs& args) {
  if (args.source.find('/') == std::string::npos) {
    if (!args.files.empty()) {
      throw UsageError(
          "files are named after a repository, 'owner/name'; "
          "a model brings its own");
    }
    return download_model(args);
  }
  if (args.files.empty()) return download_repo(args);
  std::vector<fs::path> paths;
  for (const std::string& file : args.files) {
    paths.push_back(download_file(args, args.source, file));
  }
  return paths;
}

}  // namespace

void add_download(Options& app) {
  static DownloadArgs args;
  auto* command = app.add_subcommand(
      "download", "Put a model's files into the shared Hugging Face cache");
  command
      ->add_option("MODEL", args.source,
                   "Name of a model, or a repository 'owner/name'")
      ->required();
  command->add_option("FILE", args.files,
                      "Files of the repository; without them, all of it");
  command->add_option("--revision", args.revision, "Branch, tag or commit");
  command->add_option("--cache-dir", args.cache_dir,
                      "Instead of what HF_HUB_CACHE and HF_HOME say");
  command->add_option("--token", args.token, "Instead of HF_TOKEN");
  command
      ->add_option("--connections", args.connections,
                   "Ranges of one large file at once")
      ->check(in_range(1, 16));
  command->add_flag("--force", args.force, "Download what is cached again");
  command->add_flag("--quiet", args.quiet, "No progress bar");
  command->callback([] {
    for (const fs::path& path : download(args)) std::puts(path.c_str());
  });
}

}  // namespace luximm::program
