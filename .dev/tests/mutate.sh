#!/usr/bin/env bash
# What survives is listed, and what is listed survives; a group below the line fails.
# shellcheck disable=SC2016 # the dollars of lambdas, as they are
set -euo pipefail
# shellcheck source=.dev/tests/parts.sh
. "$(dirname "$0")/parts.sh"
find_java

javac -d "$WORK/classes" .dev/mutants/Mutants.java
report=$WORK/kernel/target/pit-reports/mutations.xml
mkdir -p "$(dirname "$report")"

mutants() { # lines of "class method mutator seen?"
  local type method mutator seen
  {
    echo '<mutations>'
    while read -r type method mutator seen; do
      echo "<mutation detected='$seen'><mutatedClass>se.besked.$type</mutatedClass>" \
        "<mutatedMethod><![CDATA[$method]]></mutatedMethod>" \
        "<mutator>org.pitest.mutationtest.engine.gregor.mutators.$mutator</mutator></mutation>"
    done
    echo '</mutations>'
  } >"$report"
}
judged() { # all|some
  java -cp "$WORK/classes" Mutants "$1" "$WORK/groups" "$WORK/survivors" "$report" 2>&1
}

echo 'law kernel.law.* *.*Rules' >"$WORK/groups"
{
  for _ in 1 2 3 4 5 6 7 8; do echo 'kernel.law.Stage after MathMutator true'; done
  echo 'kernel.law.Stage$Kind lambda$after$0 returns.BooleanTrueReturnValsMutator true'
  echo 'transport.BandRules <init> RemoveConditionalMutator_EQUAL_ELSE false'
  echo 'kernel.people.Name toString returns.EmptyObjectReturnValsMutator false'
} >"$WORK/ten"
mutants <"$WORK/ten"

# A survivor is told of by what it would be listed as.
echo 'kernel.people.Name toString EmptyObject 1 only words' >"$WORK/survivors"
said=$(judged all) && die "What is not listed may not survive."
has "$said" 'Not listed: transport.BandRules <init> RemoveConditional_EQUAL_ELSE 1 (listed: 0)'
[[ $said != *Name* ]] || die "$said"

# Nine of ten are enough, and it is counted by module too.
echo 'transport.BandRules <init> RemoveConditional_EQUAL_ELSE 1 equivalent' >>"$WORK/survivors"
said=$(judged all) || die "$said"
has "$(tr -s ' ' <<<"$said")" 'law 10 9 90.0 %'
has "$(tr -s ' ' <<<"$said")" 'kernel 11 9 81.8 %'

# Two of a kind are two, though lambdas and their methods are one.
mutants <<<"$(cat "$WORK/ten" && echo 'transport.BandRules lambda$new$3 MathMutator true' &&
  echo 'kernel.people.Name lambda$toString$7 returns.EmptyObjectReturnValsMutator false')"
said=$(judged all) && die "Another one of the same kind may not survive unseen."
has "$said" 'Not listed: kernel.people.Name toString EmptyObject 2 (listed: 1)'

# Eight of nine are too few.
mutants <<<"$(tail -n +2 "$WORK/ten")"
said=$(judged all) && die "Less than nine of ten is too little."
has "$said" 'law is below 90 %.'

# A line that is no longer true has to go; other modules' lines are left alone when only some are read.
mutants <<<"$(sed 's/false/true/' "$WORK/ten")"
echo 'kernel.people.Name toString EmptyObject 1 only words' >"$WORK/survivors"
said=$(judged some) && die "A line may not outlive its survivor."
has "$said" 'Listed, but gone: kernel.people.Name toString EmptyObject 1 (left: 0)'
echo 'transport.Bands of Math 1 equivalent' >"$WORK/survivors"
said=$(judged some) || die "$said"
said=$(judged all) && die "A class that is gone takes its line with it."
has "$said" 'Listed, but gone: transport.Bands of Math 1 (left: 0)'

# A group that has no mutants at all is a mistake in its pattern, and a line needs a word why.
: >"$WORK/survivors"
echo 'gate nothing.*' >>"$WORK/groups"
said=$(judged some) || die "$said"
said=$(judged all) && die "A group of nothing passes."
has "$said" 'gate is below 90 %.'
echo 'transport.Bands of Math 1' >"$WORK/survivors"
said=$(judged some) && die "A survivor without a word why passes."
has "$said" 'transport.Bands of Math 1'

# What a module is made of is also what it stands on.
has "$(stands_on eservices/school-transport | tr '\n' ' ')" shared/kernel
same "$(stands_on shared/kernel)" shared/kernel

# A report is good for as long as nothing has changed that it was made of.
module=$WORK/module
mkdir -p "$module/src/main" "$module/target/pit-reports"
echo '<project/>' >"$module/pom.xml"
echo 'class A {}' >"$module/src/main/A.java"
is_mutated "$module" && die "There is no report yet."
made_of "$module" >"$module/target/mutated"
is_mutated "$module" && die "There is still no report."
: >"$module/target/pit-reports/mutations.xml"
is_mutated "$module" || die "Nothing has changed since the report."
echo 'class A { }' >"$module/src/main/A.java"
is_mutated "$module" && die "A source has changed since the report."
exit 0
