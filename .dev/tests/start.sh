#!/usr/bin/env bash
# A start is waited for as long as something happens, and not longer.
set -euo pipefail
# shellcheck source=.dev/tests/parts.sh
. "$(dirname "$0")/parts.sh"

cd "$WORK"
# shellcheck disable=SC2034 # read by await_start
PATIENCE=3
# shellcheck disable=SC2034 # read by effort; on a busy machine little is got in a second
STEP=2
jstack() { echo "no Java"; } # it would wait for an answer
health() { cat "$WORK/health" 2>/dev/null || echo " 000"; }
server() { # command...: starts it and waits for it as for a server
  "$@" >"$WORK/output" 2>&1 &
  echo $! >"$WORK/pid"
  await_start $! 8080 2>&1
}
works() { while ((SECONDS < $1)); do :; done; }
writes() { for _ in 1 2 3 4 5 6; do sleep 1; echo "one more step"; done; }
alive() { kill -0 "$(cat "$WORK/pid")" 2>/dev/null; }

# Comes to a stand: given up, with what was seen, and ended.
said=$(server sleep 300) && die "A server at a stand was not given up."
has "$said" "neither written nor worked"
alive && die "It goes on."

# Works, or writes, for longer than the patience, as on a slow machine: waited for until it ends.
same "$(server works $((SECONDS + 6)))" ""
same "$(server writes)" ""

# Is up.
echo '{"status":"UP"} 200' >"$WORK/health"
has "$(server sleep 300)" "http://localhost:8080"
kill "$(cat "$WORK/pid")"

# Answers, but is not well: what it does when asked is no progress.
echo '{"status":"DOWN","components":{"db":{"status":"UP"}}} 503' >"$WORK/health"
said=$(server works $((SECONDS + 60))) && die "A sick server was not given up."
has "$said" '{"status":"DOWN",'
alive && die "It goes on."
true
