package se.besked.schoolageeducareapplication;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.besked.childcare.fees.ApplicantHousehold;
import se.besked.childcare.start.Ages;
import se.besked.childcare.start.EducareRules;
import se.besked.childcare.start.Situation;
import se.besked.eservice.Words;
import se.besked.kernel.decisions.Finding;
import se.besked.kernel.decisions.Standing;
import se.besked.kernel.law.LegalReference;
import se.besked.kernel.law.MissingRule;
import se.besked.kernel.law.RuleBook;

/** The rules, each giving its finding; {@link EducareAssessment} weighs them together. */
final class EducareFindings {
  static final String WHO = "school-age-educare-application.who";
  static final String NEED = "school-age-educare-application.need";
  static final String SUPPORT = "school-age-educare-application.special-support";
  static final String OWN_NEED = "school-age-educare-application.own-need";
  static final String START = "school-age-educare-application.start";
  static final String END = "school-age-educare-application.end";
  static final String TIMES = "school-age-educare-application.times";
  static final String UNIT = "school-age-educare-application.unit";
  static final String FEE = "school-age-educare-application.fee";

  private final EducareApplication application;
  private final EducareRules rules;
  private final RuleBook book;
  private final Words words;

  EducareFindings(EducareApplication application, EducareRules rules, RuleBook book, Words words) {
    this.application = application;
    this.rules = rules;
    this.book = book;
    this.words = words;
  }

  /** Every finding; where somebody else offers the place, the rest is for them to try. */
  List<Finding> all() {
    if (who().standing() == Standing.NOT_MET) {
      return List.of(who());
    }
    var findings = new ArrayList<Finding>();
    findings.add(who());
    findings.add(need());
    if (application.specialSupport()) {
      findings.add(claimed(SUPPORT, EducareLaw.SUPPORT, "finding.support"));
    }
    if (application.ownNeed() != null) {
      findings.add(claimed(OWN_NEED, EducareLaw.NEED, "finding.ownNeed"));
    }
    findings.add(start());
    findings.add(end());
    findings.add(times());
    findings.add(unit());
    if (application.household() != null) {
      findings.add(fee(application.household()));
    }
    return List.copyOf(findings);
  }

  /** The municipality offers it to its own pupils; an independent school that has it, to its. */
  Finding who() {
    var here = application.registeredHere();
    var inputs = new LinkedHashMap<String, Object>();
    inputs.put("school", application.schoolName());
    inputs.put("schoolsOwnEducare", application.unit().atSchool());
    if (here == null) {
      return new Finding(
          WHO, EducareLaw.WHO, Standing.UNKNOWN, words.say("finding.who.unknown"), inputs);
    }
    boolean schoolOffers = application.unit().atSchool() && !application.unit().municipal();
    if (schoolOffers) {
      return new Finding(
          WHO,
          EducareLaw.WHO,
          Standing.NOT_MET,
          words.say("finding.who.school", application.schoolName()),
          inputs);
    }
    inputs.put("registeredInMunicipality", here);
    return new Finding(
        WHO,
        EducareLaw.WHO,
        here ? Standing.MET : Standing.NOT_MET,
        words.say(here ? "finding.who.met" : "finding.who.elsewhere"),
        inputs);
  }

  /** All the adults work or study; being out of work or on leave gives no right of its own. */
  boolean worksOrStudies() {
    return application.adults().stream()
        .allMatch(s -> s == Situation.WORK || s == Situation.STUDIES);
  }

  private Finding need() {
    boolean met = worksOrStudies();
    return new Finding(
        NEED,
        EducareLaw.NEED,
        met ? Standing.MET : Standing.NOT_MET,
        words.say(met ? "finding.need.met" : "finding.need.notMet"),
        Map.of("municipalRule", rules.rule()));
  }

  /** What is told in the applicant's own words is weighed by a person. */
  private Finding claimed(String rule, LegalReference law, String key) {
    return new Finding(rule, law, Standing.UNKNOWN, words.say(key), Map.of("claimed", true));
  }

  private Finding start() {
    return new Finding(
        START,
        EducareLaw.AT_ONCE,
        Standing.MET,
        words.say("finding.start", day(application.wishedStart())),
        Map.of("wishedStart", application.wishedStart().toString()));
  }

  /** The last day as far as the municipality has decided its terms. */
  Optional<LocalDate> lastDay() {
    try {
      return Optional.of(rules.lastDay(application.birthDate()));
    } catch (MissingRule notDecided) {
      return Optional.empty();
    }
  }

  boolean tooLate() {
    return lastDay().filter(application.wishedStart()::isAfter).isPresent();
  }

  /** That open activity is no answer to special support would tell that it was asked for. */
  private Finding end() {
    return mayBeReplaced() ? end(true).within(Set.of(Finding.APPLICANT), end(false)) : end(false);
  }

  private Finding end(boolean mayBeReplaced) {
    int year = Ages.lastEducareYear(application.birthDate());
    var last = lastDay();
    var inputs = new LinkedHashMap<String, Object>();
    inputs.put("birthDate", application.birthDate().toString());
    last.ifPresent(d -> inputs.put("lastDay", d.toString()));
    if (mayBeReplaced) {
      inputs.put("openActivityInstead", true);
    }
    var sentences = new ArrayList<String>();
    sentences.add(
        last.map(d -> words.say("finding.end.day", day(d)))
            .orElseGet(() -> words.say("finding.end.year", Integer.toString(year))));
    if (mayBeReplaced) {
      sentences.add(words.say("finding.end.open"));
    }
    return new Finding(
        END,
        EducareLaw.END,
        tooLate() ? Standing.NOT_MET : Standing.MET,
        String.join(" ", sentences),
        inputs);
  }

  /** From the autumn term of the year the pupil turns ten, unless it needs special support. */
  boolean mayBeReplaced() {
    var born = application.birthDate();
    var day = application.wishedStart();
    try {
      return rules.mayBeReplaced(born, day, application.specialSupport());
    } catch (MissingRule notDecided) {
      return !day.isBefore(LocalDate.of(Ages.openActivityYear(born), Month.AUGUST, 1));
    }
  }

  private Finding times() {
    var shown =
        application.times().stream()
            .map(t -> words.say("finding.times." + t.name()))
            .collect(Collectors.joining(", "));
    return new Finding(
        TIMES,
        EducareLaw.TIMES,
        Standing.MET,
        words.say(
            application.times().contains(Time.HOLIDAYS)
                ? "finding.times.withHolidays"
                : "finding.times",
            shown),
        Map.of());
  }

  private Finding unit() {
    var unit = application.unit();
    var openTo = unit.openTo();
    return openTo == null
        ? unit(unit.walkingMetres())
        : unit(unit.walkingMetres()).within(openTo, unit(null));
  }

  private Finding unit(@Nullable Integer metres) {
    var unit = application.unit();
    var inputs = new LinkedHashMap<String, Object>();
    inputs.put("unit", unit.name());
    inputs.put("atSchool", unit.atSchool());
    if (metres != null) {
      inputs.put("metresFromHome", metres);
    }
    if (unit.atSchool()) {
      return new Finding(
          UNIT,
          EducareLaw.UNIT,
          Standing.MET,
          words.say("finding.unit.school", unit.name()),
          inputs);
    }
    return new Finding(
        UNIT,
        EducareLaw.UNIT,
        Standing.UNKNOWN,
        unit.name().isEmpty()
            ? words.say("finding.unit.none")
            : words.say("finding.unit.other", application.schoolName(), unit.name()),
        inputs);
  }

  private Finding fee(ApplicantHousehold household) {
    return household.fee(
        FEE,
        EducareLaw.FEE,
        application.appliedOn(),
        application.wishedStart(),
        book,
        words.locale());
  }

  String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", words.locale()).format(day);
  }
}
