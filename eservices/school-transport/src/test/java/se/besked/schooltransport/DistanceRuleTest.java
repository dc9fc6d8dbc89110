package se.besked.schooltransport;

import static org.assertj.core.api.Assertions.assertThat;
import static se.besked.schooltransport.Applications.assigned;
import static se.besked.schooltransport.Applications.chosen;
import static se.besked.schooltransport.Applications.elsewhere;
import static se.besked.schooltransport.Applications.findings;
import static se.besked.schooltransport.Applications.here;
import static se.besked.schooltransport.Applications.notMeasured;
import static se.besked.schooltransport.Municipalities.LUND;
import static se.besked.schooltransport.Municipalities.UPPSALA;
import static se.besked.schooltransport.SchoolTransportRules.DISTANCE;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.besked.kernel.decisions.Outcome;
import se.besked.kernel.decisions.Standing;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.law.Stage;

class DistanceRuleTest {
  /** Each municipality's limit by stage, F to 9, and whether exactly the limit is enough. */
  static Stream<Arguments> municipalities() {
    return Stream.of(
        Arguments.of("Lund", LUND, "2 2 2 2 3 3 3 4 4 4", false),
        Arguments.of("Uppsala", UPPSALA, "2 2 2 2 4 4 4 4 4 4", true),
        Arguments.of("Luleå", Municipalities.LULEA, "2 2 2 2 3 3 3 3 3 3", false),
        Arguments.of("Kungsbacka", Municipalities.KUNGSBACKA, "2 2 2 2 3 3 4 4 4 4", false),
        Arguments.of("Strängnäs", Municipalities.STRANGNAS, "2 2 2 2 4 4 4 5 5 5", true),
        Arguments.of("Boden", Municipalities.BODEN, "2 2 2 2 3 3 3 5 5 5", false),
        Arguments.of("Alvesta", Municipalities.ALVESTA, "2 2 2 3 3 4 4 5 5 5", true));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("municipalities")
  void everyGradeAroundItsLimit(String name, Parameters rules, String km, boolean exactly) {
    var limits = Stream.of(km.split(" ")).mapToInt(k -> Integer.parseInt(k) * 1000).toArray();
    for (int stage = 0; stage <= Stage.LAST; stage++) {
      int limit = limits[stage];
      for (int metres :
          new int[] {0, limit - 1000, limit - 1, limit, limit + 1, limit + 1000, 50_000}) {
        boolean far = metres > limit || (exactly && metres == limit);
        var assessment = assigned(metres).stage(stage).in(rules);

        assertThat(assessment.outcome())
            .as("%s, stage %d, %d m", name, stage, metres)
            .isEqualTo(far ? Outcome.GRANT : Outcome.REFUSE);
        assertThat(Applications.standing(assessment, DISTANCE))
            .isEqualTo(far ? Standing.MET : Standing.NOT_MET);
        assertThat(findings(assessment, DISTANCE).getFirst().inputs())
            .containsEntry("limitMetres", limit)
            .containsEntry("walkingMetres", metres);
      }
    }
  }

  @Test
  void theLimitItself() { // TRN-08
    assertThat(assigned(2000).in(LUND).outcome()).isEqualTo(Outcome.REFUSE); // T-TRN-2
    assertThat(assigned(2000).in(UPPSALA).outcome()).isEqualTo(Outcome.GRANT);
    assertThat(assigned(2001).in(LUND).outcome()).isEqualTo(Outcome.GRANT); // T-TRN-1
    assertThat(assigned(1999).in(UPPSALA).outcome()).isEqualTo(Outcome.REFUSE);
    assertThat(assigned(2600).stage(4).in(LUND).outcome()).isEqualTo(Outcome.REFUSE); // T-TRN-3
  }

  @Test
  void theGradeIsTheOneInTheYearAppliedFor() { // TRN-10
    assertThat(assigned(3000).stage(3).in(UPPSALA).outcome()).isEqualTo(Outcome.GRANT);
    assertThat(assigned(3000).stage(4).in(UPPSALA).outcome()).isEqualTo(Outcome.REFUSE);
  }

  @Test
  void theReformMovesTheLabelsAndNotTheLimits() { // TRN-11
    for (int stage = 0; stage <= Stage.LAST; stage++) {
      var before = assigned(3001).stage(stage).year("2027/28").in(LUND);
      var after = assigned(3001).stage(stage).year("2028/29").in(LUND);

      assertThat(after.outcome()).isEqualTo(before.outcome());
    }
    assertThat(text(assigned(3001).stage(6).year("2028/29").in(LUND))).contains("årskurs 7");
    assertThat(text(assigned(3001).stage(6).year("2027/28").in(LUND))).contains("årskurs 6");
  }

  @Test
  void theSentenceSaysHowTheLimitIsRead() {
    assertThat(text(assigned(2001).in(LUND)))
        .isEqualTo(
            "Gångvägen från folkbokföringsadressen är 2\u00a0001\u00a0m. För förskoleklass krävs mer än 2\u00a0000\u00a0m enligt kommunens regler, så vägen är tillräckligt lång.");
    assertThat(text(assigned(2000).in(LUND)))
        .endsWith(
            "krävs mer än 2\u00a0000\u00a0m enligt kommunens regler, så vägen är inte tillräckligt lång.");
    assertThat(text(assigned(2000).in(UPPSALA)))
        .endsWith(
            "krävs minst 2\u00a0000\u00a0m enligt kommunens regler, så vägen är tillräckligt lång.");
    assertThat(text(assigned(1999).in(UPPSALA)))
        .endsWith(
            "krävs minst 2\u00a0000\u00a0m enligt kommunens regler, så vägen är inte tillräckligt lång.");
  }

  @Test
  void everyInputIsStored() {
    var finding = findings(assigned(2601).stage(4).in(LUND), DISTANCE).getFirst();

    assertThat(finding.inputs())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "home", "folkbokföringsadressen",
                "grade", "4",
                "limitMetres", 3000,
                "comparator", "GT",
                "municipalRule", "Riktlinjer för skolskjuts",
                "walkingMetres", 2601,
                "method", "kortaste gångväg"));
  }

  @Test
  void closeToTheLimitAPersonMeasuresAgain() { // AUT-06
    for (var rules : List.of(LUND, UPPSALA)) {
      assertThat(nearLimit(1939, rules)).isFalse();
      assertThat(nearLimit(1940, rules)).isTrue();
      assertThat(nearLimit(2000, rules)).isTrue();
      assertThat(nearLimit(2060, rules)).isTrue();
      assertThat(nearLimit(2061, rules)).isFalse();
    }
    assertThat(assigned(2060).in(LUND).mayBeAutomated()).isFalse();
    assertThat(assigned(2061).in(LUND).mayBeAutomated()).isTrue();
    // The second home counts, too.
    assertThat(assigned(9000).homes(here("a", 9000), here("b", 2060)).in(LUND).whyNotAutomated())
        .anyMatch(r -> r.contains("procent"));
    // A home in another municipality does not.
    assertThat(
            assigned(9000).homes(here("a", 9000), elsewhere("b", 2060)).in(LUND).whyNotAutomated())
        .noneMatch(r -> r.contains("procent"));
  }

  @Test
  void withoutAMeasureAPersonDecides() {
    var assessment = assigned(0).homes(notMeasured("folkbokföringsadressen")).in(LUND);

    assertThat(assessment.outcome()).isEqualTo(Outcome.OFFICER);
    assertThat(text(assessment))
        .isEqualTo(
            "Gångvägen från folkbokföringsadressen kunde inte mätas. Hemmet ligger utanför kartan. En handläggare mäter den.");
    assertThat(assessment.whatWouldChange())
        .containsExactly("Beskedet kan ändras när gångvägen har mätts.");
  }

  @Test
  void aLongerWayIsNeverWorse() {
    for (var rules : List.of(LUND, UPPSALA, Municipalities.ALVESTA)) {
      for (int stage = 0; stage <= Stage.LAST; stage++) {
        for (var kind :
            List.of(
                assigned(0),
                chosen(0),
                chosen(0).extraCost(800),
                assigned(0).school(SchoolChoice.TO_BE_CHECKED),
                assigned(0).grounds(Ground.TRAFFIC),
                assigned(0).trip(Trip.AFTER_SCHOOL_CARE))) {
          int best = -1;
          for (int metres = 0; metres <= 6000; metres += 250) {
            var outcome = kind.stage(stage).homes(here("hemmet", metres)).in(rules).outcome();
            assertThat(rank(outcome)).isGreaterThanOrEqualTo(best);
            best = rank(outcome);
          }
        }
      }
    }
  }

  private static int rank(Outcome outcome) {
    return switch (outcome) {
      case REFUSE -> 0;
      case OFFICER -> 1;
      case GRANT -> 2;
    };
  }

  private static boolean nearLimit(int metres, Parameters rules) {
    return assigned(metres).in(rules).whyNotAutomated().stream()
        .anyMatch(r -> r.contains("inom 3 procent"));
  }

  private static String text(se.besked.kernel.decisions.Assessment assessment) {
    return findings(assessment, DISTANCE).getFirst().text();
  }
}
