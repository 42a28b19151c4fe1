#include "tools/luximm/openmp_wait.h"

#include <cstdlib>
#include <initializer_list>
#include <string_view>
#include <unistd.h>

namespace luximm::program {

void let_openmp_threads_sleep(char** argv) {
  for (const char* name : {"OMP_WAIT_POLICY", "GOMP_SPINCOUNT"}) {
    if (std::getenv(name) != nullptr) return;
  }
  // One thread waits for nobody.
  const char* threads = std::getenv("OMP_NUM_THREADS");
  if (threads != nullptr && std::string_view(threads) == "1") return;
  if (::setenv("OMP_WAIT_POLICY", "passive", 1) != 0) return;
  ::execv("/proc/self/exe", argv);
}

}  // namespace luximm::program
