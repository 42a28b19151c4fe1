#!/usr/bin/env bash
# Sets up and builds; see --help.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

usage() {
  cat <<'TEXT'
Usage: tools/build.sh [--jobs N] [--target NAME] [--once]

Sets up as tools/setup.sh does and builds the library, the program and the
tests into build/. The program is build/bin/luximm. Only what changed is built
again.

  --jobs N       how many compilers run at once (default 2: one of them takes
                 up to 2 GB of memory)
  --target NAME  builds only this: luximm (the library), luximm_program, ...
  --once         compiles units that need LibTorch five at a time: for a build
                 that is made once, as a change compiles all five again. Only a
                 new build/ is made so: one that is there stays as it is
  --help         prints this
TEXT
}

jobs=2 target=all options=()
while [ $# -gt 0 ]; do
  case $1 in
    --jobs | --target)
      [ $# -gt 1 ] || { echo "build.sh: error: $1 wants a value" >&2; exit 2; }
      [ "$1" = --jobs ] && jobs=$2 || target=$2
      shift 2
      ;;
    --once)
      [ -e "$root/build/CMakeCache.txt" ] || options=(-DLUXIMM_UNITY=ON)
      shift
      ;;
    --help | -h) usage && exit 0 ;;
    *) usage_error "$1" ;;
  esac
done
case $jobs in '' | *[!0-9]* | 0*)
  echo "build.sh: error: --jobs wants a number from 1 on, got '$jobs'" >&2
  exit 2
  ;;
esac

"$root/tools/setup.sh"

say "Configuring build/"
configure() {
  (cd "$root" && run_logged build/configure.log cmake --preset release \
    "${options[@]}")
}
configure || fail "CMake could not configure build/" \
  "if the tree was moved or the compiler replaced: rm -rf $root/build"

say "Building with $jobs jobs"
SECONDS=0
# On a terminal ninja keeps to one line; elsewhere it prints only what fails.
quiet=(--quiet)
[ ! -t 1 ] || quiet=()
cmake --build "$root/build" --parallel "$jobs" --target "$target" \
  -- "${quiet[@]}" || fail "the build failed; the compiler's words are above" \
  "if it was killed for memory: tools/build.sh --jobs 1"
say "Built in $SECONDS s: $root/build"
