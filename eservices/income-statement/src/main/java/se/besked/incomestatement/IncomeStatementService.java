package se.besked.incomestatement;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import se.besked.childcare.ChildcareTopics;
import se.besked.childcare.fees.FeeRules;
import se.besked.eservice.Concerns;
import se.besked.eservice.DecisionGround;
import se.besked.eservice.EService;
import se.besked.eservice.Handling;
import se.besked.eservice.Handling.Course;
import se.besked.eservice.Handling.Signatures;
import se.besked.eservice.Identity;
import se.besked.eservice.StatedIncome;
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
public final class IncomeStatementService implements EService<IncomeApplication> {
  static final String MESSAGES = "se.besked.incomestatement.messages";

  static Words words(String language) {
    return new Words(MESSAGES, Locale.of(language), IncomeStatementService.class.getClassLoader());
  }

  @Override
  public Identity identity() {
    return new Identity("income-statement", "inkomst", "INK");
  }

  @Override
  public Handling handling() {
    return new Handling(
        Signatures.APPLICANT,
        Course.REGISTRATION,
        "childcare",
        Period.ofWeeks(1),
        "income-statement");
  }

  @Override
  public Optional<StatedIncome> statedIncome(IncomeApplication application) {
    return Optional.of(application.stated());
  }

  @Override
  public WorkKind entersAs() {
    return WorkKind.REGISTER_INCOME;
  }

  @Override
  public Concerns concerns() {
    return Concerns.HOUSEHOLD;
  }

  @Override
  public Form form() {
    return IncomeForm.FORM;
  }

  @Override
  public String messages() {
    return MESSAGES;
  }

  @Override
  public Optional<String> whyNot(Child child, Facts facts) {
    return Optional.empty();
  }

  @Override
  public Optional<Child> childIn(Answers answers, Facts facts) {
    return Optional.empty();
  }

  @Override
  public Class<IncomeApplication> applicationType() {
    return IncomeApplication.class;
  }

  @Override
  public IncomeApplication read(Answers answers, Facts facts) {
    return IncomeFacts.read(answers, facts);
  }

  @Override
  public IncomeApplication kept(IncomeApplication application) {
    return application.withoutOthersIncome();
  }

  /** It is for as long as it holds, which the municipality may change. */
  @Override
  public Optional<Validity> validity(IncomeApplication application) {
    return Optional.empty();
  }

  @Override
  public Assessment assess(IncomeApplication application, RuleBook rules, Words words) {
    return new IncomeAssessment(application, rules, words).make();
  }

  @Override
  public List<DecisionGround> grounds(IncomeApplication application) {
    return List.of(
        new DecisionGround(
            words("sv").say("ground.preschool"),
            IncomeLaw.PRESCHOOL_FEE,
            AppealRoute.LEGALITY_REVIEW),
        new DecisionGround(
            words("sv").say("ground.educare"), IncomeLaw.EDUCARE_FEE, AppealRoute.LEGALITY_REVIEW));
  }

  @Override
  public Map<String, Consumer<Parameters>> ruleTopics() {
    return Map.of(ChildcareTopics.FEES, FeeRules::from);
  }

  @Override
  public Summary summary(IncomeApplication application, Answers answers, Facts facts, Words words) {
    return new IncomeSummary(application, answers, facts, words).make();
  }
}
