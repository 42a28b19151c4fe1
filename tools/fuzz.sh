#!/usr/bin/env bash
# Coverage-guided fuzzing; see --help.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

usage() {
  cat <<'TEXT'
Usage: tools/fuzz.sh [--seconds N] [--seed N] [TARGET...]

Builds the libFuzzer targets of tests/fuzz with clang, AddressSanitizer and
UBSan, and runs each from its committed corpus. A finding is kept in
build-fuzz/findings and fails the script.

  --seconds N  for each target (default 60; the release takes 1800)
  --seed N     of the first target; the default is the time
  TARGET       header, jpeg, png, hub_headers, config, arguments; default: all.
               `arguments` takes the program from build/, see tools/build.sh
  --help       prints this

The last line of each target is JSON: its runs, coverage and findings.
TEXT
}

seconds=60 seed=$(date +%s)
targets=()
while [ $# -gt 0 ]; do
  case $1 in
    --seconds | --seed)
      [[ ${2:-} =~ ^[1-9][0-9]*$ ]] ||
        { echo "fuzz.sh: error: $1 wants a number" >&2; exit 2; }
      [ "$1" = --seed ] && seed=$2 || seconds=$2
      shift 2
      ;;
    --help | -h) usage && exit 0 ;;
    -*) usage_error "$1" ;;
    *) targets+=("$1") && shift ;;
  esac
done
need_packages required
need_packages fuzz
cd "$root"
build=build-fuzz
run_logged $build/configure.log cmake --preset fuzz ||
  fail "CMake could not configure $build/"
say "Building the fuzz targets in $build/"
run_logged $build/build.log cmake --build $build ||
  fail "the fuzz targets do not build; the log is $build/build.log"
if [ ${#targets[@]} = 0 ]; then
  for program in $build/bin/fuzz_*; do targets+=("${program##*/fuzz_}"); done
  targets+=(arguments)
fi

# Prints what libFuzzer's last lines say as JSON; `status` is its exit code.
summary() {
  python3 - "$1" "$2" "$3" "$4" <<'PYTHON'
import json
import re
import sys

target, status, seed, log = sys.argv[1:]
text = open(log, errors="replace").read()
runs = re.findall(r"^Done (\d+) runs in (\d+) second", text, re.M)
numbers = re.findall(r"^#(\d+)\s.*cov: (\d+)", text, re.M)
print(json.dumps({
    "campaign": "fuzz_" + target, "seed": int(seed),
    "runs": int(runs[-1][0] if runs else (numbers or [(0, 0)])[-1][0]),
    "seconds": int(runs[-1][1]) if runs else None,
    "coverage": int((numbers or [(0, 0)])[-1][1]),
    "findings": int(status != "0")}))
PYTHON
}

findings=0
mkdir -p $build/findings
for target in "${targets[@]}"; do
  program=$build/bin/fuzz_$target
  if [ "$target" = arguments ]; then
    tools/build.sh --target luximm_program
    run_logged $build/arguments.build.log \
      cmake --build build --target fuzz_arguments ||
      fail "fuzz_arguments does not build"
    program=build/bin/fuzz_arguments
    # LibTorch keeps what it registers, and that is not ours.
    export ASAN_OPTIONS=detect_leaks=0
  fi
  [ -x "$program" ] || {
    echo "fuzz.sh: error: no target '$target' in tests/fuzz" >&2
    exit 2
  }
  # libFuzzer adds to its first folder; the committed one stays small.
  grown=$build/corpus/$target
  mkdir -p "$grown"
  arguments=(-max_total_time="$seconds" -seed="$seed" -timeout=20
    -rss_limit_mb=3000 -max_len=8192 -print_final_stats=1
    -artifact_prefix="$build/findings/$target-")
  dictionary=tests/fuzz/$target.dict
  [ ! -e "$dictionary" ] || arguments+=(-dict="$dictionary")
  say "Fuzzing $target for $seconds s, seed $seed"
  status=0
  "$program" "${arguments[@]}" "$grown" "tests/fuzz/corpus/$target" \
    >"$build/$target.log" 2>&1 || status=$?
  summary "$target" "$status" "$seed" "$build/$target.log"
  if [ $status != 0 ]; then
    findings=1
    grep -aE "ERROR|SUMMARY|runtime error" "$build/$target.log" >&2 || true
    echo "fuzz.sh: $target has a finding; its log is $build/$target.log" >&2
  fi
  seed=$((seed + 1))
done
exit $findings
