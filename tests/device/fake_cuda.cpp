// A stand-in of a library of CUDA; what it does is said by the definitions in
// CMakeLists.txt.

#include <cstddef>

#ifndef FAKE_DRIVER

#ifdef FAKE_UNDEFINED
extern "C" int cudaOfAnotherVersion();  // defined nowhere
#endif
#ifdef FAKE_NEEDS_CUDNN
extern "C" int fake_marker();
#endif

extern "C" {

int cudaGetDeviceCount(int* count) {
#ifdef FAKE_UNDEFINED
  if (count == nullptr) return cudaOfAnotherVersion();
#endif
#ifdef FAKE_NEEDS_CUDNN
  if (count == nullptr) return fake_marker();
#endif
  *count = FAKE_DEVICES;
  return FAKE_ERROR;
}

int cudaDriverGetVersion(int* version) {
  *version = 12040;
  return 0;
}

int cudaRuntimeGetVersion(int* version) {
  *version = 13020;
  return 0;
}

const char* cudaGetErrorString(int error) {
  return error == 803 ? "system has unsupported display driver / cuda driver "
                        "combination"
                      : "another error";
}

static int current = 0;

int cudaGetDevice(int* device) {
  *device = current;
  return 0;
}

int cudaSetDevice(int device) {
  if (device < 0 || device >= FAKE_DEVICES) return 101;
  current = device;
  return 0;
}

int cudaMemGetInfo(std::size_t* free, std::size_t* total) {
  *free = std::size_t{1 + static_cast<unsigned>(current)} << 30;
  *total = std::size_t{80} << 30;
  return 0;
}

}  // extern "C"

#else

extern "C" int fake_marker() { return 0; }

#endif
