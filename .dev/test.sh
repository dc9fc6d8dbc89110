# shellcheck shell=bash
# ./dev test: every check there is.

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
    xargs -0 -r grep -lE '(FAILURE|ERROR)!' 2>/dev/null |
    while read -r report; do
      echo
      sed -n '1,60p' "$report"
    done
}

second_tries() { # what failed first and held when tried again: nothing to hide
  grep -E '^\[WARNING\] se\.besked\.[A-Za-z0-9_.$]+$' "$1" | sed 's/^\[WARNING\] /    /' | sort -u || true
}

run_tests() {
  tools browser
  clear_stale
  local log=$ROOT/target/dev-test.log mark=$ROOT/target/.tests-began status=0 passed failed skipped began=$SECONDS
  : >"$mark"
  sleep 1
  say "Testing everything (20 to 35 minutes; log in target/dev-test.log)"
  maven verify --fail-at-end "$@" 2>&1 | tee "$log" | awk '
    /^\[INFO\] Building [a-zA-Z].*\[[0-9]+\/[0-9]+\]/ { print "    " $3 " " $NF; fflush() }
    /Tests run:.*(FAILURE|ERROR)!/ { print "      failed: " $NF; fflush() }' || status=$?
  read -r passed failed skipped < <(sum_reports "$mark")
  if [ "$status" -ne 0 ] || [ "${failed:-0}" -ne 0 ]; then
    echo
    say "What failed"
    failures "$mark"
    grep -E '^\[ERROR\]' "$log" | grep -vE 'Help 1|re-run Maven|Re-run Maven|For more information' | sort -u | head -n 40 || true
  fi
  if [ -n "$(second_tries "$log")" ]; then
    say "Held only at the second try"
    second_tries "$log"
  fi
  say "Took $(((SECONDS - began) / 60)) min $(((SECONDS - began) % 60)) s"
  echo "${passed:-0} passed, ${failed:-0} failed, ${skipped:-0} skipped"
  [ "$status" -eq 0 ] && [ "${failed:-0}" -eq 0 ]
}
