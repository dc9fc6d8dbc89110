#!/usr/bin/env bash
# .ci/run does both checks whatever the first says, gathers what is to be seen, and ends as the first that failed.
set -euo pipefail
# shellcheck source=.dev/tests/parts.sh
. "$(dirname "$0")/parts.sh"

mkdir -p "$WORK/.ci" "$WORK/shared/a module/target/surefire-reports" "$WORK/target"
cp .ci/run "$WORK/.ci"
cd "$WORK"
cat >dev <<'TEXT'
#!/bin/sh
echo "$1" >>checks
exit "$(cat "$1.code")"
TEXT
chmod +x dev
ends() { # code of test, code of verify: code of both
  rm -f checks
  echo "$1" >test.code
  echo "$2" >verify.code
  local code=0
  .ci/run >/dev/null || code=$?
  same "$(paste -sd, checks)" "test,verify"
  echo "$code"
}

touch "shared/a module/target/surefire-reports/TEST-a.xml" "shared/a module/target/page.png" target/dev-test.log
same "$(ends 0 0)" 0
same "$(find target/ci -type f | LC_ALL=C sort | paste -sd, -)" \
  "target/ci/dev-test.log,target/ci/reports/TEST-a.xml,target/ci/screenshots/shared-a module-page.png"
same "$(ends 3 0)" 3
same "$(ends 0 4)" 4
same "$(ends 3 4)" 3
