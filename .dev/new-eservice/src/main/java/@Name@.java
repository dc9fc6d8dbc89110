package se.besked.@pkg@;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import se.besked.eservice.ContactQuestions;
import se.besked.eservice.DecisionGround;
import se.besked.eservice.EService;
import se.besked.eservice.Handling;
import se.besked.eservice.Handling.Signatures;
import se.besked.eservice.Identity;
import se.besked.eservice.Summary;
import se.besked.eservice.SummaryRows;
import se.besked.eservice.Validity;
import se.besked.eservice.WhichChild;
import se.besked.eservice.Words;
import se.besked.formkit.Answers;
import se.besked.formkit.Form;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.law.RuleBook;
import se.besked.kernel.law.SchoolYear;

/** The service's table of contents. */
public final class @Name@ implements EService<@Name@Application> {
  static final String MESSAGES = "se.besked.@pkg@.messages";
  @Override
  public Identity identity() {
    return new Identity("@id@", "@id@", "@PREFIX@");
  }

  @Override
  public Handling handling() {
    return new Handling(Signatures.ALL_GUARDIANS, "@id@", Period.ofWeeks(3), "@id@");
  }

  @Override
  public Form form() {
    return @Name@Form.FORM;
  }

  @Override
  public String messages() {
    return MESSAGES;
  }

  @Override
  public Optional<String> whyNot(Child child, Facts facts) {
    return @Name@Form.whyNot(child, facts);
  }

  @Override
  public Optional<Child> childIn(Answers answers, Facts facts) {
    return WhichChild.in(answers, facts);
  }

  @Override
  public Class<@Name@Application> applicationType() {
    return @Name@Application.class;
  }

  @Override
  public @Name@Application read(Answers answers, Facts facts) {
    var year = SchoolYear.containing(facts.today());
    var child = childIn(answers, facts).orElseThrow();
    return new @Name@Application(
        year,
        child.stageIn(year).orElseThrow(),
        answers.value(@Name@Form.REASON, facts).orElse(null));
  }

  @Override
  public Optional<Validity> validity(@Name@Application application) {
    return Optional.of(Validity.of(application.schoolYear()));
  }

  @Override
  public Assessment assess(@Name@Application application, RuleBook rules, Words words) {
    var version = rules.on("@id@", application.schoolYear().firstDay());
    return new @Name@Rules(application, version.value(), words).assess(version.id());
  }

  /** The reason is the applicant's own to tell; that one was given is too. */
  @Override
  public Set<String> toldToAll() {
    return Set.of(@Name@Rules.STAGE);
  }

  @Override
  public List<DecisionGround> grounds(@Name@Application application) {
    var label = Words.of(this, "sv").say("ground");
    return List.of(new DecisionGround(label, @Name@Rules.LAW, @Name@Rules.ROUTE));
  }

  @Override
  public Map<String, Consumer<Parameters>> ruleTopics() {
    return Map.of("@id@", @Name@Rules::lastStage);
  }

  @Override
  public Summary summary(
      @Name@Application application, Answers answers, Facts facts, Words words) {
    var child = childIn(answers, facts).orElseThrow().name().value().full();
    var year = application.schoolYear();
    var rows =
        new SummaryRows(answers, facts, words)
            .row("child", child)
            .row("grade", application.stage().label(year, facts.language()));
    var shared = rows.list();
    rows.text(@Name@Form.REASON).text(ContactQuestions.EMAIL);
    return new Summary(words.say("summary.title", child, year), rows.list(), shared);
  }
}
