package se.besked.kernel.decisions;

import static se.besked.kernel.decisions.Circumstance.CUSTODY_CHANGED;
import static se.besked.kernel.decisions.Circumstance.CUSTODY_UNCONFIRMED;
import static se.besked.kernel.decisions.Circumstance.ENTERED_ELSEWHERE;
import static se.besked.kernel.decisions.Circumstance.GUARDIANS_DISAGREE;
import static se.besked.kernel.decisions.Circumstance.LEFT_TO_PERSON;
import static se.besked.kernel.decisions.Circumstance.LEGALITY_REVIEW_AT_ARRIVAL;
import static se.besked.kernel.decisions.Circumstance.PROTECTED_IDENTITY;
import static se.besked.kernel.decisions.Circumstance.QUESTIONED;
import static se.besked.kernel.decisions.Circumstance.SWITCHED_OFF;
import static se.besked.kernel.decisions.Hindrance.Step.DECIDE;
import static se.besked.kernel.decisions.Hindrance.Step.ENTER;
import static se.besked.kernel.law.LegalReference.administrativeProcedureAct;
import static se.besked.kernel.law.LegalReference.localGovernmentAct;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.besked.kernel.decisions.Hindrance.Step;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.LegalReference;

/**
 * Every hindrance that any matter can meet, in the order in which an officer reads them. To change
 * when a rule may decide, change this list.
 */
final class Hindrances {
  private static final LegalReference BY_RULE = administrativeProcedureAct("28 §");
  private static final LegalReference HEARD = administrativeProcedureAct("25 §");
  private static final LegalReference INVESTIGATED = administrativeProcedureAct("23 §");
  private static final LegalReference TOLD = administrativeProcedureAct("33 §");
  private static final LegalReference DELEGATED = localGovernmentAct("6 kap. 37 §");
  private static final LegalReference BY_A_PERSON = localGovernmentAct("6 kap. 38 §");
  private static final LegalReference CUSTODY =
      new LegalReference("6 kap. 11 §", "föräldrabalken (1949:381)");
  private static final LegalReference TOGETHER =
      new LegalReference("6 kap. 13 §", "föräldrabalken (1949:381)");
  private static final LegalReference PROTECTED =
      new LegalReference("22 kap. 1 §", "offentlighets- och sekretesslagen (2009:400)");

  private Hindrances() {}

  static List<Hindrance> all() {
    return Stream.of(ofTheMatter(), ofTheBoard(), ofWhatIsKnown(), ofThePeople(), ofWhatFollows())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Hindrance> ofTheMatter() {
    return List.of(
        new Hindrance(
            "rules",
            BY_RULE,
            Set.of(DECIDE),
            c -> !c.assessment().whyNotAutomated().isEmpty(),
            (c, language) -> c.assessment().whyNotAutomated()),
        common(
            CommonReason.LEGALITY_REVIEW,
            "legality-review",
            BY_A_PERSON,
            Hindrances::isForLegalityReview),
        common(
            CommonReason.WEIGHING,
            "weighing",
            BY_RULE,
            c -> c.assessment().outcome() == Outcome.OFFICER),
        common(
            CommonReason.REFUSAL,
            "refusal",
            HEARD,
            c -> c.assessment().outcome() == Outcome.REFUSE),
        new Hindrance(
            "no-clear-yes",
            INVESTIGATED,
            Set.of(ENTER),
            c -> c.assessment().outcome() != Outcome.GRANT,
            (c, language) ->
                List.of(
                    in(
                            language,
                            "Reglerna ger inte ett entydigt ja: ",
                            "The rules give no clear yes: ")
                        + c.assessment().headline())));
  }

  private static List<Hindrance> ofTheBoard() {
    return List.of(
        Hindrance.of(
            "delegation",
            DELEGATED,
            c -> c.matter().delegation().filter(d -> d.isValidOn(c.today())).isEmpty(),
            "Nämnden har ingen gällande delegation till automatiserat beslut.",
            "The board has no delegation to automated decisions that is valid."),
        Hindrance.of(
            "switched-off",
            DELEGATED,
            c -> c.has(SWITCHED_OFF),
            "Automatiska beslut är avstängda.",
            "Automated decisions are switched off."));
  }

  private static List<Hindrance> ofWhatIsKnown() {
    return List.of(
        // Does not tell that somebody is protected.
        Hindrance.of(
            "protected",
            PROTECTED,
            c -> c.has(PROTECTED_IDENTITY),
            "Ärendet kräver särskild handläggning.",
            "The case needs to be handled specially."),
        Hindrance.of(
                "questioned",
                INVESTIGATED,
                c -> c.has(QUESTIONED),
                "En uppgift ur ett register har anmälts som fel.",
                "A value from a register has been reported as wrong.")
            .against(Step.values()),
        new Hindrance(
            "gaps",
            INVESTIGATED,
            Set.of(Step.values()),
            c -> !c.matter().gaps().isEmpty(),
            (c, language) -> c.matter().gaps()),
        new Hindrance(
            "income-too-far-back",
            INVESTIGATED,
            Set.of(ENTER),
            c -> c.matter().tooFarBack().isPresent(),
            (c, language) ->
                c.matter().tooFarBack().map(m -> tooFarBack(m, language)).stream().toList()));
  }

  private static List<Hindrance> ofThePeople() {
    return List.of(
        Hindrance.of(
            "guardians-disagree",
            TOGETHER,
            c -> c.has(GUARDIANS_DISAGREE),
            "Vårdnadshavarna är inte överens eller alla har inte svarat.",
            "The guardians do not agree, or not all of them have answered."),
        Hindrance.of(
            "custody-changed",
            CUSTODY,
            c -> c.has(CUSTODY_CHANGED),
            "Vårdnaden har ändrats sedan ärendet kom in.",
            "Custody has changed since the case arrived."),
        Hindrance.of(
            "custody-unconfirmed",
            CUSTODY,
            c -> c.has(CUSTODY_UNCONFIRMED),
            "Vårdnaden kan inte bekräftas i folkbokföringen.",
            "Custody cannot be confirmed in the population register."),
        Hindrance.of(
            "left-to-person",
            CUSTODY,
            c ->
                c.has(LEFT_TO_PERSON)
                    && !c.has(GUARDIANS_DISAGREE)
                    && !c.has(CUSTODY_CHANGED)
                    && !c.has(CUSTODY_UNCONFIRMED),
            "Vårdnaden har ändrats, eller kunde inte bekräftas, sedan ärendet kom in.",
            "Custody has changed, or could not be confirmed, since the case arrived."));
  }

  private static List<Hindrance> ofWhatFollows() {
    return List.of(
        new Hindrance(
            "unprintable",
            TOLD,
            Set.of(DECIDE),
            c -> !c.matter().unprintable().isEmpty(),
            (c, language) -> List.of(unprintable(c.matter().unprintable(), language))),
        Hindrance.of(
            "entered-elsewhere",
            BY_A_PERSON,
            c -> c.has(ENTERED_ELSEWHERE) && !isForLegalityReview(c),
            "Ärendet förs in i verksamhetssystemet.",
            "The case is entered in the business system."));
  }

  /** By the rules of today, or by those of the day when it arrived. */
  private static boolean isForLegalityReview(Circumstances c) {
    return c.assessment().appealRoute() == AppealRoute.LEGALITY_REVIEW
        || c.has(LEGALITY_REVIEW_AT_ARRIVAL);
  }

  private static Hindrance common(
      CommonReason reason, String name, LegalReference source, Predicate<Circumstances> holds) {
    return new Hindrance(
        name, source, Set.of(DECIDE), holds, (c, language) -> List.of(reason.in(language)));
  }

  private static String tooFarBack(YearMonth from, String language) {
    return in(
            language,
            "Inkomsten gäller från %s, längre tillbaka än kommunens regler.",
            "The income is stated from %s, further back than the municipality’s rules.")
        .formatted(from);
  }

  private static String unprintable(List<String> characters, String language) {
    boolean one = characters.size() == 1;
    return in(
            language,
            "Brevet kan inte visa " + (one ? "tecknet" : "tecknen") + " %s, som finns i ansökan.",
            "The letter cannot show the "
                + (one ? "character" : "characters")
                + " %s, which the application has.")
        .formatted(String.join(", ", characters));
  }

  private static String in(String language, String swedish, String english) {
    return language.equals("en") ? english : swedish;
  }
}
