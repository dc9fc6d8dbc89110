# shellcheck shell=bash
# ./dev run: the demo.

MARKER=.besked-demo-data

run() {
  local port=8080 data=.data/demo reset=no
  while [ $# -gt 0 ]; do
    case $1 in
      --port) port=${2:?--port needs a number}; shift ;;
      --port=*) port=${1#*=} ;;
      --data) data=${2:?--data needs a folder}; shift ;;
      --data=*) data=${1#*=} ;;
      --reset) reset=yes ;;
      *) die "Unknown: $1. ./dev help shows what there is." ;;
    esac
    shift
  done
  case $port in '' | 0* | *[!0-9]*) die "--port wants a number." ;; esac
  unused "$data"
  free_ports "$port"
  tools
  build
  unused "$data"
  prepare_data "$data" "$reset"
  serve "$port" "$data"
}

# The server keeps its process id in a file that it holds open and locked. It refuses a second one by
# itself; here the same is said earlier, and --reset takes no data away under it.
unused() { # folder
  local pid
  pid=$(cat "$1/server.lock" 2>/dev/null) || return 0
  if [ -n "$pid" ] && kill -0 "$pid" 2>/dev/null; then
    # A file that is closed meanwhile makes find fail; what it found counts all the same.
    [ -d "/proc/$pid/fd" ] && [ -z "$(find "/proc/$pid/fd" -lname "*/server.lock" 2>/dev/null || true)" ] && return 0
    die "A server already runs with the data in $1 (process $pid): stop it, or choose another folder with --data."
  fi
}

free_ports() { # first of the two; the simulated suppliers answer on the next
  local taken
  for taken in "$1" "$(($1 + 1))"; do
    if (exec 3<>"/dev/tcp/127.0.0.1/$taken") 2>/dev/null; then
      die "Port $taken is taken: stop what runs there, or choose another with --port."
    fi
  done
}

prepare_data() { # folder reset?
  if [ "$2" = yes ] && [ -d "$1" ]; then
    [ -f "$1/$MARKER" ] ||
      die "$1 is not emptied: it lacks the file $MARKER, so it is not a demo folder of ours."
    say "Emptying $1"
    rm -rf -- "$1"
  fi
  if [ -d "$1" ] && [ ! -f "$1/$MARKER" ] && [ -n "$(ls -A "$1")" ]; then
    die "$1 has files in it that are not the demo's: choose another folder with --data."
  fi
  mkdir -p "$1"
  echo "Made by ./dev run. Everything here may be deleted by ./dev run --reset." >"$1/$MARKER"
}

serve() { # port data
  local server status=0
  say "Starting the demo with its data in $2 (10 to 30 seconds)"
  java -jar "$DEMO" --spring.profiles.active=demo --server.port="$1" \
    --besked.simulator-port="$(($1 + 1))" --besked.data="$2" 8>&- &
  server=$!
  # One signal is enough; the server finishes what it is doing and stops.
  trap 'kill -TERM "$server" 2>/dev/null || true' INT TERM
  await_start "$server" "$1"
  next_one
  # wait returns early when a signal arrives; go on until the server is gone.
  while kill -0 "$server" 2>/dev/null; do
    wait "$server" && status=0 || status=$?
  done
  wait "$server" 2>/dev/null || status=$?
  trap - INT TERM
  case $status in
    0 | 130 | 143) say "Stopped" ;;
    *) die "The server stopped with code $status; the lines above tell why." ;;
  esac
}
