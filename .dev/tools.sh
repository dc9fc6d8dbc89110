# shellcheck shell=bash
# The tools that a build needs: found, or said what to install.

TOOLS=$ROOT/.tools
JAVA_LEAST=25
NODE_MAJOR=24

java_major() { # of the JDK in a folder; 0 when there is none
  [ -x "$1/bin/javac" ] || { echo 0; return; }
  local version
  version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
  echo "${version:-0}"
}

find_java() {
  local candidates=() candidate
  [ -n "${JAVA_HOME:-}" ] && candidates+=("$JAVA_HOME")
  if command -v javac >/dev/null; then
    candidate=$(readlink -f "$(command -v javac)" 2>/dev/null || command -v javac)
    candidates+=("${candidate%/bin/javac}")
  fi
  candidates+=(/usr/lib/jvm/* /opt/jdk* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*
    /Library/Java/JavaVirtualMachines/*/Contents/Home)
  for candidate in "${candidates[@]}"; do
    if [ "$(java_major "$candidate")" -ge "$JAVA_LEAST" ]; then
      export JAVA_HOME=$candidate PATH=$candidate/bin:$PATH
      return
    fi
  done
  die "No JDK $JAVA_LEAST or newer was found: install one, e.g. Temurin $JAVA_LEAST from https://adoptium.net, or point JAVA_HOME at it."
}

find_maven() {
  command -v mvn >/dev/null ||
    die "Maven was not found: install it, e.g. 'apt-get install maven' or 'brew install maven'."
}

# Vaadin's build wants exactly this major version of Node.
find_node() {
  local half
  for half in "$HOME"/.vaadin/node-v"$NODE_MAJOR"*; do
    # Left by a download that broke off; Vaadin would pick it and fail.
    if [ -d "$half" ] && ! "$half/bin/node" --version >/dev/null 2>&1; then
      say "Removing a half-made Node in $half"
      rm -rf "$half"
    fi
  done
  case "$(node --version 2>/dev/null || true)" in
    v$NODE_MAJOR.*) return ;;
  esac
  if ! "$TOOLS/node/bin/node" --version 2>/dev/null | grep -q "^v$NODE_MAJOR\."; then
    command -v npm >/dev/null ||
      die "npm was not found: install Node $NODE_MAJOR, or any Node with npm, and this script fetches $NODE_MAJOR."
    say "Fetching Node $NODE_MAJOR into .tools/node, which builds the pages (once, about a minute)"
    mkdir -p "$TOOLS/node"
    npm install --silent --no-fund --no-audit -g --prefix "$TOOLS/node" "node@$NODE_MAJOR" npm@11
  fi
  export PATH=$TOOLS/node/bin:$PATH
}

# All that a build needs; with "browser" what the browser tests need too.
tools() {
  find_java
  find_maven
  find_node
}

maven() { # arguments
  mvn -B "$@" </dev/null
}
