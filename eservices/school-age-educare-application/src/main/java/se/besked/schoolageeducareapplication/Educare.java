package se.besked.schoolageeducareapplication;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import se.besked.childcare.ChildcareTopics;
import se.besked.childcare.fees.FeeRules;
import se.besked.childcare.start.EducareRules;
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
public final class Educare implements EService<EducareApplication> {
  static final String MESSAGES = "se.besked.schoolageeducareapplication.messages";

  static Words words(String language) {
    return new Words(MESSAGES, Locale.of(language), Educare.class.getClassLoader());
  }

  @Override
  public Identity identity() {
    return new Identity("school-age-educare-application", "fritidshem", "FRI");
  }

  /**
   * There is no queue, but the law has the place offered (skollagen 14 kap. 3 and 4 §§), and the
   * fee begins when it is accepted; so an offer follows here too, only sooner.
   */
  @Override
  public Handling handling() {
    return new Handling(Signatures.ALL_GUARDIANS, Course.OFFER, Period.ofWeeks(2));
  }

  @Override
  public Form form() {
    return EducareForm.FORM;
  }

  @Override
  public String messages() {
    return MESSAGES;
  }

  @Override
  public Optional<String> whyNot(Child child, Facts facts) {
    return EducareFacts.whyNot(child, facts);
  }

  @Override
  public Optional<Child> childIn(Answers answers, Facts facts) {
    return EducareFacts.child(answers, facts);
  }

  @Override
  public Class<EducareApplication> applicationType() {
    return EducareApplication.class;
  }

  @Override
  public EducareApplication read(Answers answers, Facts facts) {
    return new EducareReader(answers, facts).application();
  }

  @Override
  public EducareApplication kept(EducareApplication application) {
    return application.kept();
  }

  @Override
  public Set<String> units(EducareApplication application, Answers answers, Facts facts) {
    return Set.of(application.unit().id());
  }

  @Override
  public Optional<Validity> validity(EducareApplication application) {
    return Optional.of(
        new Validity(application.wishedStart(), EducareFacts.latest(application.birthDate())));
  }

  @Override
  public Assessment assess(EducareApplication application, RuleBook rules, Words words) {
    var version =
        ChildcareTopics.on(rules, ChildcareTopics.SCHOOL_AGE_EDUCARE, application.wishedStart());
    var own = EducareRules.from(version.value());
    return new EducareAssessment(application, own, rules, words).make(version.id());
  }

  @Override
  public Set<String> toldToAll() {
    return Set.of(
        EducareFindings.WHO,
        EducareFindings.START,
        EducareFindings.END,
        EducareFindings.TIMES,
        EducareFindings.UNIT);
  }

  @Override
  public List<DecisionGround> grounds(EducareApplication application) {
    return EducareLaw.grounds(application, words(Words.SWEDISH.getLanguage()));
  }

  @Override
  public Map<String, Consumer<Parameters>> ruleTopics() {
    return Map.of(
        ChildcareTopics.SCHOOL_AGE_EDUCARE,
        EducareRules::from,
        ChildcareTopics.FEES,
        FeeRules::from);
  }

  @Override
  public Summary summary(
      EducareApplication application, Answers answers, Facts facts, Words words) {
    return new EducareSummary(application, answers, facts, words).make();
  }
}
