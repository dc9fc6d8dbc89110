# shellcheck shell=bash
# Waiting for a server: as long as it gets on with it, however slowly.

PATIENCE=120 # looks without progress, about one a second; a machine that sleeps does not look

# Comes back when the server is up or gone; ends it when it has come to a stand.
await_start() { # pid port
  local began=$SECONDS idle=0 before='' now answer seen
  while kill -0 "$1" 2>/dev/null; do
    answer=$(health "$2")
    case $answer in
      *' 200')
        say "Besked is running: http://localhost:$2 (started in $((SECONDS - began)) s; Ctrl-C stops)"
        return
        ;;
      *' 000') answer='' ;;
    esac
    now=$(effort "$1")
    # A server that answers is up, and our asking keeps it busy: what it does then is no progress.
    if [ -z "$answer" ] && [ "$now" != "$before" ]; then idle=0; else idle=$((idle + 1)); fi
    before=$now
    if [ "$idle" -ge "$PATIENCE" ]; then
      seen="it has neither written nor worked for $idle looks (${now:-nothing to see})"
      [ -z "$answer" ] || seen="its health is: $answer"
      give_up "$1" "The server did not come up in $((SECONDS - began)) s: $seen. The lines above may tell why."
    fi
    sleep 1
  done
}

give_up() { # pid sentence
  local threads=target/server-threads.txt
  mkdir -p target
  jstack "$1" >"$threads" 2>&1 || true
  kill -TERM "$1" 2>/dev/null || true
  (sleep 20 && kill -KILL "$1") >/dev/null 2>&1 &
  wait "$1" 2>/dev/null || true
  kill $! 2>/dev/null || true
  die "$2 What its threads did is in $threads."
}

health() { # port: what it says, and the code of HTTP, which is 000 as long as nobody answers
  curl --silent --max-time 5 --write-out ' %{http_code}' "http://localhost:$1/actuator/health" 2>/dev/null || true
}

# How far a process has come: what it has written, and its processor time with that of the helpers
# that have ended. A process at rest uses a little too, so only whole seconds count.
STEP=$(getconf CLK_TCK)
effort() { # pid
  local stat written
  if stat=$(cat "/proc/$1/stat" 2>/dev/null); then
    written=$(sed -n 's/^wchar: //p' "/proc/$1/io" 2>/dev/null)
    # After the name in parentheses, which may hold anything, come fields 3 and on.
    read -ra stat <<<"${stat##*) }"
    echo "$(((stat[11] + stat[12] + stat[13] + stat[14]) / STEP)) s of processor time, ${written:-?} bytes written"
  else
    ps -o time= -p "$1" 2>/dev/null || true
  fi
}
