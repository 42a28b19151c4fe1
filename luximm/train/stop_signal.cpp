#include "luximm/train/stop_signal.h"

#include <csignal>

namespace luximm {
namespace {

volatile std::sig_atomic_t received_signal = 0;
struct sigaction before_int;
struct sigaction before_term;

void note(int signal) { received_signal = signal; }

}  // namespace

StopSignal::StopSignal() {
  received_signal = 0;
  struct sigaction action {};
  action.sa_handler = note;
  // Reset by the first: the second does what it always did. No SA_RESTART is
  // needed for files; reads and writes are repeated where they are made.
  action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;
  ::sigaction(SIGINT, &action, &before_int);
  ::sigaction(SIGTERM, &action, &before_term);
}

StopSignal::~StopSignal() {
  ::sigaction(SIGINT, &before_int, nullptr);
  ::sigaction(SIGTERM, &before_term, nullptr);
}

bool StopSignal::received() const { return received_signal != 0; }

const char* StopSignal::name() const {
  switch (received_signal) {
    case SIGINT:
      return "SIGINT";
    case SIGTERM:
      return "SIGTERM";
    default:
      return "";
  }
}

}  // namespace luximm
