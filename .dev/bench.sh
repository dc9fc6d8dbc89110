# shellcheck shell=bash
# ./dev bench: measures.

bench() {
  tools
  say "Building, then measuring ${1:-everything} (some minutes)"
  maven -q package -Pbench -Dmaven.test.skip=true -Dspotless.check.skip=true -pl shared/bench -am \
    ${1:+"-Dbench=$1"}
}
