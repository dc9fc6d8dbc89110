#!/usr/bin/env bash
# Only what the jar is made of decides whether it is built again.
set -euo pipefail
# shellcheck source=.dev/tests/parts.sh
. "$(dirname "$0")/parts.sh"

find_java
mkdir -p "$WORK/checkout/platform-plugin/src/main/java"
cd "$WORK/checkout"
echo "class A {}" >platform-plugin/src/main/java/A.java
before=$(fingerprint)
same "$(JAVA_TOOL_OPTIONS=-Dx=y MAVEN_OPTS=-Xmx1g LANG=sv_SE.UTF-8 fingerprint)" "$before"
echo "class A { }" >platform-plugin/src/main/java/A.java
[ "$(fingerprint)" != "$before" ] || die "A changed source changes nothing."

mkdir "$WORK/jdk"
echo 'JAVA_VERSION="99.0.1"' >"$WORK/jdk/release"
before=$(fingerprint)
mkdir "$WORK/jdk/bin" && cp /bin/true "$WORK/jdk/bin/javac"
same "$(java_version "$WORK/jdk")" 99.0.1
[ "$(JAVA_HOME=$WORK/jdk fingerprint)" != "$before" ] || die "Another JDK changes nothing."
