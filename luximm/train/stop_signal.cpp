#include "luximm/train/stop_signal.h"

#include <csignal>

namespace luximm {
namespace {

volatile std::sig_atomic_t received_signal = 0;
struct sigaction before_int;
struct sigaction before_term;

void note(int signal) { received_signal = signal; }

/// Leaves a signal ignored that was: a shell does that for what runs behind it.
void note_first(int signal, struct sigaction& before) {
  ::sigaction(signal, nullptr, &before);
  if (before.sa_handler == SIG_IGN) return;
  struct sigaction action {};
  action.sa_handler = note;
  action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;
  ::sigaction(signal, &action, nullptr);
}

}  // namespace

StopSignal::StopSignal() {
  received_signal = 0;
  note_first(SIGINT, before_int);
  note_first(SIGTERM, before_term);
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
