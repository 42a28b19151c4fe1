#include "luximm/train/gloo_backend.h"

#include "luximm/base/fail.h"

// Of Gloo's classes only pointers are handed on here; those that LibTorch was
// built with make and use them. So headers of another version will do.
#ifdef LUXIMM_HAS_GLOO_HEADERS
#define USE_C10D_GLOO
#include <torch/csrc/distributed/c10d/ProcessGroupGloo.hpp>
#endif

namespace luximm::detail {

#ifdef LUXIMM_HAS_GLOO_HEADERS

bool has_gloo() { return true; }

c10::intrusive_ptr<c10d::Backend> make_gloo_backend(
    const c10::intrusive_ptr<c10d::Store>& store, int rank, int size,
    const std::string& interface, const std::string& address, int threads,
    std::chrono::milliseconds timeout) {
  using c10d::ProcessGroupGloo;
  auto options = ProcessGroupGloo::Options::create(timeout);
  options->threads = threads;
  options->devices.push_back(
      interface.empty()
          ? ProcessGroupGloo::createDeviceForHostname(address)
          : ProcessGroupGloo::createDeviceForInterface(interface));
  return c10::make_intrusive<ProcessGroupGloo>(store, rank, size, options);
}

#else

bool has_gloo() { return false; }

c10::intrusive_ptr<c10d::Backend> make_gloo_backend(
    const c10::intrusive_ptr<c10d::Store>&, int, int, const std::string&,
    const std::string&, int, std::chrono::milliseconds) {
  fail("ranks",
       "luximm was built without Gloo's headers; install libgloo-dev and build "
       "it again");
}

#endif

}  // namespace luximm::detail
