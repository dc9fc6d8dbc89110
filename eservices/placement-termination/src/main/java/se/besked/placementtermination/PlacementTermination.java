package se.besked.placementtermination;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import se.besked.childcare.figures.ChildcareChecks;
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
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.law.RuleBook;
import se.besked.kernel.registers.WorkKind;

/** The service's table of contents. */
public final class PlacementTermination implements EService<TerminationApplication> {
  static final String MESSAGES = "se.besked.placementtermination.messages";

  static Words words(String language) {
    return new Words(MESSAGES, Locale.of(language), PlacementTermination.class.getClassLoader());
  }

  @Override
  public Identity identity() {
    return new Identity("placement-termination", "uppsagning", "UPP");
  }

  @Override
  public Handling handling() {
    return new Handling(Signatures.ALL_GUARDIANS, Course.REGISTRATION, Period.ofWeeks(1));
  }

  @Override
  public WorkKind entersAs() {
    return WorkKind.REGISTER_TERMINATION;
  }

  @Override
  public Form form() {
    return TerminationForm.FORM;
  }

  @Override
  public String messages() {
    return MESSAGES;
  }

  @Override
  public Optional<String> whyNot(Child child, Facts facts) {
    return TerminationFacts.whyNot(child, facts);
  }

  @Override
  public Optional<Child> childIn(Answers answers, Facts facts) {
    return TerminationFacts.child(answers, facts);
  }

  @Override
  public Class<TerminationApplication> applicationType() {
    return TerminationApplication.class;
  }

  @Override
  public TerminationApplication read(Answers answers, Facts facts) {
    return TerminationFacts.read(answers, facts);
  }

  /** The other guardian sees what is kept, and may live in another household: no fee is in it. */
  @Override
  public TerminationApplication kept(TerminationApplication application) {
    return application.withoutPaying();
  }

  @Override
  public Set<String> units(TerminationApplication application, Answers answers, Facts facts) {
    return Set.of(application.unitId());
  }

  /** A termination is for good. */
  @Override
  public Optional<Validity> validity(TerminationApplication application) {
    return Optional.empty();
  }

  @Override
  public Assessment assess(TerminationApplication application, RuleBook rules, Words words) {
    return new TerminationAssessment(application, rules, words).make();
  }

  @Override
  public Set<String> toldToAll() {
    return Set.of(
        TerminationAssessment.NOTICE,
        TerminationAssessment.AUTOMATIC_END,
        TerminationAssessment.FEE);
  }

  @Override
  public List<DecisionGround> grounds(TerminationApplication application) {
    return List.of(
        new DecisionGround(
            words("sv").say("ground." + application.activity()),
            TerminationLaw.fee(application.activity()),
            AppealRoute.LEGALITY_REVIEW));
  }

  @Override
  public Map<String, Consumer<Parameters>> ruleTopics() {
    return ChildcareChecks.ALL;
  }

  @Override
  public Summary summary(
      TerminationApplication application, Answers answers, Facts facts, Words words) {
    return new TerminationSummary(application, answers, facts, words).make();
  }
}
