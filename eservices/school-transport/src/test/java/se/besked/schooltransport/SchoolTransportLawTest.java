package se.besked.schooltransport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.besked.eservice.DecisionGround;
import se.besked.kernel.law.AppealRoute;

class SchoolTransportLawTest {
  @ParameterizedTest
  @CsvSource({
    // School year, stage, how the school was got, independent, citation, route
    "2026/27, 0, ASSIGNED, false, 9 kap. 15 b § första stycket, ADMINISTRATIVE_APPEAL",
    "2026/27, 1, ASSIGNED, false, 10 kap. 32 § första stycket, ADMINISTRATIVE_APPEAL",
    "2026/27, 9, ASSIGNED, false, 10 kap. 32 § första stycket, ADMINISTRATIVE_APPEAL",
    "2027/28, 0, ASSIGNED, false, 9 kap. 15 b § första stycket, ADMINISTRATIVE_APPEAL", // T-LAW-30
    "2028/29, 0, ASSIGNED, false, 10 kap. 32 § första stycket, ADMINISTRATIVE_APPEAL", // T-LAW-31
    "2027/28, 0, CHOSEN, false, 9 kap. 15 b § andra stycket, LEGALITY_REVIEW",
    "2028/29, 0, CHOSEN, false, 10 kap. 32 § andra stycket, LEGALITY_REVIEW",
    "2026/27, 4, CHOSEN, false, 10 kap. 32 § andra stycket, LEGALITY_REVIEW",
    "2027/28, 0, CHOSEN, true, 9 kap. 21 a §, LEGALITY_REVIEW",
    "2028/29, 0, CHOSEN, true, 10 kap. 40 §, LEGALITY_REVIEW",
    "2026/27, 4, CHOSEN, true, 10 kap. 40 §, LEGALITY_REVIEW",
    "2026/27, 4, TO_BE_CHECKED, false, 10 kap. 32 § första stycket, ADMINISTRATIVE_APPEAL",
  })
  void theStyckeAndTheRouteThatFollowsFromIt(
      String year,
      int stage,
      SchoolChoice choice,
      boolean independent,
      String citation,
      AppealRoute route) {
    var application = Applications.assigned(5000).year(year).stage(stage).school(choice);
    var assessment =
        (independent ? application.independent() : application).in(Municipalities.LUND);

    assertThat(assessment.legalBasis().citation()).isEqualTo(citation);
    assertThat(assessment.legalBasis().statute()).isEqualTo("skollagen (2010:800)");
    assertThat(assessment.appealRoute()).isEqualTo(route);
    var likeliest =
        new SchoolTransport()
            .grounds((independent ? application.independent() : application).made())
            .getFirst();
    assertThat(likeliest.law()).isEqualTo(assessment.legalBasis());
    assertThat(likeliest.route()).isEqualTo(assessment.appealRoute());
  }

  @Test
  void theOfficerChoosesTheStyckeAndWithItTheRoute() { // ADM-1
    var application = Applications.assigned(5000).stage(4);
    var service = new SchoolTransport();

    for (var choice : SchoolChoice.values()) {
      assertThat(service.grounds(application.school(choice).made()))
          .extracting(g -> g.law().citation(), DecisionGround::route)
          .containsExactlyInAnyOrder(
              tuple("10 kap. 32 § första stycket", AppealRoute.ADMINISTRATIVE_APPEAL),
              tuple("10 kap. 32 § andra stycket", AppealRoute.LEGALITY_REVIEW));
    }
    assertThat(service.grounds(application.independent().made()))
        .extracting(DecisionGround::label, g -> g.law().citation(), DecisionGround::route)
        .containsExactly(tuple("Fristående skola", "10 kap. 40 §", AppealRoute.LEGALITY_REVIEW));
  }
}
