#!/usr/bin/env bash
# A data folder in use is left alone; what a server left behind when it was killed bothers nobody.
set -euo pipefail
# shellcheck source=.dev/tests/parts.sh
. "$(dirname "$0")/parts.sh"

unused "$WORK/none"
lock=$WORK/server.lock
: >"$lock"
unused "$WORK"

exec 7>"$lock"
sleep 300 &
server=$!
exec 7>&-
echo "$server" >"$lock"
said=$(unused "$WORK" 2>&1) && die "A folder in use counts as free."
has "$said" "process $server"

# Its number, but another program's by now.
sleep 300 &
echo "$!" >"$lock"
[ ! -d /proc ] || unused "$WORK"
kill "$server" "$!"
echo "$server" >"$lock"
wait "$server" 2>/dev/null || true
unused "$WORK"
