#!/usr/bin/env bash
# Compiles and links luximm's CUDA code where there may be no GPU; see --help.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

usage() {
  cat <<'TEXT'
Usage: tools/cuda_compile.sh [--build DIR] [--nvcc] [--check-only]

Builds libluximm_cuda.so, all of luximm that names CUDA, in a build folder that
is there, and checks that every symbol it wants of others is exported by
LibTorch's libraries, CUDA's runtime or the system's: the loader will find them.
Where LibTorch came without its CUDA libraries, symbols are held against the
names that those have, which says less, and the script says so.

  --build DIR   default build
  --nvcc        also compiles its units and, for compute capability 8.0, 9.0 and
                12.0 and both half types, its kernels with nvcc
  --check-only  takes the library as it was built
  --help        prints this
TEXT
}

build=$root/build nvcc='' compile=1
while [ $# -gt 0 ]; do
  case $1 in
    --build)
      [ $# -gt 1 ] || { echo "cuda_compile.sh: error: --build wants a value" >&2; exit 2; }
      build=$2
      shift 2
      ;;
    --nvcc) nvcc=1 && shift ;;
    --check-only) compile='' && shift ;;
    --help | -h) usage && exit 0 ;;
    *) usage_error "$1" ;;
  esac
done

cached() { sed -n "s/^$1:[A-Z]*=//p" "$build/CMakeCache.txt"; }
[ -e "$build/CMakeCache.txt" ] ||
  fail "$build is no build folder" "tools/build.sh"
library=$build/lib/libluximm_cuda.so
if [ -n "$compile" ]; then
  say "Compiling libluximm_cuda.so"
  cmake -S "$root" -B "$build" -DLUXIMM_CUDA=ON >/dev/null ||
    fail "CMake could not configure $build with LUXIMM_CUDA=ON"
  cmake --build "$build" --target luximm_cuda -- --quiet ||
    fail "the CUDA unit does not compile"
fi
[ -e "$library" ] ||
  fail "$library is not there" "tools/cuda_compile.sh without --check-only"

torch_lib=$(cached LUXIMM_LIBTORCH_DIR)/lib
include=$(cached LUXIMM_CUDA_INCLUDE)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
exported() { # what libraries define, without versions
  nm -D --defined-only "$@" 2>/dev/null |
    awk 'NF >= 3 { sub(/@.*/, "", $3); print $3 }' | sort -u
}
nm -D --undefined-only "$library" | awk '$1 == "U" { sub(/@.*/, "", $2)
  print $2 }' | sort -u >"$scratch/wanted"

system=$(ldd "$library" | awk '/=> \// { print $3 }' |
  grep -v "^$torch_lib" || true)
others=("$torch_lib/libtorch_cpu.so" "$torch_lib/libc10.so")
mapfile -t runtimes < <(find "$(dirname "$torch_lib")/../nvidia" \
  "${include%/include}/lib64" "${include%/include}/lib" -maxdepth 3 \
  -name 'libcudart.so*' 2>/dev/null | head -n 1)
# shellcheck disable=SC2086 # a list of paths
exported "${others[@]}" "${runtimes[@]}" $system >"$scratch/there"
if [ -e "$torch_lib/libtorch_cuda.so" ]; then
  exported "$torch_lib/libtorch_cuda.so" "$torch_lib/libc10_cuda.so" \
    >>"$scratch/there"
  how="against LibTorch's CUDA libraries"
else
  grep -E '^_ZNK?(2at|3c10)4cuda' "$scratch/wanted" >>"$scratch/there" || true
  how="by name alone: this LibTorch has no CUDA libraries"
fi
sort -u "$scratch/there" -o "$scratch/there"
comm -23 "$scratch/wanted" "$scratch/there" >"$scratch/missing"
count=$(wc -l <"$scratch/wanted")
own=$(grep -cE '^_ZNK?(2at|3c10)4cuda|^cuda' "$scratch/wanted" || true)
say "$count symbols wanted, $own of them CUDA's; checked $how"
if [ -s "$scratch/missing" ]; then
  c++filt <"$scratch/missing" >&2
  fail "nobody exports the symbols above"
fi
exported "$library" | grep -qx luximm_make_cuda_runtime ||
  fail "the library does not export luximm_make_cuda_runtime"

if [ -n "$nvcc" ]; then
  compiler=$(command -v nvcc || echo "${include%/include}/bin/nvcc")
  [ -x "$compiler" ] || compiler=/usr/local/cuda/bin/nvcc
  [ -x "$compiler" ] || fail "nvcc was not found" "put it on PATH"
  say "Compiling the units with $("$compiler" --version | sed -n 's/.*release/nvcc/p')"
  cuda=$root/luximm/inference/device/cuda
  for unit in "$cuda"/*.cpp; do
    "$compiler" -std=c++20 -x cu -O0 -w -Xcompiler -fPIC \
      --expt-relaxed-constexpr -I"$root" \
      -isystem "$(dirname "$torch_lib")/include" \
      -isystem "$(dirname "$torch_lib")/include/torch/csrc/api/include" \
      -c "$unit" -o "$scratch/unit.o" ||
      fail "nvcc does not compile $(basename "$unit")"
  done
  # The kernels are one string literal: its first and last line are C++'s.
  sed -e '1d' -e '$d' "$cuda/kernels.inc" >"$scratch/kernels.cu"
  for half in 0 1; do
    for capability in 80 90 120; do
      "$compiler" -std=c++17 -DHALF=$half -DKERNEL=7 -DWIDE=9 \
        -arch=sm_$capability -cubin -Xptxas -v \
        "$scratch/kernels.cu" -o "$scratch/kernels.cubin" 2>"$scratch/log" || {
        cat "$scratch/log" >&2
        fail "nvcc does not compile the kernels for sm_$capability"
      }
      spilled=$(sed -n 's/.* \([0-9]*\) bytes spill stores.*/\1/p' "$scratch/log" |
        awk '{ sum += $1 } END { print sum + 0 }')
      say "kernels, sm_$capability, HALF=$half: $spilled bytes of spills"
    done
  done
fi
say "The CUDA code compiles and links"
