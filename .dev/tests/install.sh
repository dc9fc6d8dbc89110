#!/usr/bin/env bash
# Whoever may not install is told everything in one line; a system without such a JDK, where to get it.
set -euo pipefail
# shellcheck source=.dev/tests/parts.sh
. "$(dirname "$0")/parts.sh"

id() { echo "$WHO"; }
apt-cache() { [ "$2" != "$OFFERED" ] || { echo "  Candidate: 25.0.1" && seq 100000; }; }
compgen() { [ "$LISTS" = yes ]; }
system() { case $1 in ID) echo debian ;; VERSION_ID) echo "$DEBIAN" ;; *) echo bookworm ;; esac; }
WHO=1000 LISTS=yes DEBIAN=13 OFFERED=openjdk-25-jdk-headless
line="sudo apt-get update && sudo apt-get install -y --no-install-recommends"

has "$(lines_to_type jdk curl maven)" "$line openjdk-25-jdk-headless curl maven"
has "$(lines_to_type jdk curl maven)" "lacks a JDK 25, curl, maven."
OFFERED=temurin-25-jdk
same "$(lines_to_type jdk npm | tail -n 1)" "  $line temurin-25-jdk npm"
OFFERED=none
said=$(lines_to_type jdk npm)
has "$said" "| sudo tee /usr/share/keyrings/adoptium.asc"
has "$said" "/deb bookworm main' | sudo tee /etc/apt/sources.list.d/"
has "$said" "$line temurin-25-jdk npm"

# Nothing is known before the first apt-get update.
LISTS=no
same "$(lines_to_type jdk | tail -n 1)" "  $line openjdk-25-jdk-headless"
DEBIAN=12
same "$(lines_to_type jdk | tail -n 1)" "  $line temurin-25-jdk"

WHO=0
[[ $(lines_to_type jdk) != *sudo* ]] || die "Root needs no sudo."
