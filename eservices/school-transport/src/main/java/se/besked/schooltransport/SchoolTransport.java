package se.besked.schooltransport;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import se.besked.eservice.ApiCheck;
import se.besked.eservice.DecisionGround;
import se.besked.eservice.EService;
import se.besked.eservice.Handling;
import se.besked.eservice.Handling.Signatures;
import se.besked.eservice.Identity;
import se.besked.eservice.Route;
import se.besked.eservice.Summary;
import se.besked.eservice.TryOut;
import se.besked.eservice.Validity;
import se.besked.eservice.Words;
import se.besked.formkit.Answers;
import se.besked.formkit.Form;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.facts.School;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.law.RuleBook;
import se.besked.kernel.law.TopicForm;

/** The service's table of contents. */
public final class SchoolTransport implements EService<SchoolTransportApplication> {
  static final String MESSAGES = "se.besked.schooltransport.messages";

  private static final Words SWEDISH = words(Words.SWEDISH.getLanguage());

  static Words words(String language) {
    return new Words(MESSAGES, Locale.of(language), SchoolTransport.class.getClassLoader());
  }

  @Override
  public Identity identity() {
    return new Identity("school-transport", "skolskjuts", "SKJ");
  }

  @Override
  public Handling handling() {
    return new Handling(Signatures.ALL_GUARDIANS, Period.ofWeeks(3));
  }

  @Override
  public Form form() {
    return SchoolTransportForm.FORM;
  }

  @Override
  public String messages() {
    return MESSAGES;
  }

  @Override
  public Optional<String> whyNot(Child child, Facts facts) {
    return SchoolTransportFacts.whyNot(child, facts);
  }

  @Override
  public Optional<Child> childIn(Answers answers, Facts facts) {
    return SchoolTransportFacts.child(answers, facts);
  }

  @Override
  public Class<SchoolTransportApplication> applicationType() {
    return SchoolTransportApplication.class;
  }

  @Override
  public SchoolTransportApplication read(Answers answers, Facts facts) {
    return new SchoolTransportReader(answers, facts).application();
  }

  @Override
  public Set<String> units(SchoolTransportApplication application, Answers answers, Facts facts) {
    return SchoolTransportFacts.chosenSchool(answers, facts).stream()
        .map(School::id)
        .collect(Collectors.toSet());
  }

  @Override
  public Optional<Validity> validity(SchoolTransportApplication application) {
    return Optional.of(Validity.of(application.schoolYear()));
  }

  @Override
  public Assessment assess(SchoolTransportApplication application, RuleBook rules, Words words) {
    var version = rules.on(identity().id(), application.schoolYear().firstDay());
    var policy = SchoolTransportPolicy.from(version.value());
    return new SchoolTransportAssessment(application, policy, words).make(version.id());
  }

  @Override
  public Set<String> toldToAll() {
    return Set.of(
        SchoolTransportRules.HOME_MUNICIPALITY,
        SchoolTransportRules.TRIP,
        SchoolTransportRules.ASSIGNED_SCHOOL,
        SchoolTransportRules.DISTANCE,
        SchoolTransportRules.EXTRA_COST,
        SchoolTransportRules.claimed(Ground.TRAFFIC),
        SchoolTransportRules.claimed(Ground.DISABILITY),
        SchoolTransportRules.claimed(Ground.OTHER));
  }

  @Override
  public List<DecisionGround> grounds(SchoolTransportApplication application) {
    return SchoolTransportLaw.grounds(application, SWEDISH);
  }

  @Override
  public Map<String, Consumer<Parameters>> ruleTopics() {
    return Map.of(identity().id(), SchoolTransportPolicy::from);
  }

  @Override
  public List<TopicForm> ruleForms() {
    return List.of(SchoolTransportPolicy.form(identity().id()));
  }

  @Override
  public Summary summary(
      SchoolTransportApplication application, Answers answers, Facts facts, Words words) {
    return new SchoolTransportSummary(application, answers, facts, words).make();
  }

  @Override
  public Optional<Route> route(Answers answers, Facts facts) {
    return SchoolTransportFacts.child(answers, facts)
        .flatMap(Child::registeredHome)
        .flatMap(
            home ->
                SchoolTransportFacts.chosenSchool(answers, facts)
                    .flatMap(school -> SchoolTransportFacts.route(home, school)));
  }

  @Override
  public Optional<TryOut<SchoolTransportApplication>> tryOut() {
    return Optional.of(new SchoolTransportTryOut());
  }

  @Override
  public Optional<ApiCheck<?, SchoolTransportApplication>> apiCheck() {
    return Optional.of(new SchoolTransportApiCheck());
  }
}
