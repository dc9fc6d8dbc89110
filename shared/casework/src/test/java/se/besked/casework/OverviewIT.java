package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Role;
import se.besked.casework.decisions.DecideCase;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.casework.decisions.NewDecision;
import se.besked.casework.ids.CaseId;
import se.besked.casework.overview.Dimension;
import se.besked.casework.overview.EqualTreatment;
import se.besked.casework.overview.Figures;
import se.besked.casework.overview.Months;
import se.besked.casework.overview.Overview;
import se.besked.casework.overview.UnlikeOutcomes;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.LegalReference;

/** Figures of decided cases, who gets which, and cases alike that ended differently. */
class OverviewIT {
  private static final Actor.Staff PRINCIPAL = principal("enhet-1");
  private static final Actor.Staff GUARDED =
      World.staff("sara", Role.REGISTRAR, Role.PROTECTED_CASES);

  private final World world = new World();
  private final Overview overview = world.get(Overview.class);
  private final Months months = Months.yearTo(YearMonth.of(2026, 12));

  @AfterEach
  void close() {
    world.close();
  }

  private static Actor.Staff principal(String unit) {
    return new Actor.Staff("rektor", World.M, Set.of(Role.PRINCIPAL), Set.of(unit));
  }

  private CaseId decided(DecisionOutcome outcome, int days, String units, String facts) {
    var review = world.underReview();
    world
        .jdbc
        .sql(
            "update case_file set units = string_to_array(:units, ' '), assessment ="
                + " :facts::jsonb, arrived_at = arrived_at - make_interval(days => :days)"
                + " where id = :id")
        .param("units", units)
        .param("facts", facts)
        .param("days", days)
        .param("id", review.id().value())
        .update();
    var unused =
        world
            .get(DecideCase.class)
            .decide(
                World.OFFICER,
                review,
                new NewDecision(
                    outcome,
                    LegalReference.schoolAct("9 kap. 15 b § första stycket"),
                    AppealRoute.ADMINISTRATIVE_APPEAL,
                    "Beslut.",
                    "{}",
                    "Skäl.",
                    new NewDecision.ByOfficer("Olle Officer", "BUN § 1"),
                    List.of(),
                    null,
                    null),
                World.UNHEARD);
    return review.id();
  }

  private static String facts(int metres, String school) {
    return """
    {"findings":[{"rule":"distance","standing":"MET",
      "inputs":{"walkingMetres":%d,"school":"%s","birthDate":"2018-02-28","near":false}}]}
    """
        .formatted(metres, school);
  }

  @Test
  void timesAndOutcomesOfOwnUnits() {
    for (int days = 1; days <= 10; days++) {
      decided(
          days > 8 ? DecisionOutcome.REFUSE : DecisionOutcome.GRANT, days, "enhet-1 enhet-2", "{}");
    }
    decided(DecisionOutcome.GRANT, 40, "enhet-2", "{}");
    var units = overview.figures(PRINCIPAL, Dimension.UNIT, months);
    assertThat(units)
        .singleElement()
        .isEqualTo(new Figures("enhet-1", 10, 10, 8, 0, 2, 0, 0, 5.5, 9.1, Figures.Hidden.NOTHING));
    assertThat(overview.figures(PRINCIPAL, Dimension.SERVICE, months).getFirst().decided())
        .isEqualTo(10);
    assertThat(overview.figures(PRINCIPAL, Dimension.GROUND, months).getFirst())
        .satisfies(
            ground -> {
              assertThat(ground.key()).contains("9 kap. 15 b §");
              assertThat(ground.arrived()).isNull();
            });
    assertThat(overview.figures(PRINCIPAL, Dimension.MONTH, months))
        .anySatisfy(
            month -> {
              assertThat(month.key()).isEqualTo("2026-11");
              assertThat(month.decided()).isEqualTo(10);
            });
    assertThat(overview.figures(principal("enhet-3"), Dimension.UNIT, months)).isEmpty();
    assertThatThrownBy(() -> overview.figures(World.OFFICER, Dimension.UNIT, months))
        .isInstanceOf(AccessDenied.class);
    assertThat(
            overview.figures(
                PRINCIPAL,
                Dimension.UNIT,
                new Months(YearMonth.of(2025, 1), YearMonth.of(2025, 3))))
        .isEmpty();
  }

  @Test
  void theBoardGetsNothingThatIsAboutAFew() {
    for (int i = 0; i < 6; i++) {
      decided(DecisionOutcome.GRANT, 3, "enhet-1", "{}");
    }
    for (int i = 0; i < 9; i++) {
      decided(i < 2 ? DecisionOutcome.REFUSE : DecisionOutcome.GRANT, 3, "enhet-2", "{}");
    }
    decided(DecisionOutcome.REFUSE, 3, "enhet-3", "{}");
    var units = overview.figures(World.REGISTRAR, Dimension.UNIT, months);
    assertThat(units)
        .extracting(Figures::key, Figures::hidden)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("enhet-1", Figures.Hidden.EVERYTHING),
            org.assertj.core.groups.Tuple.tuple("enhet-2", Figures.Hidden.OUTCOMES),
            org.assertj.core.groups.Tuple.tuple("enhet-3", Figures.Hidden.EVERYTHING));
    assertThat(units.get(1).decided()).isEqualTo(9);
    assertThat(units.get(1).refused()).isZero();
    assertThat(units.get(2).decided()).isZero();
  }

  @Test
  void protectedCasesAreInNoFigureAndCountedForTheirOwnGroupAlone() {
    var id = decided(DecisionOutcome.GRANT, 3, "enhet-1", "{}");
    world
        .jdbc
        .sql("update case_file set is_protected = true where id = :id")
        .param("id", id.value())
        .update();
    for (var by : Dimension.values()) {
      assertThat(overview.figures(PRINCIPAL, by, months)).isEmpty();
      assertThat(overview.figures(GUARDED, by, months)).isEmpty();
    }
    assertThat(overview.protectedDecided(World.REGISTRAR, months)).isEmpty();
    assertThat(overview.protectedDecided(PRINCIPAL, months)).isEmpty();
    assertThat(overview.protectedDecided(GUARDED, months)).contains(1);
  }

  @Test
  void casesAlikeThatEndedDifferentlyAreListed() {
    var equal = world.get(EqualTreatment.class);
    var granted = decided(DecisionOutcome.GRANT, 3, "enhet-1", facts(2610, "Havreskolan"));
    world.clock.advance(Duration.ofMinutes(1));
    var refused = decided(DecisionOutcome.REFUSE, 3, "enhet-1", facts(2580, "Ängsskolan"));
    decided(DecisionOutcome.REFUSE, 3, "enhet-1", facts(1900, "Havreskolan"));
    decided(DecisionOutcome.GRANT, 3, "enhet-1", "{}");
    decided(DecisionOutcome.REFUSE, 3, "enhet-1", "{}");
    assertThat(equal.of(PRINCIPAL, months, 100))
        .singleElement()
        .satisfies(
            unlike ->
                assertThat(unlike.cases())
                    .extracting(UnlikeOutcomes.Decided::id, UnlikeOutcomes.Decided::outcome)
                    .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(granted, DecisionOutcome.GRANT),
                        org.assertj.core.groups.Tuple.tuple(refused, DecisionOutcome.REFUSE)));
    assertThat(equal.of(principal("enhet-2"), months, 100)).isEmpty();
    assertThat(equal.of(World.REGISTRAR, months, 100)).hasSize(1);
    world
        .jdbc
        .sql("update case_file set is_protected = true where id = :id")
        .param("id", refused.value())
        .update();
    assertThat(equal.of(World.REGISTRAR, months, 100)).isEmpty();
  }
}
