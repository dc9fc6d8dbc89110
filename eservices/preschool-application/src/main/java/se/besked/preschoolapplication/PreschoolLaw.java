package se.besked.preschoolapplication;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.besked.eservice.DecisionGround;
import se.besked.eservice.Words;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.LegalReference;

/**
 * The provisions a decision may rest on. None is listed in skollagen 28 kap., so all are tried by
 * legality review, and by kommunallagen 6 kap. 38 § none may be decided by automation.
 */
final class PreschoolLaw {
  static final AppealRoute ROUTE = AppealRoute.LEGALITY_REVIEW;

  static final LegalReference HOME_MUNICIPALITY = LegalReference.schoolAct("8 kap. 3 §");
  static final LegalReference GENERAL = LegalReference.schoolAct("8 kap. 4 §");
  static final LegalReference NEED = LegalReference.schoolAct("8 kap. 5 §");
  static final LegalReference LEAST_HOURS = LegalReference.schoolAct("8 kap. 6 §");
  static final LegalReference SUPPORT = LegalReference.schoolAct("8 kap. 7 §");
  static final LegalReference LANGUAGE = LegalReference.schoolAct("8 kap. 12 b §");
  static final LegalReference GUARANTEE = LegalReference.schoolAct("8 kap. 14 §");
  static final LegalReference PROMPTLY = LegalReference.schoolAct("8 kap. 14 § andra stycket");
  static final LegalReference UNIT = LegalReference.schoolAct("8 kap. 15 §");
  static final LegalReference FEE = LegalReference.schoolAct("8 kap. 16 §");

  private PreschoolLaw() {}

  /** The likeliest first: that of the applicant's own situation. */
  static List<DecisionGround> grounds(PreschoolApplication application, Words words) {
    var likeliest = likeliest(application);
    return Stream.of(
            ground("need", NEED, words),
            ground("general", GENERAL, words),
            ground("leastHours", LEAST_HOURS, words),
            ground("support", SUPPORT, words),
            ground("guarantee", GUARANTEE, words))
        .sorted(Comparator.comparing(g -> !g.law().equals(likeliest)))
        .toList();
  }

  private static LegalReference likeliest(PreschoolApplication application) {
    if (application.specialSupport()) {
      return SUPPORT;
    }
    return application.adults().stream()
            .anyMatch(
                s ->
                    switch (s) {
                      case JOB_SEEKING, PARENTAL_LEAVE -> true;
                      case WORK, STUDIES, OTHER -> false;
                    })
        ? LEAST_HOURS
        : NEED;
  }

  private static DecisionGround ground(String key, LegalReference law, Words words) {
    return new DecisionGround(words.say("ground." + key), law, ROUTE);
  }
}
