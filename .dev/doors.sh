# shellcheck shell=bash
# ./dev doors: the last line of defence. Each patch in .dev/doors takes a check away, and says which
# test of the same module must notice. All are applied to a copy of what is here, and each of the
# tests must fail there. A patch begins with
#
#   Takes away …                  what it is about
#   Module: shared/casework
#   Test: ClassIT#method
#   Says: text                    in the failing test's name or message, when one method tries many
#   Alone: why                    when other tests of the same run would fail with it, too

doors() {
  local copy=$ROOT/target/doors log=$ROOT/target/dev-doors.log patch wrong=0 began=$SECONDS
  local together=() alone=()
  tools
  mkdir -p target
  say "Taking checks away in a copy, where tests must notice (two to four minutes; log in ${log#"$ROOT/"})"
  copy_of_sources "$copy"
  for patch in .dev/doors/*.patch; do
    if [ -n "$(door_says "$patch" Alone)" ]; then alone+=("$patch"); else together+=("$patch"); fi
  done
  without_checks "$copy" "$log" "${together[@]}" || wrong=1
  for patch in "${together[@]}"; do git -C "$copy" apply -R "$ROOT/$patch"; done
  for patch in "${alone[@]}"; do
    without_checks "$copy" "$log" "$patch" || wrong=1
    git -C "$copy" apply -R "$ROOT/$patch"
  done
  took "$began"
  [ "$wrong" -eq 0 ] || die "A check can be taken away, and no test of its module notices."
  rm -rf "$copy"
}

# Builds and tests the copy without some checks, and tells of each whether it is noticed.
without_checks() { # copy log patches
  local copy=$1 log=$2 patch wrong=0
  shift 2
  for patch in "$@"; do
    git -C "$copy" apply "$ROOT/$patch" 2>"$log" || {
      echo "    $(door_name "$patch") does not apply any more: make it anew from the code as it is"
      wrong=1
    }
  done
  [ "$wrong" -eq 0 ] || die "A patch in .dev/doors has rotted."
  maven -T 2 test -f "$copy/pom.xml" -pl "$(door_list Module "$@")" -am \
    -Dtest="$(door_list Test "$@" | sed 's/#[^,]*//g')" \
    -Dmaven.test.failure.ignore=true -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip=true \
    >"$log" 2>&1 || {
    first_errors "$log"
    die "The copy without its checks could not be built and tested. All of it is in $log."
  }
  for patch in "$@"; do
    door_noticed "$patch" "$copy" || wrong=1
  done
  return "$wrong"
}

copy_of_sources() { # folder; what git knows of, as it is now
  rm -rf "$1"
  mkdir -p "$1"
  (git ls-files -z --cached --others --exclude-standard -- pom.xml .mvn mvnw shared eservices frontend platform-plugin |
    while IFS= read -r -d '' file; do [ ! -f "$file" ] || printf '%s\0' "$file"; done |
    tar --null -T - -cf - | tar -xf - -C "$1")
  # A repository of its own, so that git applies patches here and nowhere else.
  git -C "$1" init -q
}

door_name() { # patch
  basename "$1" .patch
}

door_says() { # patch header
  sed -n "s/^$2: //p" "$1" | sed -n 1p
}

door_list() { # header, patches: what they say, once each, with commas
  local patch header=$1
  shift
  for patch in "$@"; do door_says "$patch" "$header"; done | sort -u | paste -sd, -
}

# Whether the named test ran in the copy, and failed, and says what it should. Where nothing of its
# class holds, something else is broken, and that it fails tells nothing.
door_noticed() { # patch copy
  local test says report verdict
  test=$(door_says "$1" Test)
  says=$(door_says "$1" Says)
  report=$(find "$2/$(door_says "$1" Module)/target" -name "TEST-*.${test%%#*}.xml" 2>/dev/null | sed -n 1p)
  if [ -z "$report" ]; then
    echo "    $(door_name "$1"): there is no test $test"
    return 1
  fi
  verdict=$(awk -v method="${test##*#}" -v says="$says" 'BEGIN { RS = "<testcase " }
    NR > 1 && match($0, /name="[^"]*"/) {
      name = substr($0, RSTART + 6, RLENGTH - 7)
      failing = $0 ~ /<(failure|error|rerunFailure|rerunError)/
      held += !failing
      if (index(name, method) != 1 || substr(name, length(method) + 1) !~ /^($|[^A-Za-z0-9_$])/) next
      ran = 1
      if (failing && index($0, says)) failed = 1
    }
    END { print !ran ? "gone" : !failed ? "green" : held ? "noticed" : "broken" }' "$report")
  case $verdict in
    noticed) echo "    $(door_name "$1"): noticed by $test" ;;
    broken)
      echo "    $(door_name "$1"): nothing of ${test%%#*} holds in the copy, so $test tells nothing"
      return 1
      ;;
    green)
      echo "    $(door_name "$1"): $test does not notice${says:+ ($says)}"
      return 1
      ;;
    *)
      echo "    $(door_name "$1"): there is no test $test"
      return 1
      ;;
  esac
}
