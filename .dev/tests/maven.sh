#!/usr/bin/env bash
# The wrapper takes the pinned Maven or none, leaves nothing half-made, and bears two starts at once.
set -euo pipefail
# shellcheck source=.dev/tests/parts.sh
. "$(dirname "$0")/parts.sh"

here="$WORK/a folder with spaces"
mkdir -p "$here/.mvn" "$WORK/apache-maven-9.9/bin" "$WORK/repository/org/apache/maven/apache-maven/9.9"
cp mvnw "$here"
cd "$WORK"
printf '#!/bin/sh\necho "Maven 9.9 $*"\n' >apache-maven-9.9/bin/mvn
chmod +x apache-maven-9.9/bin/mvn
archive=repository/org/apache/maven/apache-maven/9.9/apache-maven-9.9-bin.tar.gz
tar -czf "$archive" apache-maven-9.9
pin() { printf 'version=9.9\nsha512=%s\n' "$1" >"$here/.mvn/maven.properties"; }
export MVNW_REPOURL="file://$WORK/repository"

pin 00
said=$("$here/mvnw" 2>&1) && die "A wrong sum was taken."
has "$said" "wrong sum"
same "$(ls -A "$here/.tools")" ""

pin "$( (sha512sum "$archive" || shasum -a 512 "$archive") 2>/dev/null | cut -d ' ' -f 1)"
said=$(MVNW_REPOURL="file://$WORK/nowhere" "$here/mvnw" 2>&1) && die "Nothing was taken for Maven."
has "$said" "could not be fetched"
"$here/mvnw" one >said-one 2>/dev/null &
"$here/mvnw" two >said-two 2>/dev/null
wait $!
same "$(cat said-one said-two)" "Maven 9.9 one
Maven 9.9 two"
same "$(ls -A "$here/.tools")" maven-9.9

# Once it is here nobody is asked.
same "$(MVNW_REPOURL=file:///nowhere "$here/mvnw" three)" "Maven 9.9 three"
