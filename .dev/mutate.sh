# shellcheck shell=bash
# ./dev mutate: the rules are changed one bit at a time, and a test has to see each change.

# Where rules are, and no server is needed to test them.
MUTATED=(shared/kernel shared/formkit shared/eservice shared/childcare shared/casework eservices/*)
MUTANTS=.dev/mutants

mutate() { # [module]
  local all=all modules=("${MUTATED[@]}") due=() reports=() folder status=0 began=$SECONDS
  local log=target/dev-mutate.log
  if [ $# -gt 0 ]; then
    folder=$(module_folder "$1")
    [[ " ${MUTATED[*]} " == *" $folder "* ]] || die "$folder has no rules of its own: ${MUTATED[*]}"
    modules=("$folder")
    all=some
  fi
  tools
  clear_stale
  for folder in "${modules[@]}"; do
    is_mutated "$folder" || due+=("$folder")
    reports+=("$folder/target/pit-reports/mutations.xml")
  done
  if [ ${#due[@]} -gt 0 ]; then
    say "Changing ${due[*]} (some minutes; log in $log)"
    make_mutants "$log" "${due[@]}" || status=$?
  fi
  if [ "$status" -eq 0 ]; then
    java $MUTANTS/Mutants.java $all $MUTANTS/groups.txt $MUTANTS/survivors.txt "${reports[@]}" || status=$?
    [ "$status" -eq 0 ] || echo "They are shown in the source by each module's target/pit-reports/index.html."
  else
    first_errors "$log"
  fi
  took "$began"
  return "$status"
}

# Only the marked modules are changed; those they stand on are compiled.
make_mutants() { # log, folders
  local log=$1 list folder status=0
  shift
  rm -f shared/*/target/mutate eservices/*/target/mutate # of a run that was broken off
  for folder in "$@"; do
    mkdir -p "$folder/target"
    rm -rf "$folder/target/mutated" "$folder/target/pit-reports"
    made_of "$folder" >"$folder/target/mutate"
  done
  list=$(IFS=, && echo "$*")
  maven --fail-at-end process-test-classes -pl "$list" -am -Dmutate -Dspotless.check.skip=true \
    >"$log" 2>&1 || status=$?
  for folder in "$@"; do
    mv "$folder/target/mutate" "$folder/target/mutated"
  done
  return "$status"
}

# Whether the report in a module's target is of what it is made of now.
is_mutated() { # folder
  [ -f "$1/target/pit-reports/mutations.xml" ] &&
    [ "$(cat "$1/target/mutated" 2>/dev/null)" = "$(made_of "$1")" ]
}

# Its own sources and tests, and the sources of what it stands on.
made_of() { # folder
  local folders
  mapfile -t folders < <(stands_on "$1" | LC_ALL=C sort -u)
  {
    find "$1/src" "${folders[@]/%//src/main}" -type f -print0 | LC_ALL=C sort -zu | xargs -0 cksum
    cksum pom.xml "${folders[@]/%//pom.xml}"
    java_version "$JAVA_HOME"
  } | cksum | tr ' ' '-'
}

stands_on() { # folder: itself and the modules of ours that it is built with
  local name
  echo "$1"
  sed -n 's|.*<artifactId>besked-\(.*\)</artifactId>.*|\1|p' "$1/pom.xml" | while read -r name; do
    for name in "shared/$name" "shared/integrations/$name" "eservices/$name"; do
      if [ "$name" != "$1" ] && [ -f "$name/pom.xml" ]; then
        stands_on "$name"
      fi
    done
  done
}
