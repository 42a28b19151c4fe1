#!/usr/bin/env bash
# Formatting and clang-tidy; see --help.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

usage() {
  cat <<'TEXT'
Usage: tools/lint.sh [--fix] [--all | --since REV | --share N]

Checks the formatting of every C++ source, and with clang-tidy the sources that
need no LibTorch: seconds each, where the others take a minute.

  --fix        writes the formatting instead of checking it
  --all        clang-tidy on every source; takes an hour on two cores
  --since REV  clang-tidy on the sources that changed since a commit
  --share N    clang-tidy on every Nth source, others with every commit; they
               are compiled too, without the precompiled header, as each must
               include what it needs
  --help       prints this
TEXT
}

fix=no what=core since='' share=''
while [ $# -gt 0 ]; do
  case $1 in
    --fix) fix=yes ;;
    --all) what=all ;;
    --since | --share)
      [ $# -gt 1 ] || { echo "lint.sh: error: $1 wants a value" >&2; exit 2; }
      what=${1#--}
      if [ "$what" = since ]; then since=$2; else share=$2; fi
      shift
      ;;
    --help | -h) usage && exit 0 ;;
    *) usage_error "$1" ;;
  esac
  shift
done
case $what:$share in share:0* | share:*[!0-9]* | share:)
  echo "lint.sh: error: --share wants a number from 1 on, got '$share'" >&2
  exit 2
  ;;
esac
need_packages required
need_packages lint
cd "$root"

mapfile -t sources < <(find luximm tools tests examples compat \
  -name '*.cpp' -o -name '*.h' | sort)
say "Formatting of ${#sources[@]} files"
if [ "$fix" = yes ]; then
  clang-format -i "${sources[@]}"
else
  clang-format --dry-run --Werror "${sources[@]}" ||
    fail "the files above are not formatted" "tools/lint.sh --fix"
fi

preset=core
if [ "$what" != core ]; then
  preset=lint
  tools/setup.sh >/dev/null
fi
build=build-$preset
run_logged "$build/configure.log" cmake --preset "$preset" ||
  fail "CMake could not configure $build/"

# Only what the build compiles: without LibTorch that is the core. Lines of
# "source object", as paths from the root and from the build.
units() {
  python3 -c 'import json, os, sys
for unit in json.load(open(sys.argv[1])):
    path = os.path.relpath(unit["file"])
    if not path.startswith(sys.argv[2]):
        print(path, unit["command"].split(" -o ")[1].split()[0])' \
    "$build/compile_commands.json" "$build" | sort -u
}

mapfile -t chosen < <(
  case $what in
    core | all) units ;;
    since) units | grep -F "$(git diff --name-only "$since")" || true ;;
    share)
      units | awk -v n="$share" -v turn="$(git rev-list --count HEAD)" \
        'NR % n == turn % n'
      ;;
  esac
)
say "clang-tidy on ${#chosen[@]} files"
[ ${#chosen[@]} -gt 0 ] || exit 0
printf '%s\n' "${chosen[@]%% *}" | sort -u | tr '\n' '\0' |
  xargs -0 -P 2 -n 2 clang-tidy --quiet -p "$build" \
    --extra-arg=-Wno-unknown-warning-option \
    --extra-arg=-Wno-ignored-optimization-argument ||
  fail "clang-tidy found what is above"
if [ "$what" = share ]; then
  say "Compiling them without the precompiled header"
  cmake --build "$build" --parallel 2 --target "${chosen[@]##* }" -- --quiet ||
    fail "a source above does not compile without the precompiled header" \
      "include what it uses"
fi
say "Nothing to complain of"
