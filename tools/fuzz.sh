#!/usr/bin/env bash
# Coverage-guided fuzzing; see --help.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

usage() {
  cat <<'TEXT'
Usage: tools/fuzz.sh [--seconds N] [--jobs N] [--seed N] [--timeout N]
                     [TARGET...]

Builds the libFuzzer targets of tests/fuzz with clang, AddressSanitizer and
UBSan, and runs each from its committed corpus. A finding is kept in
build-fuzz/findings and fails the script.

  --seconds N  for each target (default 60; the release takes 1800)
  --jobs N     how many targets run at once (default 1)
  --seed N     of the first target; the default is the time
  --timeout N  seconds that one input may take (default 20): more where the
               machine may be halted
  TARGET       header, pickle, jpeg, png, hub_headers, config, arguments;
               default: all. `arguments` takes the program from build/, see tools/build.sh
  --help       prints this

The last line of each target is JSON: its runs, seconds by the clock and of the
processor, coverage and findings.
TEXT
}

seconds=60 jobs=1 seed=$(date +%s) timeout=20
targets=()
while [ $# -gt 0 ]; do
  case $1 in
    --seconds | --jobs | --seed | --timeout)
      [[ ${2:-} =~ ^[1-9][0-9]*$ ]] ||
        { echo "fuzz.sh: error: $1 wants a number" >&2; exit 2; }
      printf -v "${1#--}" %s "$2"
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
mkdir -p $build/findings
known=(header pickle jpeg png hub_headers config arguments)
[ ${#targets[@]} -gt 0 ] || targets=("${known[@]}")
for target in "${targets[@]}"; do
  [[ " ${known[*]} " == *" $target "* ]] || {
    echo "fuzz.sh: error: no target '$target' in tests/fuzz" >&2
    exit 2
  }
done

# The program's objects are those of build/; all else is built with clang.
build_targets() {
  local target own=()
  for target in "${targets[@]}"; do
    [ "$target" = arguments ] || own+=(--target "fuzz_$target")
  done
  if [ ${#own[@]} -gt 0 ]; then
    say "Building the fuzz targets in $build/"
    run_logged $build/configure.log cmake --preset fuzz ||
      fail "CMake could not configure $build/"
    run_logged $build/build.log cmake --build $build "${own[@]}" ||
      fail "the fuzz targets do not build; the log is $build/build.log"
  fi
  [[ " ${targets[*]} " == *" arguments "* ]] || return 0
  tools/build.sh --target luximm_program
  say "Building fuzz_arguments in build/"
  run_logged $build/arguments.build.log \
    cmake --build build --target fuzz_arguments ||
    fail "fuzz_arguments does not build; the log is $build/arguments.build.log"
}

# Prints what libFuzzer's last lines say as JSON; `status` is its exit code.
summary() {
  python3 - "$1" "$2" "$3" "$4" <<'PYTHON'
import json
import re
import sys

target, status, seed, log = sys.argv[1:]
text = open(log, errors="replace").read()
processor = sum(float(figure.replace(",", "."))
                for figure in open(log + ".time").read().split()[-2:])
runs = re.findall(r"^Done (\d+) runs in (\d+) second", text, re.M)
numbers = re.findall(r"^#(\d+)\s.*cov: (\d+)", text, re.M)
print(json.dumps({
    "campaign": "fuzz_" + target, "seed": int(seed),
    "runs": int(runs[-1][0] if runs else (numbers or [(0, 0)])[-1][0]),
    "seconds": int(runs[-1][1]) if runs else None,
    "processor_seconds": round(processor),
    "coverage": int((numbers or [(0, 0)])[-1][1]),
    "findings": int(status != "0")}))
PYTHON
}

# fuzz TARGET SEED
fuzz() {
  local target=$1 seed=$2 status=0
  local program=$build/bin/fuzz_$target log=$build/$target-$seed.log
  local grown=$build/corpus/$target dictionary=tests/fuzz/$target.dict
  local arguments=(-max_total_time="$seconds" -seed="$seed" -timeout="$timeout"
    -rss_limit_mb=3000 -max_len=8192 -print_final_stats=1
    -artifact_prefix="$build/findings/$target-")
  [ ! -e "$dictionary" ] || arguments+=(-dict="$dictionary")
  if [ "$target" = arguments ]; then
    program=build/bin/fuzz_arguments
    # LibTorch keeps what it registers, and that is not ours.
    local -x ASAN_OPTIONS=detect_leaks=0
  fi
  # libFuzzer adds to its first folder; the committed one stays small.
  mkdir -p "$grown"
  say "Fuzzing $target for $seconds s, seed $seed"
  local TIMEFORMAT='%U %S'
  {
    time "$program" "${arguments[@]}" "$grown" "tests/fuzz/corpus/$target" \
      >"$log" 2>&1 || status=$?
  } 2>"$log.time"
  summary "$target" "$status" "$seed" "$log"
  [ $status != 0 ] || return 0
  grep -aE "ERROR|SUMMARY|runtime error" "$log" >&2 || true
  echo "fuzz.sh: $target has a finding; its log is $log" >&2
  return 1
}

# lane N: every jobs-th target from the N-th on, one after another.
lane() {
  local i status=0
  for ((i = $1; i < ${#targets[@]}; i += jobs)); do
    fuzz "${targets[i]}" $((seed + i)) || status=1
  done
  return $status
}

# Two of these scripts may fuzz side by side, but not build.
exec 9>$build/lock
flock 9
build_targets
exec 9>&-
trap 'trap - TERM; kill 0' INT TERM
lanes=() findings=0
for ((i = 0; i < jobs; ++i)); do
  lane "$i" &
  lanes+=($!)
done
for lane in "${lanes[@]}"; do wait "$lane" || findings=1; done
exit $findings
