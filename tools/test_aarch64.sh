#!/usr/bin/env bash
# The torch-free part on 64-bit ARM, in an emulator; see --help.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

usage() {
  cat <<'TEXT'
Usage: tools/test_aarch64.sh

Builds all that needs no LibTorch for 64-bit ARM into build-aarch64/, the
kernels for NEON among it, with the compiler and the libraries that
tools/setup.sh --cross fetches, and runs its tests with qemu-user. Speed is not
to be measured there, and the emulator's own memory is in the way of tests of
memory, which are left out.

  --help  prints this
TEXT
}

for argument in "$@"; do
  case $argument in
    --help | -h) usage && exit 0 ;;
    *) usage_error "$argument" ;;
  esac
done
cd "$root"
LUXIMM_ARM64_ROOT=$(tools/setup.sh --cross | tail -n 1)
export LUXIMM_ARM64_ROOT
exec tools/test.sh --preset aarch64
