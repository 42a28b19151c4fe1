#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Internal: lines of text over TCP that never block for longer than asked.
namespace luximm::detail {

/// A file descriptor that is closed with its owner.
class Descriptor {
 public:
  explicit Descriptor(int fd = -1) : fd_(fd) {}
  ~Descriptor();
  Descriptor(Descriptor&& other) noexcept : fd_(other.fd_) { other.fd_ = -1; }
  Descriptor& operator=(Descriptor&& other) noexcept;
  int get() const { return fd_; }
  explicit operator bool() const { return fd_ >= 0; }

 private:
  int fd_;
};

/// One end of a connection. Not blocking: `poll` says when there is something.
class LineSocket {
 public:
  explicit LineSocket(Descriptor fd);

  /// Lines that have arrived whole. False at the end of the connection, which
  /// is also what a line of more than 64 KiB is taken for.
  bool receive(std::vector<std::string>& lines);

  /// Sends a line, or as much of it as fits; the rest follows with `flush`.
  /// False if the connection is broken.
  bool send(std::string_view line);
  bool flush();
  bool has_unsent() const { return !unsent_.empty(); }
  /// No more is sent; what was, arrives.
  void finish_sending();

  int fd() const { return fd_.get(); }

 private:
  Descriptor fd_;
  std::string received_;
  std::string unsent_;
};

/// Listens at a port of the system's choice on all interfaces. Throws `Error`.
Descriptor listen_anywhere(int& port);

/// Takes a connection that waits; nothing if there is none.
std::optional<LineSocket> accept_line_socket(const Descriptor& listener);

/// Connects to an address or host name; nothing if it cannot within `patience`.
std::optional<LineSocket> connect_line_socket(
    const std::string& host, int port, std::chrono::milliseconds patience);

/// The address from which this host reaches another; "" if there is none.
std::string local_address_towards(const std::string& host);

/// The addresses of this host that others may reach, loopback left out.
std::vector<std::string> interface_addresses();

/// Whether an address as text is of the loopback.
bool is_loopback(std::string_view address);

}  // namespace luximm::detail
