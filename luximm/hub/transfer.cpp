#include "luximm/hub/transfer.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "luximm/hub/headers.h"
#include "luximm/hub/hub_fail.h"

namespace luximm::detail {
namespace {

// So much arrived counts as progress: attempts start anew. Any byte would let a
// server that always fails after one keep a client for ever.
constexpr uint64_t kProgressBytes = 1 << 20;
constexpr uint64_t kSmallestPart = 16 << 20;
constexpr std::size_t kMaxErrorText = 1 << 20;

/// Thrown where a server that should send a range does something else.
struct RangesRefused {};
/// Thrown in the other parts once one has failed.
struct Stopped {};

/// What the parts of one file share.
struct Job {
  const HubSettings& settings;
  const HubOptions& options;
  const FileMetadata& metadata;
  const std::string& subject;
  TemporaryFile& file;
  std::atomic<bool> stop = false;
  std::atomic<bool> pieced = false;  ///< made up of several answers
  std::mutex mutex;
  uint64_t done = 0;

  void advance(int64_t bytes) {
    std::lock_guard lock(mutex);
    done += static_cast<uint64_t>(bytes);
    if (options.progress) options.progress(done, metadata.size.value_or(0));
  }
};

/// Bytes [first, end) of the file; without an end, all that comes.
class Part {
 public:
  Part(Job& job, uint64_t first, std::optional<uint64_t> end, bool whole)
      : job_(job),
        first_(first),
        end_(end),
        whole_(whole),
        source_(job.metadata.url),
        at_(source_),
        backoff_(job.options, job.options.max_retries) {}

  void run() {
    while (!finished(ask())) {
    }
  }

 private:
  HttpResponse ask();
  bool accept(const HttpResponse& response);
  bool receive(std::string_view piece, std::size_t& refused_bytes);
  bool finished(const HttpResponse& response);
  bool is_wanted(const ContentRange& range) const;
  std::string wrong_range(const std::string& got) const;
  void without_ranges();
  void ended_short() const;
  void try_again(const HttpResponse& response);

  uint64_t position() const { return first_ + done_; }

  Job& job_;
  uint64_t first_;
  std::optional<uint64_t> end_;
  bool whole_;
  std::string source_;  ///< where each attempt starts
  std::string at_;      ///< where redirects have led
  Backoff backoff_;
  uint64_t done_ = 0;
  uint64_t counted_ = 0;  ///< `done_` when attempts were last counted anew
  int redirects_ = 0;
  bool ranges_ = true;        ///< the server can be asked for some
  bool asked_range_ = false;  ///< in the request under way
  bool wrong_range_ = false;  ///< in the answer under way
  std::string cause_;         ///< why the answer under way is not wanted
  bool accepted_ = false;
};

HttpResponse Part::ask() {
  if (job_.stop) throw Stopped{};
  if (!ranges_ && done_ > 0) without_ranges();
  asked_range_ = !whole_ || done_ > 0;
  wrong_range_ = accepted_ = false;
  cause_.clear();
  std::string range;
  if (asked_range_) {
    range = fmt::format("{}-", position());
    if (!whole_) range += fmt::format("{}", *end_ - 1);
    if (done_ > 0) job_.pieced = true;
  }
  std::size_t refused_bytes = 0;
  HttpResponse response = http_request(
      {.url = at_,
       .head = false,
       .token = token_for(job_.settings, at_),
       .range = range,
       .timeout_seconds = job_.settings.download_timeout},
      [&](const HttpResponse& response) { return accept(response); },
      [&](std::string_view piece) { return receive(piece, refused_bytes); });
  // An answer without a body has not been looked at yet.
  if (response.error.empty() && !accepted_) accept(response);
  if (!cause_.empty()) response.error = cause_;
  return response;
}

/// False ends the answer at once; the text of an error is read and dropped, so
/// that the connection can be used again.
bool Part::accept(const HttpResponse& response) {
  if (response.status != 200 && response.status != 206) return true;
  const std::string encoding = response.header("content-encoding");
  if (!encoding.empty() && encoding != "identity") {
    hub_fail(HubErrorKind::kCorrupt,
             "{}: the server sends it encoded ('{}') though asked not to",
             job_.subject, printable(encoding, 40));
  }
  if (response.status == 206) {
    const auto range = parse_content_range(response.header("content-range"));
    wrong_range_ = !asked_range_ || !range || !is_wanted(*range);
    if (wrong_range_) cause_ = wrong_range(response.header("content-range"));
  } else if (whole_) {
    if (done_ > 0) without_ranges();
    const auto length = parse_decimal(response.header("content-length"));
    if (length && end_ && *length != *end_) {
      hub_fail(HubErrorKind::kCorrupt,
               "{}: {} bytes are sent where {} were announced; try again, and "
               "tell the repository's owner if it stays so",
               job_.subject, *length, *end_);
    }
  } else {
    wrong_range_ = true;
  }
  accepted_ = !wrong_range_;
  return accepted_;
}

bool Part::is_wanted(const ContentRange& range) const {
  if (range.first != position()) return false;
  const auto end = end_ ? end_ : range.total;
  const auto& size = job_.metadata.size;
  return end && range.last + 1 == *end &&
         (!range.total || !size || *range.total == *size);
}

std::string Part::wrong_range(const std::string& got) const {
  const std::string sent =
      got.empty() ? "a part without saying which" : printable(got, 80);
  if (!asked_range_) {
    return fmt::format("the server sent {} where the whole file was asked for",
                       sent);
  }
  const auto end = end_ ? end_ : job_.metadata.size;
  return fmt::format("the server sent {} where bytes {}-{} were asked for",
                     sent, position(), end ? fmt::format("{}", *end - 1) : "");
}

bool Part::receive(std::string_view piece, std::size_t& refused_bytes) {
  if (job_.stop) return false;
  if (!accepted_) {
    refused_bytes += piece.size();
    if (refused_bytes <= kMaxErrorText) return true;
    cause_ = fmt::format("an answer that is not the file, of over {} bytes",
                         kMaxErrorText);
    return false;
  }
  if (end_ && position() + piece.size() > *end_) {
    hub_fail(HubErrorKind::kCorrupt, "{}: more than the {} bytes announced",
             job_.subject, *end_ - first_);
  }
  job_.file.write_at(position(), piece);
  done_ += piece.size();
  // Bytes that come again after a start from the first are no progress.
  if (done_ >= counted_ + kProgressBytes) {
    counted_ = done_;
    backoff_.reset();
  }
  job_.advance(static_cast<int64_t>(piece.size()));
  return true;
}

/// Starts from the first byte, and asks for no more ranges.
void Part::without_ranges() {
  if (!whole_) throw RangesRefused{};
  ranges_ = false;
  job_.advance(-static_cast<int64_t>(done_));
  done_ = 0;
  job_.file.truncate();
}

void Part::ended_short() const {
  hub_fail(HubErrorKind::kCorrupt,
           "{} ended after {} of {} bytes; try again, and tell the "
           "repository's owner if it stays so",
           job_.subject, done_, *end_ - first_);
}

void Part::try_again(const HttpResponse& response) {
  at_ = source_;
  redirects_ = 0;
  if (!backoff_.wait(response)) connection_failed(response, job_.subject);
}

/// Decides what an answer that has ended means for the part.
bool Part::finished(const HttpResponse& response) {
  if (job_.stop) throw Stopped{};
  const long status = response.status;
  if (wrong_range_ || (status == 416 && asked_range_ && ranges_)) {
    without_ranges();
    try_again(response);
    return false;
  }
  const std::string next =
      redirect_target(response, at_, job_.subject, redirects_);
  if (!next.empty()) {
    at_ = next;
    return false;
  }
  const bool complete =
      response.error.empty() && (status == 200 || status == 206);
  if (complete && (!end_ || position() == *end_)) return true;
  // An answer that says where it ends, and ends there, will end there again.
  if (complete && (!response.header("content-length").empty() ||
                   !response.header("transfer-encoding").empty())) {
    ended_short();
  }
  const bool denied =
      status == 401 || status == 403 || status == 404 || status == 410;
  if (denied && source_ != job_.metadata.hub_url &&
      !is_hub_url(job_.settings, at_)) {
    // The address was signed for some minutes; the Hub gives a new one.
    source_ = job_.metadata.hub_url;
  } else if (status >= 400 &&
             !is_retryable({.status = status, .headers = {}, .error = {}})) {
    refused(response, job_.subject);
  }
  try_again(response);
  return false;
}

void receive_whole(Job& job) { Part(job, 0, job.metadata.size, true).run(); }

/// False if the server does not send ranges.
bool receive_in_parts(Job& job, uint64_t parts) {
  const uint64_t size = *job.metadata.size;
  std::exception_ptr failure;
  bool refused = false;
  {
    std::vector<std::jthread> threads;
    const auto receive = [&](uint64_t i) {
      try {
        Part(job, size * i / parts, size * (i + 1) / parts, false).run();
      } catch (const Stopped&) {
      } catch (const RangesRefused&) {
        job.stop = true;
        std::lock_guard lock(job.mutex);
        refused = true;
      } catch (...) {
        job.stop = true;
        std::lock_guard lock(job.mutex);
        if (!failure) failure = std::current_exception();
      }
    };
    for (uint64_t i = 0; i < parts; ++i) threads.emplace_back(receive, i);
  }
  job.pieced = true;
  job.stop = false;
  if (failure) std::rethrow_exception(failure);
  return !refused;
}

uint64_t count_parts(const Job& job) {
  const auto wanted =
      static_cast<uint64_t>(std::clamp(job.options.connections, 1, 16));
  return std::min(wanted, job.metadata.size.value_or(0) / kSmallestPart);
}

void receive(Job& job, bool in_parts) {
  job.done = 0;
  const uint64_t parts = in_parts ? count_parts(job) : 1;
  if (parts > 1) {
    if (receive_in_parts(job, parts)) return;
    job.file.truncate();
    job.done = 0;
  }
  receive_whole(job);
}

}  // namespace

void transfer(const HubSettings& settings, const HubOptions& options,
              const FileMetadata& metadata, const std::string& subject,
              TemporaryFile& file) {
  Job job{.settings = settings,
          .options = options,
          .metadata = metadata,
          .subject = subject,
          .file = file,
          .mutex = {}};
  file.reserve(metadata.size.value_or(0));
  receive(job, true);
  std::string hash = file.hash(metadata.etag.size());
  if (hash != metadata.etag && job.pieced) {
    // The pieces may be of different files: once more, in one.
    file.truncate();
    receive(job, false);
    hash = file.hash(metadata.etag.size());
  }
  if (hash != metadata.etag) {
    hub_fail(HubErrorKind::kCorrupt,
             "{} arrived with hash {}, expected {}; nothing was kept, try "
             "again, and tell the repository's owner if it stays so",
             subject, hash, metadata.etag);
  }
}

}  // namespace luximm::detail
