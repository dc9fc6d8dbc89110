# shellcheck shell=bash
# The runnable jars: built when what they are made of has changed.

# Copies of what Maven makes, so that the next build takes no jar away under a running server: the one
# for production, and the demo, which is the same with simulated suppliers and a database of its own.
JAR=target/besked.jar
DEMO=target/besked-demo.jar

# What the jars are made of. Frontend files the build itself writes are left out.
fingerprint() {
  {
    find . \( -name target -o -name node_modules -o -name .tools -o -name .data -o -name .git \
      -o -path ./shared/bench -o -path '*/src/test' -o -path ./platform-plugin/src/main/frontend/generated \
      -o -path ./platform-plugin/src/main/bundles \) -prune -o -type f \
      \( -path '*/src/main/*' -o -name pom.xml -o -name package-lock.json \) -print0 |
      LC_ALL=C sort -z | xargs -0 cksum
    java_version "$JAVA_HOME"
  } | cksum | tr ' ' '-'
}

sources() {
  find . \( -name target -o -name node_modules -o -name .tools -o -name .data -o -name .git \) -prune -o \
    -type f -path '*/src/*' -print | LC_ALL=C sort
}

# Maven never removes what was copied from a file that has since been deleted or moved.
clear_stale() {
  local list=target/.sources folder
  mkdir -p target
  sources >target/.sources-now
  if [ ! -f "$list" ] || [ -n "$(LC_ALL=C comm -23 "$list" target/.sources-now)" ]; then
    for folder in platform-plugin frontend shared/* shared/integrations/* eservices/*; do
      rm -rf "$folder/target/classes" "$folder/target/test-classes" "$folder/target/maven-status"
    done
  fi
  mv target/.sources-now "$list"
}

build() {
  local stamp=target/.built-from log=target/dev-build.log why='there is no build yet'
  if [ -f "$JAR" ] && [ -f "$DEMO" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$(fingerprint)" ]; then
    say "Nothing has changed since the last build"
    return
  fi
  [ ! -f "$JAR" ] || why='sources have changed'
  clear_stale
  rm -f "$stamp"
  say "Building, because $why (one to four minutes; log in $log)"
  if ! maven package -Dmaven.test.skip=true -Dspotless.check.skip=true -pl shared/demo -am >"$log" 2>&1; then
    grep -E '^\[(ERROR|WARNING)\] (.*\.java|COMPILATION|Failed|warnings)' "$log" | sed -n '1,30p' >&2 || tail -n 30 "$log" >&2
    die "The build failed. All of it is in $log."
  fi
  keep platform-plugin/target/besked-exec.jar "$JAR"
  keep shared/demo/target/besked-demo-exec.jar "$DEMO"
  # The build may itself settle a lock file, so what it was built from is taken afterwards too.
  fingerprint >"$stamp"
}

keep() { # what Maven made, its copy
  cp "$1" "$2.new"
  mv "$2.new" "$2"
}

package() {
  tools
  build
  say "Made $JAR ($(($(wc -c <"$JAR") / 1000000)) MB) for production; $DEMO is the demo, for practice only"
  echo "Run it with: java -jar $JAR"
  echo "Configuration: docs/operations.md"
}
