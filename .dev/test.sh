# shellcheck shell=bash
# ./dev test: every check there is, or those of one module. ./dev verify: those that take long.

# Sums the XML reports that are newer than a file: "passed failed skipped".
# shellcheck disable=SC2016 # awk's own dollars
sum_reports() {
  find . -path '*/target/*-reports/TEST-*.xml' -newer "$1" -not -path './.tools/*' -print0 |
    xargs -0 -r awk '
      /<testsuite / && match($0, /<testsuite [^>]*/) {
        s = substr($0, RSTART, RLENGTH)
        t += n(s, "tests"); f += n(s, "failures") + n(s, "errors"); k += n(s, "skipped")
      }
      function n(text, name) {
        return match(text, " " name "=\"[0-9]+\"") ? substr(text, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0
      }
      END { printf "%d %d %d\n", t - f - k, f, k }' |
    awk '{ p += $1; f += $2; k += $3 } END { printf "%d %d %d\n", p, f, k }'
}

failures() { # the text reports of what failed
  find . \( -path '*/target/surefire-reports/*.txt' -o -path '*/target/failsafe-reports/*.txt' \) -newer "$1" -print0 |
    { xargs -0 -r grep -lE '(FAILURE|ERROR)!' 2>/dev/null || true; } |
    while read -r report; do
      echo
      sed -n '1,60p' "$report"
    done
}

# Runs Maven's tests, tells what failed and how long it took, and ends with the count.
counted() { # name of the log, arguments of Maven
  local log=$ROOT/target/$1.log mark status=0 passed failed skipped began=$SECONDS
  shift
  mkdir -p target
  mark=$(mktemp target/.began-XXXXXX)
  sleep 0.1
  maven --fail-at-end "$@" 2>&1 | tee "$log" | awk '
    /^\[INFO\] Building [a-zA-Z].*\[[0-9]+\/[0-9]+\]/ { print "    " $3 " " $NF; fflush() }
    /Tests run:.*(FAILURE|ERROR)!/ { print "      failed: " $NF; fflush() }' || status=$?
  read -r passed failed skipped < <(sum_reports "$mark")
  if [ "$status" -ne 0 ] || [ "${failed:-0}" -ne 0 ]; then
    echo
    say "What failed (all of it is in ${log#"$ROOT/"})"
    failures "$mark"
    grep -E '^\[ERROR\]' "$log" | grep -vE 'Help 1|re-run Maven|Re-run Maven|For more information' | sort -u | sed -n '1,40p' || true
  fi
  rm -f "$mark"
  took "$began"
  echo "${passed:-0} passed, ${failed:-0} failed, ${skipped:-0} skipped"
  [ "$status" -eq 0 ] && [ "${failed:-0}" -eq 0 ] && [ "${passed:-0}" -gt 0 ]
}

module_folder() { # name or folder
  local folder
  for folder in "${1%/}" "shared/$1" "shared/integrations/$1" "eservices/$1"; do
    if [ -f "$folder/pom.xml" ]; then
      echo "$folder"
      return
    fi
  done
  die "There is no module $1. Modules are folders with a pom.xml, e.g. casework, bankid, school-transport."
}

test_classes() { # module's folder, patterns of file names; gives Maven's list of classes
  local folder=$1 names=()
  shift
  while [ $# -gt 0 ]; do
    names+=(-o -name "$1")
    shift
  done
  find "$folder/src/test/java" \( "${names[@]:1}" \) 2>/dev/null |
    sed "s|^$folder/src/test/java/||; s|\.java$||; s|/|.|g" | LC_ALL=C sort | paste -sd, -
}

# Compiles what the module stands on, and runs its tests without browser: the loop while one works.
test_module() { # name
  local folder classes
  folder=$(module_folder "$1")
  classes=$(test_classes "$folder" '*Test.java' '*IT.java')
  [ -n "$classes" ] || die "$folder has no tests without a browser."
  tools tests
  clear_stale
  say "Testing $folder without browser (log in target/test-module.log)"
  counted test-module -T 2 test -pl "$folder" -am -Dtest="$classes" -Dtest.forks=2 \
    -Dtest.excludedGroups=verify,host,race,bench -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip=true
}

# One class of any kind, in the browser too, on the jar as it would be run.
test_class() { # module, class or pattern
  local folder classes kind other
  folder=$(module_folder "$1")
  classes=$(test_classes "$folder" "$2.java")
  [ -n "$classes" ] || die "$folder has no test $2."
  tools browser
  clear_stale
  say "Testing $classes (log in target/test-class.log)"
  case $2 in
    *Test) kind=test other=it.test ;;
    *) kind=it.test other=test ;;
  esac
  counted test-class -T 2 verify -pl "$folder" -am -D$kind="$classes" -D$other=None -Dit.excludedGroups= \
    -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false -Dspotless.check.skip=true
}

run_tests() {
  case $# in
    0) ;;
    1) test_module "$1"; return ;;
    2) test_class "$1" "$2"; return ;;
    *) die "./dev test [MODULE [CLASS]]" ;;
  esac
  tools browser
  clear_stale
  say "Testing everything (15 to 20 minutes; log in target/dev-test.log)"
  open_walks
  counted dev-test -T 2 verify || return
  close_walks
}

# What takes long and is no answer while one works: processes that are killed, checks that are taken away, mutants.
verify() {
  local status=0
  tools browser
  clear_stale
  say "Killing processes (two to five minutes; log in target/dev-verify.log)"
  counted dev-verify -T 2 verify -pl platform-plugin -am -Dspotless.check.skip=true -Dtest=NoUnitTest \
    -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false \
    -Dit.groups=verify -Dit.excludedGroups= || status=$?
  (doors) || status=$?
  (mutate) || status=$?
  return "$status"
}
