# Shared by the scripts beside it, which source it; does nothing by itself.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
program="$root/build/bin/luximm"

# The same rule as in cmake/LuximmFindLibTorch.cmake, handed on to it.
LUXIMM_CACHE=${LUXIMM_CACHE:-${XDG_CACHE_HOME:-${HOME:-$root}/.cache}/luximm}
export LUXIMM_CACHE

# One line for each step.
say() { printf '==> %s\n' "$*"; }

# What is missing, and on a second line the command that mends it.
fail() {
  printf '%s: error: %s\n' "$(basename "$0")" "$1" >&2
  [ $# -lt 2 ] || printf '  to mend it: %s\n' "$2" >&2
  exit 1
}

usage_error() {
  printf '%s: error: unknown argument %s; see %s --help\n' \
    "$(basename "$0")" "'$1'" "$0" >&2
  exit 2
}

# run_logged LOG COMMAND...: quiet while it works, and its last lines if not.
run_logged() {
  local log=$1
  shift
  mkdir -p "$(dirname "$log")"
  if ! "$@" >"$log" 2>&1; then
    tail -n 30 "$log" >&2
    return 1
  fi
}

# The packages of a list in third_party/debian that are not there yet.
missing_packages() {
  local package command
  while read -r package command; do
    case $package in '' | '#'*) continue ;; esac
    if [ -n "$command" ] && command -v "$command" >/dev/null; then continue; fi
    if command -v dpkg-query >/dev/null &&
      [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" \
        = installed ]; then
      continue
    fi
    echo "$package"
  done <"$root/third_party/debian/$1.txt"
}

can_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

apt_install() {
  say "Installing Debian packages: $*"
  export DEBIAN_FRONTEND=noninteractive
  local log="$LUXIMM_CACHE/apt.log"
  if ! run_logged "$log" apt-get update ||
    ! run_logged "$log" apt-get install -y --no-install-recommends "$@"; then
    fail "apt-get could not install $*; its log is $log" \
      "apt-get update && apt-get install $*"
  fi
}

# need_packages LIST: installs what of it is missing, or names it and stops.
need_packages() {
  local missing
  mapfile -t missing < <(missing_packages "$1")
  [ ${#missing[@]} -gt 0 ] || return 0
  if can_install; then
    apt_install "${missing[@]}"
  elif command -v dpkg-query >/dev/null; then
    fail "these Debian packages are missing, and installing them takes root: \
${missing[*]}" "sudo apt-get install ${missing[*]}"
  else
    warn_other_system "${missing[@]}"
  fi
}

# Without dpkg nothing says which libraries are there, so only the commands can
# be insisted on; CMake names a library that is missing.
warn_other_system() {
  local command
  for command in g++ cmake ninja; do
    command -v "$command" >/dev/null ||
      fail "$command is missing, and this is not a Debian system" \
        "install what corresponds to Debian's $*"
  done
  say "Not a Debian system: taking the libraries to be there ($*)"
}
