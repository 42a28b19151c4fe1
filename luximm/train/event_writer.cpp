#include "luximm/train/event_writer.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <limits>
#include <optional>
#include <system_error>
#include <unistd.h>

#include "luximm/base/fail.h"
#include "luximm/train/event_record.h"

namespace luximm {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kWhere = "events";
constexpr std::string_view kStem = "events.out.tfevents.";
constexpr std::string_view kSuffix = ".luximm";
constexpr std::size_t kKeptBytes = std::size_t{64} << 10;

double now() {
  return std::chrono::duration<double>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

std::string host_name() {
  char name[256] = {};
  if (::gethostname(name, sizeof(name) - 1) != 0) return "localhost";
  return name;
}

/// What this class wrote into a folder, the oldest first.
std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code ignored;
  for (fs::directory_iterator it(folder, ignored), end; it != end;
       it.increment(ignored)) {
    const std::string name = it->path().filename().string();
    if (name.starts_with(kStem) && name.ends_with(kSuffix)) {
      files.push_back(it->path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

/// Where the part of a file ends that stays; `found`: it has an event that one
/// of `cuts` is about. What follows damaged bytes is lost to every reader.
std::size_t sound_end(std::string_view bytes, const std::vector<EventCut>& cuts,
                      bool& found) {
  detail::RecordReader reader(bytes);
  std::size_t end = 0;
  while (const auto record = reader.next()) {
    const auto key = detail::key_of_event(*record);
    if (!key) return end;
    found = std::any_of(cuts.begin(), cuts.end(), [&](const EventCut& cut) {
      return !key->tag.empty() && key->tag.starts_with(cut.prefix) &&
             key->step >= cut.step;
    });
    if (found) return end;
    end = reader.end();
  }
  return end;
}

/// Files are in the order of their seconds: what comes after the first event
/// that goes, goes too.
void cut_off(const fs::path& folder, const std::vector<EventCut>& cuts) {
  bool found = false;
  for (const fs::path& file : files_in(folder)) {
    std::error_code error;
    if (found) {
      fs::remove(file, error);
    } else {
      std::ifstream in(file, std::ios::binary);
      const std::string bytes(std::istreambuf_iterator<char>(in), {});
      if (!in.is_open()) {
        fail(kWhere, "cannot read '{}': {}", file.string(),
             std::strerror(errno));
      }
      const std::size_t end = sound_end(bytes, cuts, found);
      if (end < bytes.size()) fs::resize_file(file, end, error);
    }
    if (error) {
      fail(kWhere, "cannot shorten '{}': {}", file.string(), error.message());
    }
  }
}

}  // namespace

EventWriter::EventWriter(const fs::path& folder) { open(folder); }

EventWriter::EventWriter(const fs::path& folder,
                         const std::vector<EventCut>& cuts) {
  cut_off(folder, cuts);
  open(folder);
  const auto last = std::max_element(
      cuts.begin(), cuts.end(),
      [](const EventCut& a, const EventCut& b) { return a.step < b.step; });
  if (last != cuts.end()) {
    append(detail::restart_event(now(), last->step));
    flush();
  }
}

EventWriter::~EventWriter() {
  try {
    if (fd_ >= 0) flush();
  } catch (const Error& e) {
    warn(e.what());
  }
  if (fd_ >= 0) ::close(fd_);
}

void EventWriter::open(const fs::path& folder) {
  static std::atomic<int> opened = 0;
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) {
    fail(kWhere, "cannot make the folder '{}': {}", folder.string(),
         error.message());
  }
  path_ =
      folder / fmt::format("{}{:010}.{}.{}.{:03}{}", kStem, std::time(nullptr),
                           host_name(), ::getpid(), opened++, kSuffix);
  fd_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (fd_ < 0) {
    fail(kWhere, "cannot make '{}': {}", path_.string(), std::strerror(errno));
  }
  append(detail::version_event(now()));
  flush();
}

void EventWriter::append(const std::string& event) {
  pending_ += detail::tf_record(event);
  if (pending_.size() >= kKeptBytes) flush();
}

void EventWriter::add(const std::vector<Scalar>& values, int64_t step) {
  append(detail::scalar_event(now(), step, values));
}

void EventWriter::flush() {
  std::string_view rest = pending_;
  while (!rest.empty()) {
    const ssize_t count = ::write(fd_, rest.data(), rest.size());
    if (count >= 0) {
      rest.remove_prefix(static_cast<std::size_t>(count));
    } else if (errno != EINTR) {
      const int code = errno;
      pending_.clear();
      fail(kWhere, "cannot write '{}': {}", path_.string(),
           std::strerror(code));
    }
  }
  pending_.clear();
}

}  // namespace luximm
