#!/usr/bin/env bash
# Sets up, builds and runs the tests; see --help.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

usage() {
  cat <<'TEXT'
Usage: tools/test.sh [--preset NAME] [-R REGEX] [-E REGEX] [-L LABEL]
                     [-LE LABEL]

Sets up and builds as tools/build.sh does, then runs every test with CTest and
lists those that were skipped.

  --preset NAME  builds and tests another preset of CMakePresets.json in
                 build-NAME/: core, sanitize, sanitize-core, thread
  -R REGEX       only the tests whose names match
  -E REGEX       all but those
  -L LABEL       only the tests with this label
  -LE LABEL      all but those: `-LE package` leaves out the consumer projects,
                 which take longest
  --help         prints this
TEXT
}

preset=release
filters=()
while [ $# -gt 0 ]; do
  case $1 in
    --preset | -R | -E | -L | -LE)
      [ $# -gt 1 ] || { echo "test.sh: error: $1 wants a value" >&2; exit 2; }
      if [ "$1" = --preset ]; then preset=$2; else filters+=("$1" "$2"); fi
      shift 2
      ;;
    --help | -h) usage && exit 0 ;;
    *) usage_error "$1" ;;
  esac
done
cd "$root"
if [ "$preset" = release ]; then
  build=build
  tools/build.sh
else
  build=build-$preset
  tools/setup.sh
  say "Building $build/"
  run_logged "$build/configure.log" cmake --preset "$preset" ||
    fail "CMake could not configure $build/"
  cmake --build --preset "$preset" -- --quiet ||
    fail "the build failed; the compiler's words are above"
fi

say "Testing"
status=0
ctest --preset "$preset" --no-tests=error "${filters[@]}" || status=$?
# GoogleTest's and unittest's words for it, out of what CTest keeps to itself.
skipped=$(sed -nE -e 's/^\[  SKIPPED \] ([^0-9][^ ,]*).*/  \1/p' \
  -e 's/^(OK|FAILED) \(.*(skipped=[0-9]+).*/  in Python: \2/p' \
  "$build/Testing/Temporary/LastTest.log" | sort -u)
if [ -n "$skipped" ]; then say "Skipped:" && echo "$skipped"; fi
exit $status
