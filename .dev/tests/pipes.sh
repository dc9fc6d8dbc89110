#!/usr/bin/env bash
# A reader that leaves early ends the writer with a signal, which counts as a failure of the whole pipe,
# now and then: grep -q and head read from files and variables only.
set -euo pipefail
# shellcheck source=.dev/tests/parts.sh
. "$(dirname "$0")/parts.sh"

same "$(grep -nE '\|[[:space:]]*(grep -[a-zA-Z]*q|head)' dev .ci/run .dev/*.sh || true)" ""
