#!/usr/bin/env bash
# Sets up, builds and runs the tests; see --help.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

usage() {
  cat <<'TEXT'
Usage: tools/test.sh [-R REGEX] [-E REGEX] [-L LABEL] [-LE LABEL]

Sets up and builds as tools/build.sh does, then runs every test with CTest.

  -R REGEX   only the tests whose names match
  -E REGEX   all but those
  -L LABEL   only the tests with this label
  -LE LABEL  all but those: `-LE package` leaves out the consumer projects,
             which take longest
  --help     prints this
TEXT
}

filters=()
while [ $# -gt 0 ]; do
  case $1 in
    -R | -E | -L | -LE)
      [ $# -gt 1 ] || { echo "test.sh: error: $1 wants a value" >&2; exit 2; }
      filters+=("$1" "$2")
      shift 2
      ;;
    --help | -h) usage && exit 0 ;;
    *) usage_error "$1" ;;
  esac
done
"$root/tools/build.sh"
say "Testing"
cd "$root/build"
exec ctest --output-on-failure --no-tests=error "${filters[@]}"
