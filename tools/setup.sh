#!/usr/bin/env bash
# Everything the build needs, by name and version; see --help.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

usage() {
  cat <<'TEXT'
Usage: tools/setup.sh [--cuda] [--python [--peers | --small]] [--cross]

Installs what building luximm needs and is not there yet: Debian packages
(third_party/debian) and LibTorch. LibTorch is looked for at Torch_DIR and
CMAKE_PREFIX_PATH, then in the active Python; where neither has it, the pinned
wheels of third_party/libtorch are fetched once, checked against their hashes
and unpacked into the cache. Safe to run again and after an interruption.

  --cuda    also fetches the libraries of NVIDIA's that a GPU needs beside the
            fetched LibTorch (2.1 GB of wheels under NVIDIA's own licence,
            third_party/libtorch/cuda.txt) and looks whether they open
  --python  also makes the Python environment of the scripts that compare
            luximm with timm, and prints its interpreter as the last line
  --peers   with --python: adds the runtimes that the benchmarks compare with
  --small   with --python: only safetensors and huggingface_hub (60 MB), which
            is all that tools/reliability.sh --ci compares with
  --cross   also installs Debian's compiler and emulator of 64-bit ARM, unpacks
            the libraries of the build for it into the cache (100 MB; nothing of
            them is installed), and prints their folder as the last line
  --help    prints this

Environment: LUXIMM_CACHE, where things are kept (default
${XDG_CACHE_HOME:-~/.cache}/luximm); Torch_DIR, CMAKE_PREFIX_PATH.
TEXT
}

libtorch_line() {
  cmake -P "$root/cmake/LuximmFindLibTorch.cmake" 2>&1
}

# fetch_wheels WHAT LIST DESTINATION. A wheel that is complete is kept and checked
# again, so an interrupted fetch goes on with the ones that are missing.
fetch_wheels() {
  say "Fetching $1, checked against their hashes"
  if ! python3 -m pip --version >/dev/null 2>&1; then
    can_install || fail "python3 has no pip to fetch $1 with" \
      "sudo apt-get install python3-pip"
    apt_install python3-pip
  fi
  run_logged "$LUXIMM_CACHE/libtorch.log" python3 -m pip download \
    --no-deps --require-hashes --only-binary=:all: --no-cache-dir \
    --implementation cp --python-version 3.11 --abi cp311 \
    --platform manylinux_2_28_x86_64 --platform manylinux_2_27_x86_64 \
    --platform manylinux_2_25_x86_64 --platform manylinux_2_18_x86_64 \
    --platform manylinux_2_17_x86_64 --platform manylinux2014_x86_64 \
    --platform manylinux_2_12_x86_64 \
    --requirement "$root/third_party/libtorch/$2" --dest "$3" ||
    fail "could not fetch $1" \
      "tools/setup.sh again; or install torch in a Python environment and \
activate it; or set CMAKE_PREFIX_PATH to a LibTorch of yours"
}

# lock_cache NAME: a second set-up waits for the first and finds its work done.
lock_cache() {
  mkdir -p "$LUXIMM_CACHE" 2>/dev/null ||
    fail "cannot write to the cache $LUXIMM_CACHE" "set LUXIMM_CACHE"
  exec 9>"$LUXIMM_CACHE/$1.lock"
  flock 9
}

# need_room WHAT GB
need_room() {
  local free
  free=$(df -Pm "$LUXIMM_CACHE" | awk 'NR == 2 { print $4 }')
  [ "$free" -gt $(($2 * 1024)) ] ||
    fail "$1 $2 GB and $LUXIMM_CACHE has $free MB left" \
      "make room, or set LUXIMM_CACHE to a larger disk"
}

fetch_libtorch() {
  local version=$1 home="$LUXIMM_CACHE/libtorch-$1"
  [ "$(uname -sm)" = "Linux x86_64" ] ||
    fail "no LibTorch is pinned for $(uname -sm)" \
      "install torch in a Python environment and activate it"
  lock_cache libtorch
  if [ ! -d "$home" ]; then
    need_room "LibTorch takes" 2
    fetch_wheels "the wheels of LibTorch $version (555 MB)" requirements.txt \
      "$home.wheels"
    say "Unpacking LibTorch into $home"
    rm -rf "$home.partial"
    python3 "$root/tools/unpack_wheels.py" "$home.wheels" "$home.partial"
    mv "$home.partial" "$home"
    rm -rf "$home.wheels"
  fi
  exec 9>&-
}

set_up_libtorch() {
  local line version
  if ! line=$(libtorch_line); then
    # Anything but "there is none" is for the user to read.
    case $line in *"was not found"*) ;; *) fail "$line" ;; esac
    version=$(sed -n 's/^torch==\([0-9.]*\).*/\1/p' \
      "$root/third_party/libtorch/requirements.txt")
    fetch_libtorch "$version"
    line=$(libtorch_line) || fail "$line" "rm -rf $LUXIMM_CACHE/libtorch-*"
  fi
  say "${line#-- }"
}

# Whether LibTorch's CUDA library and all that it needs can be opened, and whether
# this machine could use them.
check_cuda() {
  local words
  words=$(python3 - "$1/lib/libtorch_cuda.so" 2>&1 <<'PYTHON'
import ctypes
import os
import sys

try:
    library = ctypes.CDLL(sys.argv[1], mode=os.RTLD_NOW | os.RTLD_GLOBAL)
except OSError as error:
    sys.exit(str(error))
try:
    ctypes.CDLL("libcuda.so.1")
except OSError:
    print("there is no NVIDIA driver on this machine")
    sys.exit()
count = ctypes.c_int()
error = library.cudaGetDeviceCount(ctypes.byref(count))
print(f"{count.value} GPUs" if error == 0 else f"CUDA's error {error}")
PYTHON
  ) || fail "LibTorch's CUDA library does not open: $words" \
    "rm -f $LUXIMM_CACHE/libtorch-*/cuda-* && tools/setup.sh --cuda"
  say "LibTorch's CUDA library opens; $words"
}

# Beside the fetched LibTorch, whose libraries look for them there. Named after
# the list: fetched anew when that changes.
set_up_cuda() {
  local line torch home sum
  line=$(libtorch_line)
  torch=${line##*: }
  [ -e "$torch/lib/libtorch_cuda.so" ] ||
    fail "the LibTorch at $torch has no CUDA" \
      "take one that has it: without Torch_DIR, CMAKE_PREFIX_PATH and a Python \
with torch, tools/setup.sh fetches it"
  case $line in
    *"(fetched)"*)
      home=$(dirname "$torch")
      sum=$(sha256sum "$root/third_party/libtorch/cuda.txt" | cut -c1-12)
      lock_cache libtorch
      if [ ! -e "$home/cuda-$sum" ]; then
        need_room "NVIDIA's libraries take" 6
        fetch_wheels "the wheels of NVIDIA's libraries (2.1 GB)" cuda.txt \
          "$home.cuda-wheels"
        say "Unpacking NVIDIA's libraries into $home"
        rm -rf "$home.cuda.partial"
        python3 "$root/tools/unpack_wheels.py" "$home.cuda-wheels" \
          "$home.cuda.partial"
        # Each file at once, whole.
        cp -rlf "$home.cuda.partial/." "$home/"
        rm -rf "$home.cuda.partial" "$home.cuda-wheels"
        touch "$home/cuda-$sum"
      fi
      exec 9>&-
      ;;
    *) say "This LibTorch brings NVIDIA's libraries itself; nothing is fetched" ;;
  esac
  check_cuda "$torch"
}

python_packages() {
  local lists="$root/third_party/python"
  case $1 in
    small) grep -E '^(safetensors|huggingface_hub)==' "$lists/requirements.txt" ;;
    all) cat "$lists/requirements.txt" ;;
    peers) cat "$lists/requirements.txt" "$lists/peers.txt" ;;
  esac
}

# Named after its contents: an environment is made anew when they change.
set_up_python() {
  local home sum
  sum=$(python_packages "$1" | sha256sum | cut -c1-12)
  home="$LUXIMM_CACHE/python-$sum"
  if [ ! -e "$home/complete" ]; then
    if [ "$1" = small ]; then
      say "Making the Python environment $home"
    else
      say "Making the Python environment $home (3 GB, some minutes)"
    fi
    rm -rf "$home"
    mkdir -p "$LUXIMM_CACHE"
    python3 -m venv "$home" >"$LUXIMM_CACHE/python.log" 2>&1 || {
      can_install || fail "python3 cannot make virtual environments" \
        "sudo apt-get install python3-venv"
      apt_install python3-venv
      rm -rf "$home"
      python3 -m venv "$home"
    }
    python_packages "$1" >"$home/packages.txt"
    run_logged "$LUXIMM_CACHE/python.log" "$home/bin/python" -m pip install \
      --disable-pip-version-check --only-binary=:all: \
      --requirement "$home/packages.txt" ||
      fail "pip could not install $home/packages.txt; its log is \
$LUXIMM_CACHE/python.log"
    touch "$home/complete"
  fi
  say "Python for the timm scripts:"
  echo "$home/bin/python"
}

# apt resolves and checks the packages in a state of its own, as for a machine
# of that kind with nothing on it.
fetch_cross() {
  local home=$1 setting dev options=()
  mkdir -p "$home/state/lists/partial" "$home/cache/archives/partial"
  : >"$home/status"
  for setting in APT::Architecture=arm64 APT::Architectures::=arm64 \
    "Dir::State=$home/state" "Dir::State::status=$home/status" \
    "Dir::Cache=$home/cache" Debug::NoLocking=1 APT::Sandbox::User=root; do
    options+=(-o "$setting")
  done
  mapfile -t dev < <(grep -oE '^[a-z0-9.+-]+-dev' \
    "$root/third_party/debian/required.txt")
  run_logged "$home/apt.log" apt-get "${options[@]}" update &&
    run_logged "$home/apt.log" apt-get "${options[@]}" install -y \
      --download-only --no-install-recommends "${dev[@]}" || return 1
  local package
  for package in "$home"/cache/archives/*.deb; do
    dpkg-deb -x "$package" "$home/root" || return 1
  done
}

# Named after the list: fetched anew when that changes.
set_up_cross() {
  need_packages cross
  local home sum
  sum=$(sha256sum "$root/third_party/debian/required.txt" | cut -c1-12)
  home="$LUXIMM_CACHE/arm64-$sum"
  if [ ! -d "$home" ]; then
    say "Fetching the libraries of 64-bit ARM into $home"
    rm -rf "$home.partial"
    fetch_cross "$home.partial" ||
      fail "apt-get could not fetch the libraries of 64-bit ARM; its log is \
$home.partial/apt.log" "tools/setup.sh --cross again"
    mv "$home.partial/root" "$home"
    rm -rf "$home.partial"
  fi
  say "Libraries of 64-bit ARM:"
  echo "$home"
}

python=no packages=all cross=no cuda=no
for argument in "$@"; do
  case $argument in
    --cross) cross=yes ;;
    --cuda) cuda=yes ;;
    --python) python=yes ;;
    --peers | --small) packages=${argument#--} ;;
    --help | -h) usage && exit 0 ;;
    *) usage_error "$argument" ;;
  esac
done
if [ "$python" = no ] && [ "$packages" != all ]; then
  echo "setup.sh: error: --$packages goes with --python" >&2
  exit 2
fi

command -v python3 >/dev/null ||
  fail "python3 is missing" "apt-get install python3"
need_packages required
mapfile -t wanted < <(missing_packages faster)
if [ ${#wanted[@]} -gt 0 ] && can_install; then apt_install "${wanted[@]}"; fi
say "Debian packages: all there"
set_up_libtorch
[ "$cuda" = no ] || set_up_cuda
[ "$python" = no ] || set_up_python "$packages"
[ "$cross" = no ] || set_up_cross
