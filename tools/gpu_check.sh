#!/usr/bin/env bash
# One command that checks luximm on a GPU; see --help.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

usage() {
  cat <<'TEXT'
Usage: tools/gpu_check.sh [--device NAME] [--python PYTHON] [--quick]
                          [--only PART]... [--build DIR] [--jobs N]

Builds what a check needs of luximm with a compiler, CMake and the LibTorch of a
Python that has torch (2.11 to 2.15) and timm: no network, no other packages.
Then holds luximm against timm on a GPU and writes a table, build-gpu/check.md
and check.json, with pass or fail for each row:

  parity  logits of every family in float32 (1e-4 of the largest, without TF32),
          bfloat16 and float16 (2e-2; the same first class where the margin
          allows), and that replays of a CUDA graph give what the first call did
  stress  threads, shapes, evicted graphs and memory, also under
          compute-sanitizer where that is installed
  bench   images per second and latency beside timm eager in both layouts
  train   gradients under autocast against timm's, training steps beside timm's
  compile images per second beside torch.compile max-autotune, which takes
          minutes for a model, and, where installed, TensorRT

It ends with 1 if a row failed. Rows that cannot be run say why.

  --device NAME    cuda, cuda:1, ... (default cuda); cpu runs the same without a
                   GPU: smaller benchmarks, and rows of CUDA are not run
  --python PYTHON  the interpreter (default python3)
  --quick          one model of each family, short measurements
  --only PART      parity, stress, bench, train or compile; may be given again
  --build DIR      where to build (default build-gpu)
  --jobs N         how many compilers run at once (default: processors, at most
                   one for each 2 GB of memory)
  --help           prints this
TEXT
}

device=cuda python=python3 build=$root/build-gpu jobs='' quick=() only=()
while [ $# -gt 0 ]; do
  case $1 in
    --device | --python | --only | --build | --jobs)
      [ $# -gt 1 ] || { echo "gpu_check.sh: error: $1 wants a value" >&2; exit 2; }
      case $1 in
        --device) device=$2 ;;
        --python) python=$2 ;;
        --only) only+=("$2") ;;
        --build) build=$2 ;;
        --jobs) jobs=$2 ;;
      esac
      shift 2
      ;;
    --quick) quick=(--quick) && shift ;;
    --help | -h) usage && exit 0 ;;
    *) usage_error "$1" ;;
  esac
done
case $device in
  cpu | cuda) ;;
  cuda:*[!0-9]* | cuda: | *[!a-z0-9:]* | '')
    echo "gpu_check.sh: error: --device is '$device'; give cpu, cuda or cuda:N" >&2
    exit 2
    ;;
  cuda:*) ;;
  *)
    echo "gpu_check.sh: error: --device is '$device'; give cpu, cuda or cuda:N" >&2
    exit 2
    ;;
esac
for part in "${only[@]}"; do
  case $part in
    parity | stress | bench | train | compile) ;;
    *)
      echo "gpu_check.sh: error: --only is '$part'; give parity, stress, bench, \
train or compile" >&2
      exit 2
      ;;
  esac
done
case $jobs in *[!0-9]* | 0*)
  echo "gpu_check.sh: error: --jobs wants a number from 1 on, got '$jobs'" >&2
  exit 2
  ;;
esac

command -v "$python" >/dev/null ||
  fail "there is no '$python'" "--python /path/to/python with torch and timm"
for module in torch timm safetensors numpy; do
  "$python" -c "import importlib.util, sys
sys.exit(importlib.util.find_spec('$module') is None)" ||
    fail "'$python' has no $module" "$python -m pip install $module"
done
torch_dir=$("$python" -c "import importlib.util
print(importlib.util.find_spec('torch').submodule_search_locations[0])")
for tool in cmake c++; do
  command -v "$tool" >/dev/null || fail "$tool is missing" "install it"
done
generator=()
[ -e "$build/CMakeCache.txt" ] || ! command -v ninja >/dev/null ||
  generator=(-G Ninja)
if [ -z "$jobs" ]; then
  jobs=$(awk -v cpus="$(nproc)" '/^MemAvailable/ { gb = int($2 / 2097152)
    if (gb < 1) gb = 1; print gb < cpus ? gb : cpus }' /proc/meminfo)
fi

# On a CPU too the unit of CUDA is compiled, where its headers are found.
cuda=ON
[ "$device" != cpu ] || cuda=AUTO
say "Building luximm for $torch_dir in $build ($jobs jobs)"
mkdir -p "$build"
run_logged "$build/configure.log" cmake -S "$root" -B "$build" \
  "${generator[@]}" -DCMAKE_BUILD_TYPE=Release -DCMAKE_PREFIX_PATH="$torch_dir" \
  -DLUXIMM_REDUCED=ON -DLUXIMM_BUILD_TESTS=OFF -DLUXIMM_BUILD_PROGRAM=OFF \
  -DLUXIMM_INSTALL=OFF -DLUXIMM_BUILD_GPU_CHECK=ON -DLUXIMM_CUDA="$cuda" \
  -DLUXIMM_UNITY=ON || fail "CMake could not configure $build" \
  "see $build/configure.log"
run_logged "$build/build.log" cmake --build "$build" --parallel "$jobs" \
  --target luximm_gpu_check || fail "the build failed; its log is \
$build/build.log" "if it was killed for memory: --jobs 1"

say "Checking on $device"
[ ${#only[@]} -eq 0 ] || only=(--only "${only[@]}")
exec "$python" "$root/tools/gpu_check/check.py" \
  --driver "$build/bin/luximm_gpu_check" --table "$build/check" \
  --device "$device" "${quick[@]}" "${only[@]}"
