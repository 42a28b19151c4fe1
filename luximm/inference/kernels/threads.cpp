#include "luximm/inference/kernels/threads.h"

namespace luximm::detail {

void SerialThreads::run_tasks(int64_t tasks, Function function,
                              const void* body) {
  for (int64_t task = 0; task < tasks; ++task) function(body, task, 0);
}

}  // namespace luximm::detail
