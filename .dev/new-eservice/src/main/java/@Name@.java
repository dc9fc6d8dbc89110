package se.besked.@pkg@;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.besked.eservice.DecisionGround;
import se.besked.eservice.EService;
import se.besked.eservice.Handling;
import se.besked.eservice.Handling.Signatures;
import se.besked.eservice.Identity;
import se.besked.eservice.Summary;
import se.besked.eservice.Summary.Row;
import se.besked.eservice.Words;
import se.besked.formkit.Answers;
import se.besked.formkit.Form;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.law.SchoolYear;

/** The service's table of contents. */
public final class @Name@ implements EService<@Name@Application> {
  static final String MESSAGES = "se.besked.@pkg@.messages";
  static final Words SWEDISH =
      new Words(MESSAGES, Words.SWEDISH, @Name@.class.getClassLoader());

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
    var year = SchoolYear.containing(facts.today());
    return child.stageIn(year).isPresent()
        ? Optional.empty()
        : Optional.of(SWEDISH.say("child.notInSchool"));
  }

  @Override
  public Optional<Child> childIn(Answers answers, Facts facts) {
    return answers.value(@Name@Form.CHILD, facts).flatMap(facts::child);
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
  public SchoolYear schoolYear(@Name@Application application) {
    return application.schoolYear();
  }

  @Override
  public Assessment assess(
      @Name@Application application, Parameters rules, String ruleVersion) {
    return new @Name@Rules(application, rules).assess(ruleVersion);
  }

  @Override
  public List<DecisionGround> grounds(@Name@Application application) {
    return List.of(
        new DecisionGround(
            SWEDISH.say("ground"), @Name@Rules.LAW, @Name@Rules.ROUTE));
  }

  @Override
  public void checkRules(Parameters rules) {
    @Name@Rules.lastStage(rules);
  }

  @Override
  public Summary summary(@Name@Application application, Answers answers, Facts facts) {
    var child = childIn(answers, facts).orElseThrow().name().value().full();
    var year = application.schoolYear();
    var shared = new ArrayList<Row>();
    shared.add(row("child", child));
    shared.add(row("grade", application.stage().label(year)));
    if (application.reason() != null) {
      shared.add(row("reason", application.reason()));
    }
    var all = new ArrayList<>(shared);
    answers
        .value(se.besked.eservice.Contact.EMAIL, facts)
        .ifPresent(email -> all.add(row("email", email)));
    return new Summary(SWEDISH.say("summary.title", child, year), all, shared);
  }

  private static Row row(String key, String value) {
    return new Row(SWEDISH.say(key + ".label"), value);
  }
}
