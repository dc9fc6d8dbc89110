# shellcheck shell=bash
# ./dev bench: measures.

bench() {
  tools
  say "Building, then measuring ${1:-everything} (some minutes)"
  maven -q package -Pbench -Dmaven.test.skip=true -Dspotless.check.skip=true -pl shared/bench -am \
    ${1:+"-Dbench=$1"}
  case ${1:-size} in
    size) bench_pages ;;
  esac
}

# Every page, file and job of the host with five years of cases beside the town that tests walk in.
bench_pages() {
  local log=$ROOT/target/bench-pages.log status=0
  say "Measuring every page, file and job (five to ten minutes; log in ${log#"$ROOT/"})"
  mkdir -p target
  # Compiled as in production: the tests' JVM stops at the quick compiler.
  maven -T 2 verify -pl platform-plugin -am -Dspotless.check.skip=true -Dtest=None -Dit.test=SizeIT \
    "-Dtest.jvm=-XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow" \
    -Dit.groups=bench -Dit.excludedGroups= -Dsurefire.failIfNoSpecifiedTests=false \
    -Dfailsafe.failIfNoSpecifiedTests=false >"$log" 2>&1 || status=$?
  cat platform-plugin/target/size.txt 2>/dev/null || tail -40 "$log"
  return "$status"
}
