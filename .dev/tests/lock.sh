#!/usr/bin/env bash
# One ./dev at a time in a folder; its own parts do not wait for it, and when it is done the next one goes on.
set -euo pipefail
# shellcheck source=.dev/tests/parts.sh
. "$(dirname "$0")/parts.sh"
TOOLS=$WORK/.tools

other() { # another ./dev: says so when it waits
  ALONE=
  one_at_a_time
  echo done
}

one_at_a_time
same "$( (one_at_a_time && echo "goes on") )" "goes on"
same "$(one_at_a_time && (one_at_a_time && echo "goes on"))" "goes on"

other >"$WORK/other" 8>&- &
for _ in $(seq 100); do
  [ ! -s "$WORK/other" ] || break
  sleep 0.1
done
same "$(cat "$WORK/other")" "==> Waiting for another ./dev in this folder"
next_one
wait $!
same "$(tail -n 1 "$WORK/other")" "done"
