# shellcheck shell=bash
# ./dev new-eservice: a new e-service that compiles.

# Fills the pattern in .dev/new-eservice and mounts the result.
new_eservice() { # name
  local id=$1 words camel pkg prefix folder file to
  [[ $id =~ ^[a-z]+(-[a-z]+)*$ ]] || die "Name it in English kebab-case, e.g. ./dev new-eservice music-school."
  folder=eservices/$id
  [ ! -e "$folder" ] || die "$folder exists already."
  words=${id//-/ }
  words=$(printf '%s' "${words:0:1}" | tr '[:lower:]' '[:upper:]')${words:1}
  camel=$(printf '%s' "$id" | awk -F- '{ for (i = 1; i <= NF; i++) printf "%s", toupper(substr($i, 1, 1)) substr($i, 2) }')
  pkg=${id//-/}
  prefix=$(free_prefix "$pkg")
  tools
  say "Writing $folder"
  (cd .dev/new-eservice && find . -type f) | while read -r file; do
    to=${file#./}
    case $to in
      src/*/java/*) to=${to%/java/*}/java/se/besked/$pkg/${to##*/} ;;
      */messages/*) to=src/main/resources/se/besked/$pkg/${to##*/} ;;
      src/test/resources/*) to=src/test/resources/se/besked/$pkg/${to##*/} ;;
    esac
    to=${to//@Name@/$camel}
    to=$folder/${to//@id@/$id}
    mkdir -p "$(dirname "$to")"
    sed -e "s/@Name@/$camel/g; s/@pkg@/$pkg/g; s/@id@/$id/g; s/@PREFIX@/$prefix/g; s/@Words@/$words/g" \
      ".dev/new-eservice/$file" >"$to"
  done
  mkdir -p "$folder/src/main/resources/META-INF/services"
  echo "se.besked.$pkg.$camel" >"$folder/src/main/resources/META-INF/services/se.besked.eservice.EService"
  mount_eservice "$id"
  say "Formatting and testing it (about a minute)"
  maven -q spotless:apply -pl "$folder"
  maven -q verify -pl "$folder" -am -Dtest="$camel*Test" -Dsurefire.failIfNoSpecifiedTests=false -DskipITs ||
    die "The new service does not pass its tests; the lines above tell why."
  say "$folder compiles and its tests pass."
  echo "Next: the law in ${camel}Rules, the words in messages_sv.properties, the Swedish address and the"
  echo "number prefix ($prefix) in $camel.identity(), the figures in municipalities/demo.yaml."
}

free_prefix() { # letters: a case number prefix that no service has
  local letters taken length try
  letters=$(printf '%s' "$1" | tr '[:lower:]' '[:upper:]')
  taken=$(grep -rhoE 'new Identity\([^)]*"[A-Z]{2,4}"' eservices --include='*.java' | grep -oE '[A-Z]{2,4}' || true)
  for ((length = 0; length + 3 <= ${#letters}; length++)); do
    try=${letters:length:3}
    grep -qx "$try" <<<"$taken" || { echo "$try"; return; }
  done
  echo "${letters:0:2}X"
}

insert_after() { # file, line to find, text: once, after the first line that contains it
  awk -v find="$2" -v text="$3" '{ print } !done && index($0, find) { print text; done = 1 }' "$1" >"$1.new"
  cmp -s "$1" "$1.new" && die "Found no place for a line in $1: $2"
  mv "$1.new" "$1"
}

mount_eservice() { # id
  local dependency="<groupId>se.besked</groupId><artifactId>besked-$1</artifactId>"
  insert_after pom.xml '<module>eservices/school-transport</module>' "    <module>eservices/$1</module>"
  insert_after pom.xml '<artifactId>besked-school-transport</artifactId><version>' \
    "      <dependency>$dependency<version>\${project.version}</version></dependency>"
  insert_after platform-plugin/pom.xml '<!-- The e-services.' "    <dependency>$dependency</dependency>"
  insert_after shared/demo/src/main/resources/municipalities/demo.yaml 'rules:' "  $1:
    - validFrom: 2024-07-01
      source: Kommunens riktlinjer
      values:
        lastStage: 9"
}
