package se.besked.schooltransport;

import java.util.List;
import se.besked.eservice.DecisionGround;
import se.besked.eservice.Words;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.LegalReference;
import se.besked.kernel.law.SchoolYear;
import se.besked.kernel.law.Stage;

/**
 * Which stycke applies. Preschool class has its own chapter through the school year 2027/28; from
 * 2028/29 all of compulsory school is in chapter 10 (SFS 2025:729).
 */
final class SchoolTransportLaw {
  private SchoolTransportLaw() {}

  static LegalReference basis(SchoolTransportApplication application) {
    return application.school() == SchoolChoice.CHOSEN
        ? chosenSchool(application)
        : firstStycke(application.schoolYear(), application.stage());
  }

  static LegalReference firstStycke(SchoolYear year, Stage stage) {
    return LegalReference.schoolAct(
        inPreschoolClassChapter(year, stage)
            ? "9 kap. 15 b § första stycket"
            : "10 kap. 32 § första stycket");
  }

  private static LegalReference chosenSchool(SchoolTransportApplication a) {
    boolean nine = inPreschoolClassChapter(a.schoolYear(), a.stage());
    if (a.independentSchool()) {
      return LegalReference.schoolAct(nine ? "9 kap. 21 a §" : "10 kap. 40 §");
    }
    return LegalReference.schoolAct(
        nine ? "9 kap. 15 b § andra stycket" : "10 kap. 32 § andra stycket");
  }

  /** Appeal by 28 kap. 5 § 5 p. for the first stycke, otherwise by 28 kap. 18 §. */
  static AppealRoute route(SchoolTransportApplication application) {
    return application.school() == SchoolChoice.CHOSEN
        ? AppealRoute.LEGALITY_REVIEW
        : AppealRoute.ADMINISTRATIVE_APPEAL;
  }

  /** The likeliest first. The right of first stycket is not for pupils of independent schools. */
  static List<DecisionGround> grounds(SchoolTransportApplication application, Words words) {
    var assigned =
        new DecisionGround(
            words.say("ground.assigned"),
            firstStycke(application.schoolYear(), application.stage()),
            AppealRoute.ADMINISTRATIVE_APPEAL);
    var chosen =
        new DecisionGround(
            words.say(application.independentSchool() ? "ground.independent" : "ground.chosen"),
            chosenSchool(application),
            AppealRoute.LEGALITY_REVIEW);
    if (application.independentSchool()) {
      return List.of(chosen);
    }
    return application.school() == SchoolChoice.CHOSEN
        ? List.of(chosen, assigned)
        : List.of(assigned, chosen);
  }

  private static boolean inPreschoolClassChapter(SchoolYear year, Stage stage) {
    return !year.tenYearSchool() && stage.yearsSinceSix() == 0;
  }
}
