# shellcheck shell=bash
# ./dev run: the demo.

MARKER=.besked-demo-data
START_LIMIT=180

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

healthy() { # port
  curl --silent --fail --max-time 2 "http://localhost:$1/actuator/health" 2>/dev/null | grep -q '"UP"'
}

run() {
  local port=8080 data=.data/demo reset=no server status=0 started
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
  case $port in '' | *[!0-9]*) die "--port wants a number." ;; esac
  command -v curl >/dev/null || die "curl was not found: install it, e.g. 'apt-get install curl'."
  local taken # the demo's simulated suppliers answer on the next port
  for taken in "$port" "$((port + 1))"; do
    if (exec 3<>"/dev/tcp/127.0.0.1/$taken") 2>/dev/null; then
      die "Port $taken is taken: stop what runs there, or choose another with --port."
    fi
  done
  tools
  build
  prepare_data "$data" "$reset"
  say "Starting the demo with its data in $data (10 to 30 seconds)"
  started=$SECONDS
  java -jar "$(jar_file)" --spring.profiles.active=demo --server.port="$port" \
    --besked.simulator-port="$((port + 1))" --besked.data="$data" &
  server=$!
  # One signal is enough; the server finishes what it is doing and stops.
  trap 'kill -TERM "$server" 2>/dev/null || true' INT TERM
  while kill -0 "$server" 2>/dev/null; do
    if healthy "$port"; then
      say "Besked is running: http://localhost:$port (started in $((SECONDS - started)) s; Ctrl-C stops)"
      break
    fi
    if [ $((SECONDS - started)) -gt "$START_LIMIT" ]; then
      kill -TERM "$server" 2>/dev/null || true
      wait "$server" 2>/dev/null || true
      die "The server did not come up in $START_LIMIT seconds; the lines above tell why."
    fi
    sleep 1
  done
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
