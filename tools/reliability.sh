#!/usr/bin/env bash
# Every reliability campaign, and the table of what they measured; see --help.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

usage() {
  cat <<'TEXT'
Usage: tools/reliability.sh [--ci] [--seed N] [--only NAME]...

Builds, then runs the campaigns against faults: malformed and mutated files,
damaged loads, hostile pictures, coverage-guided fuzzing, threads, load and free,
ranks that are lost, random command lines, and those of the Hub client (tools/reliability/hub_*.py).
Writes the table of figures to docs/reliability.md. The last line counts the
campaigns that passed and failed; exit code 1 if any failed.

  --ci         a share that takes at most 15 minutes on two cores; writes the
               table to build/reliability.md instead
  --seed N     of every campaign; the default is the time
  --only NAME  this campaign, e.g. safetensors_diff or fuzz; may be given again
  --help       prints this

The full run takes about four hours, seven fuzz targets for 30 minutes each among
it, and may be done in parts with --only: the figures of each campaign's newest
full run are kept in tools/reliability/figures.jsonl, and the table shows those.
LUXIMM_FUZZ_SECONDS changes the 30 minutes. Every campaign prints its seed; its
output is build/reliability-full/NAME.log, or -ci.
TEXT
}

share=full seed=$(date +%s)
only=()
while [ $# -gt 0 ]; do
  case $1 in
    --ci) share=ci && shift ;;
    --seed | --only)
      [ $# -gt 1 ] ||
        { echo "reliability.sh: error: $1 wants a value" >&2; exit 2; }
      if [ "$1" = --seed ]; then seed=$2; else only+=("$2"); fi
      shift 2
      ;;
    --help | -h) usage && exit 0 ;;
    *) usage_error "$1" ;;
  esac
done

cd "$root"
tools/build.sh
bin=build/bin
packages=(--python)
[ "$share" = full ] || packages+=(--small)
python=$(tools/setup.sh "${packages[@]}" | tail -n 1)
if [ "$share" = full ]; then
  figures=tools/reliability/figures.jsonl table=docs/reliability.md
else
  figures=build/reliability.jsonl table=build/reliability.md
  [ ${#only[@]} -gt 0 ] || rm -f "$figures"
fi
logs=build/reliability-$share
mkdir -p "$logs"
passed=() failed=()

# campaign NAME COMMAND...: keeps the figures that it prints.
campaign() {
  local name=$1 output=$logs/$1.log status=0
  shift
  [ ${#only[@]} = 0 ] || [[ " ${only[*]} " == *" $name "* ]] || return 0
  say "$name"
  SECONDS=0
  "$@" >"$output" 2>&1 || status=$?
  echo "    $SECONDS s"
  python3 tools/reliability/table.py keep "$figures" "$name" "$output" $status
  if [ $status = 0 ]; then
    passed+=("$name")
  else
    failed+=("$name")
    tail -n 20 "$output"
  fi
}

# tests NAME PROGRAM FILTER: GoogleTests, whose verdict is the figure.
tests() {
  local status=0 output=$logs/$1.tests.log
  "$bin/$2" --gtest_filter="$3" >"$output" 2>&1 || status=1
  cat "$output"
  local count
  count=$(grep -c '^\[       OK' "$output" || true)
  [ "$count" -gt 0 ] || status=1
  echo "{\"campaign\": \"$1\", \"tests\": $count, \"failures\": $status}"
  return $status
}

full_or_ci() { if [ "$share" = full ]; then echo "$1"; else echo "$2"; fi; }

campaign safetensors_cases tests safetensors_cases luximm_core_tests \
  'SafetensorsHeader.*-*costs*'
campaign safetensors_diff "$python" tools/reliability/safetensors_diff.py \
  --runs "$(full_or_ci 100000 20000)" --seed "$seed"
# torch and its 3 GB of packages are for the full run.
[ "$share" = ci ] || campaign pickle_diff "$python" \
  tools/reliability/pickle_diff.py --runs 20000 --seed "$seed"
export LUXIMM_TEST_HEADER_MB
LUXIMM_TEST_HEADER_MB=$(full_or_ci 100 20)
campaign header_cost tests header_cost luximm_core_tests \
  'SafetensorsHeader.costs*'
campaign image_cases tests image_cases luximm_core_tests 'ImageCases.*'
# timm and its 3 GB of packages are for the full run.
[ "$share" = ci ] || campaign image_parity "$python" tools/image_parity.py \
  --count 1000 --damaged 20000 --faults 0 --seed "$seed" \
  --driver $bin/luximm_image_driver
[ "$share" = ci ] || campaign image_faults "$python" tools/image_parity.py \
  --count 0 --damaged 0 --faults 4000 --seed "$seed" \
  --driver $bin/luximm_image_driver
[ "$share" = ci ] || campaign config_diff "$python" \
  tools/reliability/config_diff.py --count 1000 --seed "$seed"
campaign load_faults tests load_faults luximm_tests \
  'Families/LoadFaults.*:Safetensors.*:Load.*'
campaign threads $bin/luximm_soak_driver threads "$(full_or_ci 500 50)"
campaign load_free $bin/luximm_soak_driver load_free "$(full_or_ci 1000 200)"
campaign arguments python3 tools/reliability/arguments.py \
  --count "$(full_or_ci 600 100)" --seed "$seed"
campaign train_kill python3 tools/reliability/train_kill.py \
  --kills "$(full_or_ci 100 5)" --terms "$(full_or_ci 20 2)" --seed "$seed"
campaign distributed python3 tools/reliability/distributed.py \
  --runs "$(full_or_ci 10 1)" --stops "$(full_or_ci 20 1)" --seed "$seed"

# What each of the Hub's campaigns takes a second or more of.
declare -A ci_runs=([hub_rows]=44 [hub_interop]=20 [hub_faults]=60
  [hub_kills]=15 [hub_processes]=2 [hub_disk]=4 [hub_tokens]=10)
for script in tools/reliability/hub_*.py; do
  name=$(basename "$script" .py)
  grep -q '__main__' "$script" 2>/dev/null || continue
  [ "$name" != hub_python_driver ] || continue
  runs=()
  [ "$share" = full ] || runs=(--runs "${ci_runs[$name]:-5}")
  campaign "$name" "$python" "$script" --seed "$seed" "${runs[@]}"
done
campaign fuzz tools/fuzz.sh --jobs 2 --seed "$seed" \
  --seconds "$(full_or_ci "${LUXIMM_FUZZ_SECONDS:-1800}" 60)"

[ $((${#passed[@]} + ${#failed[@]})) -gt 0 ] || {
  echo "reliability.sh: error: there is no campaign '${only[*]}'" >&2
  exit 2
}
python3 tools/reliability/table.py print "$figures" "$share" >"$table.$$"
mv "$table.$$" "$table"
say "The table is in $table"
[ ${#failed[@]} = 0 ] ||
  echo "failed, with their output in $logs: ${failed[*]}"
echo "${#passed[@]} passed, ${#failed[@]} failed"
[ ${#failed[@]} = 0 ]
