# shellcheck shell=bash
# What each test begins with: the parts of ./dev, and two words.
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit
# shellcheck disable=SC2034 # read by the parts
ROOT=$PWD
for part in .dev/*.sh; do
  # shellcheck source=/dev/null
  . "$part"
done
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT

say() { echo "==> $*"; }
die() {
  echo "$*" >&2
  exit 1
}
same() { # is should
  [ "$1" = "$2" ] || die "Line ${BASH_LINENO[0]}: $1
is not: $2"
}
has() { # text part
  [[ $1 == *"$2"* ]] || die "Line ${BASH_LINENO[0]}: $1
has no: $2"
}
