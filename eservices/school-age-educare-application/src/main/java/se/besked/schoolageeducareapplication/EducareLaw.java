package se.besked.schoolageeducareapplication;

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
final class EducareLaw {
  static final AppealRoute ROUTE = AppealRoute.LEGALITY_REVIEW;

  static final LegalReference WHO = LegalReference.schoolAct("14 kap. 3 §");
  static final LegalReference AT_ONCE = LegalReference.schoolAct("14 kap. 4 §");
  static final LegalReference NEED = LegalReference.schoolAct("14 kap. 5 §");
  static final LegalReference SUPPORT = LegalReference.schoolAct("14 kap. 6 §");
  static final LegalReference END = LegalReference.schoolAct("14 kap. 7 §");
  static final LegalReference TIMES = LegalReference.schoolAct("14 kap. 8 §");
  static final LegalReference UNIT = LegalReference.schoolAct("14 kap. 10 §");
  static final LegalReference FEE = LegalReference.schoolAct("14 kap. 12 §");

  private EducareLaw() {}

  /** The likeliest first. */
  static List<DecisionGround> grounds(EducareApplication application, Words words) {
    var likeliest = application.specialSupport() ? SUPPORT : NEED;
    return Stream.of(
            ground("need", NEED, words),
            ground("support", SUPPORT, words),
            ground("end", END, words),
            ground("who", WHO, words))
        .sorted(Comparator.comparing(g -> !g.law().equals(likeliest)))
        .toList();
  }

  private static DecisionGround ground(String key, LegalReference law, Words words) {
    return new DecisionGround(words.say("ground." + key), law, ROUTE);
  }
}
