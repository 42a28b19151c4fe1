#include "luximm/train/line_socket.h"

#include <arpa/inet.h>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

#include "luximm/base/fail.h"

namespace luximm::detail {
namespace {

constexpr std::size_t kMaxLine = 64 << 10;

struct AddressList {
  AddressList() = default;
  ~AddressList() {
    if (first != nullptr) ::freeaddrinfo(first);
  }
  AddressList(const AddressList&) = delete;
  AddressList& operator=(const AddressList&) = delete;
  addrinfo* first = nullptr;
};

void resolve(const std::string& host, int port, int type, AddressList& list) {
  addrinfo hints{};
  hints.ai_family = AF_UNSPEC;
  hints.ai_socktype = type;
  if (::getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints,
                    &list.first) != 0) {
    list.first = nullptr;
  }
}

std::string text_of(const sockaddr* address) {
  char text[INET6_ADDRSTRLEN] = "";
  if (address->sa_family == AF_INET) {
    ::inet_ntop(AF_INET,
                &reinterpret_cast<const sockaddr_in*>(address)->sin_addr, text,
                sizeof(text));
  } else if (address->sa_family == AF_INET6) {
    ::inet_ntop(AF_INET6,
                &reinterpret_cast<const sockaddr_in6*>(address)->sin6_addr,
                text, sizeof(text));
  }
  return text;
}

bool connect_within(int fd, const addrinfo& to,
                    std::chrono::milliseconds patience) {
  if (::connect(fd, to.ai_addr, to.ai_addrlen) == 0) return true;
  if (errno != EINPROGRESS) return false;
  pollfd wait{.fd = fd, .events = POLLOUT, .revents = 0};
  if (::poll(&wait, 1, static_cast<int>(patience.count())) != 1) return false;
  int error = 0;
  socklen_t size = sizeof(error);
  return ::getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &size) == 0 &&
         error == 0;
}

/// Binds to all interfaces of a family; false if the system lacks it.
bool bind_all(int fd, int family) {
  if (family == AF_INET6) {
    const int both = 0;
    ::setsockopt(fd, IPPROTO_IPV6, IPV6_V6ONLY, &both, sizeof(both));
    sockaddr_in6 any{};
    any.sin6_family = AF_INET6;
    any.sin6_addr = in6addr_any;
    return ::bind(fd, reinterpret_cast<sockaddr*>(&any), sizeof(any)) == 0;
  }
  sockaddr_in any{};
  any.sin_family = AF_INET;
  any.sin_addr.s_addr = htonl(INADDR_ANY);
  return ::bind(fd, reinterpret_cast<sockaddr*>(&any), sizeof(any)) == 0;
}

int port_of(int fd) {
  sockaddr_storage address{};
  socklen_t size = sizeof(address);
  ::getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size);
  return ntohs(address.ss_family == AF_INET6
                   ? reinterpret_cast<sockaddr_in6*>(&address)->sin6_port
                   : reinterpret_cast<sockaddr_in*>(&address)->sin_port);
}

}  // namespace

Descriptor::~Descriptor() {
  if (fd_ >= 0) ::close(fd_);
}

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  std::swap(fd_, other.fd_);
  return *this;
}

LineSocket::LineSocket(Descriptor fd) : fd_(std::move(fd)) {
  const int on = 1;
  ::setsockopt(fd_.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
}

bool LineSocket::receive(std::vector<std::string>& lines) {
  char bytes[4096];
  while (true) {
    const ssize_t count = ::recv(fd_.get(), bytes, sizeof(bytes), 0);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno == EAGAIN || errno == EWOULDBLOCK;
    if (count == 0) return false;
    received_.append(bytes, static_cast<std::size_t>(count));
    for (std::size_t end; (end = received_.find('\n')) != std::string::npos;) {
      lines.push_back(received_.substr(0, end));
      received_.erase(0, end + 1);
    }
    if (received_.size() > kMaxLine) return false;
  }
}

bool LineSocket::send(std::string_view line) {
  unsent_.append(line).push_back('\n');
  return flush();
}

bool LineSocket::flush() {
  while (!unsent_.empty()) {
    const ssize_t count =
        ::send(fd_.get(), unsent_.data(), unsent_.size(), MSG_NOSIGNAL);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno == EAGAIN || errno == EWOULDBLOCK;
    unsent_.erase(0, static_cast<std::size_t>(count));
  }
  return true;
}

void LineSocket::finish_sending() { ::shutdown(fd_.get(), SHUT_WR); }

Descriptor listen_anywhere(int& port) {
  for (const int family : {AF_INET6, AF_INET}) {
    Descriptor fd(
        ::socket(family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    if (!fd || !bind_all(fd.get(), family)) continue;
    if (::listen(fd.get(), SOMAXCONN) != 0) continue;
    port = port_of(fd.get());
    return fd;
  }
  fail("ranks", "cannot listen for the other ranks: {}", std::strerror(errno));
}

std::optional<LineSocket> accept_line_socket(const Descriptor& listener) {
  Descriptor fd(::accept4(listener.get(), nullptr, nullptr,
                          SOCK_NONBLOCK | SOCK_CLOEXEC));
  if (!fd) return {};
  return LineSocket(std::move(fd));
}

std::optional<LineSocket> connect_line_socket(
    const std::string& host, int port, std::chrono::milliseconds patience) {
  AddressList list;
  resolve(host, port, SOCK_STREAM, list);
  for (const addrinfo* to = list.first; to != nullptr; to = to->ai_next) {
    Descriptor fd(
        ::socket(to->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    if (fd && connect_within(fd.get(), *to, patience)) {
      return LineSocket(std::move(fd));
    }
  }
  return {};
}

std::string local_address_towards(const std::string& host) {
  constexpr int kAnyPort = 9;
  AddressList list;
  resolve(host, kAnyPort, SOCK_DGRAM, list);
  for (const addrinfo* to = list.first; to != nullptr; to = to->ai_next) {
    // Of a datagram socket, this sends nothing and finds the route.
    Descriptor fd(::socket(to->ai_family, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    if (!fd || ::connect(fd.get(), to->ai_addr, to->ai_addrlen) != 0) continue;
    sockaddr_storage address{};
    socklen_t size = sizeof(address);
    if (::getsockname(fd.get(), reinterpret_cast<sockaddr*>(&address), &size) ==
        0) {
      return text_of(reinterpret_cast<sockaddr*>(&address));
    }
  }
  return "";
}

std::vector<std::string> interface_addresses() {
  std::vector<std::string> found;
  ifaddrs* first = nullptr;
  if (::getifaddrs(&first) != 0) return found;
  for (const ifaddrs* at = first; at != nullptr; at = at->ifa_next) {
    if (at->ifa_addr == nullptr || (at->ifa_flags & IFF_UP) == 0) continue;
    // IPv6 addresses of a link alone mean nothing without its interface.
    if (at->ifa_addr->sa_family != AF_INET) continue;
    std::string text = text_of(at->ifa_addr);
    if (!text.empty() && !is_loopback(text)) found.push_back(std::move(text));
  }
  ::freeifaddrs(first);
  return found;
}

bool is_loopback(std::string_view address) {
  return address.starts_with("127.") || address == "::1" ||
         address == "localhost";
}

}  // namespace luximm::detail
