#!/usr/bin/env bash
# Formatting and clang-tidy; see --help.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

usage() {
  cat <<'TEXT'
Usage: tools/lint.sh [--fix] [--all]

Checks the formatting of every C++ source, and with clang-tidy the sources that
need no LibTorch: seconds each, where the others take a minute.

  --fix   writes the formatting instead of checking it
  --all   clang-tidy on every source; takes an hour on two cores
  --help  prints this
TEXT
}

fix=no all=no
for argument in "$@"; do
  case $argument in
    --fix) fix=yes ;;
    --all) all=yes ;;
    --help | -h) usage && exit 0 ;;
    *) usage_error "$argument" ;;
  esac
done
need_packages required
need_packages lint
cd "$root"

mapfile -t sources < <(find luximm tools tests -name '*.cpp' -o -name '*.h' |
  sort)
say "Formatting of ${#sources[@]} files"
if [ "$fix" = yes ]; then
  clang-format -i "${sources[@]}"
else
  clang-format --dry-run --Werror "${sources[@]}" ||
    fail "the files above are not formatted" "tools/lint.sh --fix"
fi

preset=core
if [ "$all" = yes ]; then
  preset=lint
  tools/setup.sh >/dev/null
fi
build=build-$preset
run_logged "$build/configure.log" cmake --preset "$preset" ||
  fail "CMake could not configure $build/"
# Only what the build compiles: without LibTorch that is the core.
mapfile -t sources < <(python3 -c 'import json, sys
for unit in json.load(open(sys.argv[1])):
    if "cmake_pch" not in unit["file"]:
        print(unit["file"])' "$build/compile_commands.json" | sort -u)
say "clang-tidy on ${#sources[@]} files"
printf '%s\0' "${sources[@]}" |
  xargs -0 -P 2 -n 4 clang-tidy --quiet -p "$build" \
    --extra-arg=-Wno-unknown-warning-option \
    --extra-arg=-Wno-ignored-optimization-argument ||
  fail "clang-tidy found what is above"
say "Nothing to complain of"
