package se.besked.preschoolapplication;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.besked.childcare.fees.ApplicantHousehold;
import se.besked.childcare.queue.Criterion;
import se.besked.childcare.queue.QueuedChild;
import se.besked.childcare.start.PreschoolRight;
import se.besked.childcare.start.PreschoolRules;
import se.besked.childcare.start.PreschoolTimes;
import se.besked.eservice.Words;
import se.besked.kernel.decisions.Finding;
import se.besked.kernel.decisions.Standing;
import se.besked.kernel.law.LegalReference;
import se.besked.kernel.law.RuleBook;

/** The rules, each giving its finding; {@link PreschoolAssessment} weighs them together. */
final class PreschoolFindings {
  static final String HOME_MUNICIPALITY = "preschool-application.home-municipality";
  static final String RIGHT = "preschool-application.right";
  static final String SUPPORT = "preschool-application.special-support";
  static final String OWN_NEED = "preschool-application.own-need";
  static final String UNIT = "preschool-application.unit";
  static final String QUEUE = "preschool-application.queue";
  static final String LANGUAGE = "preschool-application.minority-language";
  static final String FEE = "preschool-application.fee";

  private final PreschoolApplication application;
  private final PreschoolRules rules;
  private final RuleBook book;
  private final Words words;
  private final PreschoolTimes times;

  PreschoolFindings(
      PreschoolApplication application, PreschoolRules rules, RuleBook book, Words words) {
    this.application = application;
    this.rules = rules;
    this.book = book;
    this.words = words;
    this.times =
        new PreschoolTimes(
            application.birthDate(),
            application.appliedOn(),
            application.wishedStart(),
            rules.guaranteeMonths());
  }

  /** Every finding; when another municipality decides, the rest is for that one to try. */
  List<Finding> all() {
    if (Boolean.FALSE.equals(application.registeredHere())) {
      return List.of(homeMunicipality());
    }
    var findings = new ArrayList<Finding>();
    findings.add(homeMunicipality());
    findings.addAll(times.findings(words.locale()));
    findings.add(right());
    if (application.specialSupport()) {
      findings.add(claimed(SUPPORT, PreschoolLaw.PROMPTLY, "finding.support"));
    }
    if (application.ownNeed() != null) {
      findings.add(claimed(OWN_NEED, PreschoolLaw.NEED, "finding.ownNeed"));
    }
    findings.add(unit());
    findings.add(queue());
    if (application.minorityLanguage() != null) {
      findings.add(language(application.minorityLanguage()));
    }
    if (application.household() != null) {
      findings.add(fee(application.household()));
    }
    return List.copyOf(findings);
  }

  PreschoolTimes times() {
    return times;
  }

  /** The first day the child may begin: as wished, but not before it is one year old. */
  LocalDate start() {
    return application.wishedStart().isBefore(times.earliestStart())
        ? times.earliestStart()
        : application.wishedStart();
  }

  /** What the child has a right to for certain: what a person has to weigh is left out. */
  PreschoolRight certainRight() {
    return PreschoolRight.on(
        start(), application.birthDate(), application.adults(), false, false, rules);
  }

  private Finding homeMunicipality() {
    var here = application.registeredHere();
    if (here == null) {
      return new Finding(
          HOME_MUNICIPALITY,
          PreschoolLaw.HOME_MUNICIPALITY,
          Standing.UNKNOWN,
          words.say("finding.home.unknown"),
          Map.of());
    }
    return new Finding(
        HOME_MUNICIPALITY,
        PreschoolLaw.HOME_MUNICIPALITY,
        here ? Standing.MET : Standing.NOT_MET,
        words.say(here ? "finding.home.met" : "finding.home.notMet"),
        Map.of("registeredInMunicipality", here));
  }

  private Finding right() {
    var right = certainRight();
    boolean none = right instanceof PreschoolRight.None;
    var inputs = new LinkedHashMap<String, Object>();
    inputs.put("day", start().toString());
    inputs.put("birthDate", application.birthDate().toString());
    inputs.put("municipalRule", rules.rule());
    return new Finding(
        RIGHT,
        right.law(),
        none ? Standing.NOT_MET : Standing.MET,
        words.say(none ? "finding.right.none" : "finding.right", shown(right), day(start())),
        inputs);
  }

  private String shown(PreschoolRight right) {
    return switch (right) {
      case PreschoolRight.ByNeed unused when application.hoursPerWeek() != null ->
          words.say("right.hours", Integer.toString(application.hoursPerWeek()));
      case PreschoolRight.ByNeed unused -> words.say("right.need");
      case PreschoolRight.HoursAWeek(int hours) -> words.say("right.week", Integer.toString(hours));
      case PreschoolRight.General unused -> words.say("right.general");
      case PreschoolRight.SpecialSupport unused -> words.say("right.support");
      case PreschoolRight.None unused -> "";
    };
  }

  /** What is told in the applicant's own words is weighed by a person. */
  private Finding claimed(String rule, LegalReference law, String key) {
    return new Finding(rule, law, Standing.UNKNOWN, words.say(key), Map.of("claimed", true));
  }

  private Finding unit() {
    var openTo = application.wishes().getFirst().openTo();
    var all = unit(Wish::walkingMetres);
    return openTo == null ? all : all.within(openTo, unit(unused -> null));
  }

  private Finding unit(Function<Wish, @Nullable Integer> metres) {
    var inputs = new LinkedHashMap<String, Object>();
    for (var wish : application.wishes()) {
      var far = metres.apply(wish);
      inputs.put(wish.name(), far == null ? "" : (Object) far);
    }
    var wishes =
        application.wishes().stream()
            .map(w -> wish(w, metres.apply(w)))
            .collect(Collectors.joining(", "));
    return new Finding(
        UNIT, PreschoolLaw.UNIT, Standing.MET, words.say("finding.unit", wishes), inputs);
  }

  private String wish(Wish wish, @Nullable Integer metres) {
    return metres == null
        ? wish.name()
        : words.say("finding.unit.wish", wish.name(), Words.metres(metres));
  }

  /** The child's own standing at the unit most wished for; nothing of anybody else's. */
  private Finding queue() {
    var first = application.wishes().getFirst();
    var queueDate = rules.queueDate(application.appliedOn(), application.birthDate());
    var child =
        new QueuedChild(
            "",
            application.birthDate(),
            queueDate,
            application.specialSupport(),
            false,
            first.sibling());
    var standing = rules.queueOrder().standing(child, List.of(), false);
    var inputs = new LinkedHashMap<String, Object>();
    inputs.put(
        "order",
        rules.queueOrder().criteria().stream()
            .map(Criterion::name)
            .collect(Collectors.joining(", ")));
    inputs.put("queueDate", queueDate.toString());
    inputs.put("sibling", first.sibling());
    inputs.put("municipalRule", rules.rule());
    var sentences = standing.explanation(words.locale());
    return new Finding(
        QUEUE,
        PreschoolLaw.GUARANTEE,
        Standing.MET,
        words.say("finding.queue", first.name(), String.join(" ", sentences)),
        inputs);
  }

  private Finding language(String code) {
    return new Finding(
        LANGUAGE,
        PreschoolLaw.LANGUAGE,
        Standing.UNKNOWN,
        words.say("finding.language." + code),
        Map.of("language", code));
  }

  private Finding fee(ApplicantHousehold household) {
    return household.fee(
        FEE, PreschoolLaw.FEE, application.appliedOn(), start(), book, words.locale());
  }

  String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", words.locale()).format(day);
  }
}
