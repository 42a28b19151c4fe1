// Preloaded by the campaigns: makes flock succeed for everyone, or makes the
// n-th call that changes the file system fail.
//   LUXIMM_SHIM_NO_LOCKS=1
//   LUXIMM_SHIM_FAIL_AT=n   LUXIMM_SHIM_ERRNO=28   LUXIMM_SHIM_FOLDER=/cache
// With LUXIMM_SHIM_COUNT=FILE the calls are counted into a file instead.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_int calls;

static int inside(const char* path) {
  const char* folder = getenv("LUXIMM_SHIM_FOLDER");
  return folder != NULL && path != NULL &&
         strncmp(path, folder, strlen(folder)) == 0;
}

static int inside_fd(int fd) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  const ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return 0;
  path[length] = '\0';
  return inside(path);
}

// True if this call is the one that must fail.
static int fails(void) {
  const int number = atomic_fetch_add(&calls, 1) + 1;
  const char* at = getenv("LUXIMM_SHIM_FAIL_AT");
  const char* error = getenv("LUXIMM_SHIM_ERRNO");
  if (at == NULL || number != atoi(at)) return 0;
  errno = error == NULL ? ENOSPC : atoi(error);
  return 1;
}

__attribute__((destructor)) static void report(void) {
  const char* file = getenv("LUXIMM_SHIM_COUNT");
  if (file == NULL) return;
  FILE* out = fopen(file, "w");
  if (out == NULL) return;
  fprintf(out, "%d\n", atomic_load(&calls));
  fclose(out);
}

#define NEXT(type, name, ...)                             \
  static type (*next)(__VA_ARGS__);                       \
  if (next == NULL) next = (type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

int flock(int fd, int operation) {
  NEXT(int, "flock", int, int);
  return getenv("LUXIMM_SHIM_NO_LOCKS") != NULL ? 0 : next(fd, operation);
}

int open(const char* path, int flags, ...) {
  NEXT(int, "open", const char*, int, ...);
  mode_t mode = 0;
  if (flags & O_CREAT) {
    va_list list;
    va_start(list, flags);
    mode = va_arg(list, mode_t);
    va_end(list);
    if (inside(path) && fails()) return -1;
  }
  return next(path, flags, mode);
}

int mkdir(const char* path, mode_t mode) {
  NEXT(int, "mkdir", const char*, mode_t);
  return inside(path) && fails() ? -1 : next(path, mode);
}

int rename(const char* from, const char* to) {
  NEXT(int, "rename", const char*, const char*);
  return inside(to) && fails() ? -1 : next(from, to);
}

int symlink(const char* target, const char* path) {
  NEXT(int, "symlink", const char*, const char*);
  return inside(path) && fails() ? -1 : next(target, path);
}

ssize_t pwrite(int fd, const void* data, size_t size, off_t at) {
  NEXT(ssize_t, "pwrite", int, const void*, size_t, off_t);
  return inside_fd(fd) && fails() ? -1 : next(fd, data, size, at);
}

int fdatasync(int fd) {
  NEXT(int, "fdatasync", int);
  return inside_fd(fd) && fails() ? -1 : next(fd);
}

int ftruncate(int fd, off_t size) {
  NEXT(int, "ftruncate", int, off_t);
  return inside_fd(fd) && fails() ? -1 : next(fd, size);
}

int fallocate(int fd, int mode, off_t at, off_t size) {
  NEXT(int, "fallocate", int, int, off_t, off_t);
  return inside_fd(fd) && fails() ? -1 : next(fd, mode, at, size);
}
