# shellcheck shell=bash
# What the system lacks: installed as root by apt, and otherwise the exact lines to type.

ADOPTIUM=https://packages.adoptium.net/artifactory

install() { # packages...
  command -v apt-get >/dev/null || die "This machine lacks what these Debian packages hold: $(in_words "$@").
Install it in its own way (brew, dnf, apk …), then start ./dev again."
  [ "$(id -u)" -eq 0 ] || die "$(lines_to_type "$@")"
  local log=$TOOLS/install.log jdk packages=() package
  export DEBIAN_FRONTEND=noninteractive
  say "Installing $(in_words "$@") (log in .tools/install.log)"
  apt_get update || die "apt-get update failed; see .tools/install.log."
  jdk=$(jdk_package) || true
  for package in "$@"; do
    case $package in
      jdk) package=$jdk ;;
      browser) package=$(browser_package) ;;
      pictures)
        # shellcheck disable=SC2207 # The words are package names.
        packages+=($(picture_packages))
        continue
        ;;
    esac
    [ -z "$package" ] || packages+=("$package")
  done
  [ ${#packages[@]} -eq 0 ] || apt_get install --no-install-recommends "${packages[@]}" ||
    { tail -n 5 "$log" >&2; die "Could not install ${packages[*]}; all of it is in .tools/install.log."; }
  [[ " $* " != *" jdk "* ]] || [ -n "$jdk" ] || die "$(lines_to_type jdk)"
}

in_words() { # packages...
  local words
  words=$(printf ', %s' "$@")
  words=${words:2}
  words=${words/#jdk/a JDK $JAVA_LEAST}
  words=${words/pictures/programs that open HEIC, AVIF and WebP}
  echo "${words/browser/Chromium}"
}

# A service that starts with its package must not keep our lock.
apt_get() {
  apt-get -y -q -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@" >>"$TOOLS/install.log" 2>&1 </dev/null 8>&-
}

jdk_package() {
  offered "openjdk-$JAVA_LEAST-jdk-headless" "temurin-$JAVA_LEAST-jdk"
}

# The same engine without windows of its own is half the size and starts in a third of the time.
browser_package() {
  offered chromium-headless-shell || echo chromium
}

# Newer systems have the decoders in packages of their own.
picture_packages() {
  local package
  echo libheif-examples webp
  for package in libheif-plugin-libde265 libheif-plugin-dav1d; do
    offered "$package" || true
  done
}

offered() { # packages: the first one that this system offers
  local package
  for package in "$@"; do
    if LC_ALL=C apt-cache policy "$package" 2>/dev/null | grep 'Candidate: [0-9]' >/dev/null; then
      echo "$package"
      return
    fi
  done
  return 1
}

# For somebody who may not install, and for a system whose packages have no JDK that is new enough.
lines_to_type() { # packages...
  local sudo="sudo " packages=() package jdk='' add=no
  [ "$(id -u)" -ne 0 ] || sudo=
  for package in "$@"; do
    if [ "$package" = jdk ]; then
      jdk=$(jdk_package || jdk_unseen) || { add=yes jdk=temurin-$JAVA_LEAST-jdk; }
      package=$jdk
    fi
    [ "$package" != browser ] || package=$(browser_package)
    # shellcheck disable=SC2207 # The words are package names.
    if [ "$package" = pictures ]; then packages+=($(picture_packages)); else packages+=("$package"); fi
  done
  echo "This machine lacks $(in_words "$@"). Type this, then start ./dev again:"
  echo
  if [ "$add" = yes ]; then
    command -v curl >/dev/null ||
      echo "  ${sudo}apt-get update && ${sudo}apt-get install -y --no-install-recommends ca-certificates curl"
    echo "  curl -fsSL $ADOPTIUM/api/gpg/key/public | ${sudo}tee /usr/share/keyrings/adoptium.asc >/dev/null"
    echo "  echo 'deb [signed-by=/usr/share/keyrings/adoptium.asc] $ADOPTIUM/deb $(system VERSION_CODENAME) main' |" \
      "${sudo}tee /etc/apt/sources.list.d/adoptium.list"
  fi
  echo "  ${sudo}apt-get update && ${sudo}apt-get install -y --no-install-recommends ${packages[*]}"
}

# Where apt has no lists yet nothing can be looked up; only Debian before 13 is known to have no such JDK.
jdk_unseen() {
  compgen -G '/var/lib/apt/lists/*Packages*' >/dev/null && return 1
  case $(system ID)$(system VERSION_ID) in debian[0-9] | debian1[0-2]) return 1 ;; esac
  echo "openjdk-$JAVA_LEAST-jdk-headless"
}

system() { # a variable of /etc/os-release
  sed -n "s/^$1=\"\{0,1\}\([^\"]*\)\"\{0,1\}\$/\1/p" /etc/os-release 2>/dev/null
}
