# shellcheck shell=bash
# The tools of a build. As root on Debian or Ubuntu they are installed; elsewhere ./dev says what to type.

TOOLS=$ROOT/.tools
JAVA_LEAST=25
NODE_MAJOR=24

# All that a build needs; with "tests" what tests need too, with "browser" also those in a browser.
tools() { # [tests|browser]
  local lacking
  one_at_a_time
  lacking=$(lacking "${1:-}")
  # The words are package names.
  # shellcheck disable=SC2086
  [ -z "$lacking" ] || install $lacking
  find_java || die "No JDK $JAVA_LEAST or newer was found: install one, or point JAVA_HOME at it."
  find_node
  if [ "${1:-}" = browser ]; then
    find_browser || die "No Chromium was found: install it, or point CHROMIUM at it."
    export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
  fi
}

# Containers often have neither user namespaces nor anybody but root.
[ "$(id -u)" -ne 0 ] || ! command -v setpriv >/dev/null || unshare -U true 2>/dev/null ||
  export PATH=$ROOT/.dev/as-nobody:$PATH

maven() { # arguments
  "$ROOT/mvnw" -B "$@" </dev/null
}

first_errors() { # log of Maven's
  grep -E '^\[ERROR\]' "$1" | sed -n '1,20p' >&2 || true
}

took() { # what SECONDS was when it began
  say "Took $(((SECONDS - $1) / 60)) min $(((SECONDS - $1) % 60)) s"
}

# Two ./dev in one checkout would install and build over each other. The lock goes with the process,
# and with its subshells: one that locked anew would wait for itself.
one_at_a_time() {
  [ -z "${ALONE:-}" ] && command -v flock >/dev/null || return 0
  mkdir -p "$TOOLS"
  exec 8>"$TOOLS/lock"
  flock -n 8 || {
    say "Waiting for another ./dev in this folder"
    flock 8
  }
  ALONE=yes
}

next_one() {
  exec 8>&-
  ALONE=
}

lacking() { # [tests|browser]: packages, on one line; "jdk" stands for whichever JDK the system has
  local packages=()
  find_java || packages+=(jdk)
  command -v curl >/dev/null || packages+=(curl ca-certificates)
  has_node || command -v npm >/dev/null || packages+=(nodejs npm)
  [ -d "$TOOLS/maven-$(sed -n 's/^version=//p' .mvn/maven.properties)" ] || command -v mvn >/dev/null ||
    [ -n "${MVNW_REPOURL:-}" ] || packages+=(maven)
  # A demo does without: it says that it takes no such pictures.
  if [ -n "${1:-}" ] || { [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; }; then
    { command -v heif-dec || command -v heif-convert; } >/dev/null && command -v dwebp >/dev/null || packages+=(pictures)
  fi
  if [ "${1:-}" = browser ]; then
    find_browser || packages+=(browser)
    command -v fc-list >/dev/null && fc-list | grep -i dejavu >/dev/null || packages+=(fontconfig fonts-dejavu-core)
  fi
  echo "${packages[*]-}"
}

# ---- Java ----------------------------------------------------------------------------------------

java_version() { # of the JDK in a folder; nothing when there is none
  [ -x "$1/bin/javac" ] && sed -n 's/^JAVA_VERSION="\(.*\)".*/\1/p' "$1/release" 2>/dev/null
}

find_java() {
  local candidate version
  for candidate in "${JAVA_HOME:-}" "$(readlink -f "$(command -v javac)" 2>/dev/null | sed 's,/bin/javac$,,')" \
    /usr/lib/jvm/* /opt/jdk* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    version=$(java_version "$candidate") || continue
    version=${version%%[!0-9]*}
    if [ "${version:-0}" -ge "$JAVA_LEAST" ]; then
      export JAVA_HOME=$candidate PATH=$candidate/bin:$PATH
      return
    fi
  done
  return 1
}

# ---- Node ----------------------------------------------------------------------------------------

# Vaadin's build wants exactly this major version of Node.
is_node() { # command
  case $("$1" --version 2>/dev/null) in "v$NODE_MAJOR."*) ;; *) return 1 ;; esac
}

has_node() {
  is_node node || is_node "$TOOLS/node/bin/node"
}

find_node() {
  local half part
  for half in "$HOME"/.vaadin/node-v"$NODE_MAJOR"*; do
    # Left by a download that broke off; Vaadin would pick it and fail.
    if [ -d "$half" ] && ! is_node "$half/bin/node"; then
      say "Removing a half-made Node in $half"
      rm -rf "$half"
    fi
  done
  is_node node && return
  if ! is_node "$TOOLS/node/bin/node"; then
    say "Fetching Node $NODE_MAJOR into .tools/node, which builds the pages (once, about a minute)"
    part=$TOOLS/fetching-node
    rm -rf "$part" "$TOOLS/node"
    # Forced, or an older Node than npm 11 runs on would not even fetch it.
    npm install --force --loglevel=error --no-progress --no-fund --no-audit -g --prefix "$part" \
      "node@$NODE_MAJOR" npm@11 </dev/null >&2 ||
      die "Node $NODE_MAJOR could not be fetched; the lines above tell why."
    mv "$part" "$TOOLS/node"
  fi
  export PATH=$TOOLS/node/bin:$PATH
}

# ---- Browser -------------------------------------------------------------------------------------

find_browser() {
  local candidate
  for candidate in "${CHROMIUM:-}" chromium-headless-shell chromium chromium-browser google-chrome \
    google-chrome-stable; do
    if candidate=$(command -v "$candidate"); then
      export CHROMIUM=$candidate
      return
    fi
  done
  return 1
}
