#pragma once

#include <cstdint>

// Internal: how kernels share their work among threads.
namespace luximm::detail {

/// Runs the tasks of a kernel. Kernels give the same bits for any `count()`.
class Threads {
 public:
  virtual ~Threads() = default;

  /// The most tasks that run at a time.
  virtual int count() const = 0;

  /// Calls `body(task, thread)` for every task in [0, tasks) and returns when
  /// all are done. Calls that overlap in time have different `thread`s in
  /// [0, count()). `body` must not throw, nor call `run`.
  template <typename Body>
  void run(int64_t tasks, const Body& body) {
    run_tasks(
        tasks,
        [](const void* body, int64_t task, int thread) {
          (*static_cast<const Body*>(body))(task, thread);
        },
        &body);
  }

 protected:
  using Function = void (*)(const void* body, int64_t task, int thread);
  virtual void run_tasks(int64_t tasks, Function function,
                         const void* body) = 0;
};

/// The calling thread alone.
class SerialThreads : public Threads {
 public:
  int count() const override { return 1; }

 protected:
  void run_tasks(int64_t tasks, Function function, const void* body) override;
};

}  // namespace luximm::detail
