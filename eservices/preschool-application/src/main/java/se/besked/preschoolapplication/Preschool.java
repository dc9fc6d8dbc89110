package se.besked.preschoolapplication;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import se.besked.childcare.ChildcareTopics;
import se.besked.childcare.fees.FeeRules;
import se.besked.childcare.start.PreschoolRules;
import se.besked.childcare.start.PreschoolTimes;
import se.besked.eservice.DecisionGround;
import se.besked.eservice.EService;
import se.besked.eservice.Handling;
import se.besked.eservice.Handling.Course;
import se.besked.eservice.Handling.Signatures;
import se.besked.eservice.Identity;
import se.besked.eservice.Summary;
import se.besked.eservice.Validity;
import se.besked.eservice.Words;
import se.besked.formkit.Answers;
import se.besked.formkit.Form;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.law.RuleBook;

/** The service's table of contents. */
public final class Preschool implements EService<PreschoolApplication> {
  static final String MESSAGES = "se.besked.preschoolapplication.messages";

  static Words words(String language) {
    return new Words(MESSAGES, Locale.of(language), Preschool.class.getClassLoader());
  }

  @Override
  public Identity identity() {
    return new Identity("preschool-application", "forskola", "FSK");
  }

  /** The answer promised is the offer of a place: within the guarantee's four months. */
  @Override
  public Handling handling() {
    return new Handling(
        Signatures.ALL_GUARDIANS,
        Course.OFFER,
        Period.ofMonths(PreschoolRules.MOST_GUARANTEE_MONTHS));
  }

  @Override
  public Form form() {
    return PreschoolForm.FORM;
  }

  @Override
  public String messages() {
    return MESSAGES;
  }

  @Override
  public Optional<String> whyNot(Child child, Facts facts) {
    return PreschoolFacts.whyNot(child, facts);
  }

  @Override
  public Optional<Child> childIn(Answers answers, Facts facts) {
    return PreschoolFacts.child(answers, facts);
  }

  @Override
  public Class<PreschoolApplication> applicationType() {
    return PreschoolApplication.class;
  }

  @Override
  public PreschoolApplication read(Answers answers, Facts facts) {
    return new PreschoolReader(answers, facts).application();
  }

  @Override
  public PreschoolApplication kept(PreschoolApplication application) {
    return application.kept();
  }

  @Override
  public Set<String> units(PreschoolApplication application, Answers answers, Facts facts) {
    return application.wishes().stream().map(Wish::unitId).collect(Collectors.toSet());
  }

  @Override
  public Optional<Validity> validity(PreschoolApplication application) {
    return Optional.of(
        new Validity(
            application.wishedStart(),
            PreschoolFacts.lastDayBeforeSchool(application.birthDate())));
  }

  @Override
  public Assessment assess(PreschoolApplication application, RuleBook rules, Words words) {
    var version = ChildcareTopics.on(rules, ChildcareTopics.PRESCHOOL, application.appliedOn());
    var own = PreschoolRules.from(version.value());
    return new PreschoolAssessment(application, own, rules, words).make(version.id());
  }

  @Override
  public Set<String> toldToAll() {
    return Set.of(
        PreschoolFindings.HOME_MUNICIPALITY,
        PreschoolTimes.AGE,
        PreschoolTimes.GUARANTEE,
        PreschoolTimes.GENERAL,
        PreschoolTimes.SCHOOL_START,
        PreschoolFindings.UNIT);
  }

  @Override
  public List<DecisionGround> grounds(PreschoolApplication application) {
    return PreschoolLaw.grounds(application, words(Words.SWEDISH.getLanguage()));
  }

  @Override
  public Map<String, Consumer<Parameters>> ruleTopics() {
    return Map.of(
        ChildcareTopics.PRESCHOOL, PreschoolRules::from, ChildcareTopics.FEES, FeeRules::from);
  }

  @Override
  public Summary summary(
      PreschoolApplication application, Answers answers, Facts facts, Words words) {
    return new PreschoolSummary(application, answers, facts, words).make();
  }
}
