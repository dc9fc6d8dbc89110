# shellcheck shell=bash
# ./dev bench: measures.

bench() {
  tools
  if [ "${1:-}" = heap ]; then
    bench_heap
    return
  fi
  say "Building, then measuring ${1:-everything} (some minutes)"
  maven -q package -Pbench -Dmaven.test.skip=true -Dspotless.check.skip=true -pl shared/bench -am \
    ${1:+"-Dbench=$1"}
  case ${1:-size} in
    size) bench_pages ;;
  esac
  [ $# -gt 0 ] || bench_heap
}

# The heap before, at most and after, in processes that have little: 450 MB sent, PDFs and pictures
# that unfold to very much, and suppliers that never stop answering.
bench_heap() {
  local log=$ROOT/target/bench-heap.log status=0 part
  say "Measuring what hostile files and answers take of the heap (a minute; log in ${log#"$ROOT/"})"
  mkdir -p target
  maven verify -pl shared/integrations/attachments,shared/integrations/http -am -Dspotless.check.skip=true \
    -Dtest='BoundedFilesTest#hostileFilesDoNotFillASmallHeap,BoundedAnswerTest#anEndlessAnswerDoesNotFillASmallHeap' \
    -Dbesked.unfolded=2000 -DskipITs -Dsurefire.failIfNoSpecifiedTests=false >"$log" 2>&1 || status=$?
  [ "$status" -eq 0 ] || tail -40 "$log"
  printf '%-12s %-16s %8s %8s %8s\n' 'MB of heap' 'came to' before 'at most' after
  for part in attachments http; do
    awk 'NF == 5 && $3 ~ /^[0-9]+$/ { printf "%-12s %-16s %8d %8d %8d\n", tolower($1), tolower($2), $3, $4, $5 }' \
      "shared/integrations/$part/target/heap.txt"
  done
  return "$status"
}

# Every page, file and job of the host with five years of cases beside the town that tests walk in.
bench_pages() {
  local log=$ROOT/target/bench-pages.log status=0
  say "Measuring every page, file and job (five to ten minutes; log in ${log#"$ROOT/"})"
  mkdir -p target
  maven -T 2 verify -pl platform-plugin -am -Dspotless.check.skip=true -Dtest=None -Dit.test=SizeIT \
    -Dit.groups=bench -Dit.excludedGroups= -Dsurefire.failIfNoSpecifiedTests=false \
    -Dfailsafe.failIfNoSpecifiedTests=false >"$log" 2>&1 || status=$?
  cat platform-plugin/target/size.txt 2>/dev/null || tail -40 "$log"
  return "$status"
}
