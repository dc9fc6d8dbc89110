package se.besked.@pkg@;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import se.besked.eservice.ContactQuestions;
import se.besked.eservice.EService;
import se.besked.eservice.Words;
import se.besked.formkit.Answers;
import se.besked.kernel.decisions.Outcome;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.law.Dated;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.law.RuleBook;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.registers.Sourced;

/** From answers to a preliminary decision and the summary that is signed. */
class @Name@JourneyTest {
  private final @Name@ service = new @Name@();

  @Test
  @SuppressWarnings("rawtypes") // a service loader knows no type arguments
  void isMounted() {
    assertThat(ServiceLoader.load(EService.class).stream().map(p -> p.type().getName()))
        .contains(@Name@.class.getName());
  }

  @Test
  void goesFromAnswersToASummary() {
    var facts = facts(LocalDate.of(2018, 5, 1));
    var answers =
        Answers.NONE.with(@Name@Form.CHILD, "child-1").with(ContactQuestions.EMAIL, "a@example.se");
    assertThat(service.form().firstIncomplete(answers, facts)).isEmpty();

    var application = service.read(answers, facts);
    var words = Words.of(service, facts.language());
    var figures = new Parameters("@id@", Map.of("lastStage", 9));
    var version =
        new Dated.Version<>("test/1", LocalDate.of(2024, 7, 1), null, "Nämnden", figures);
    var rules = new RuleBook(Map.of("@id@", new Dated<>("@id@", List.of(version))));

    assertThat(service.assess(application, rules, words).outcome()).isEqualTo(Outcome.GRANT);
    var summary = service.summary(application, answers, facts, words);
    assertThat(summary.title()).contains("Test Testsson").contains("2026/27");
    assertThat(summary.sharedRows()).noneMatch(row -> row.value().contains("@"));
  }

  @Test
  void asksForAChild() {
    var facts = facts(LocalDate.of(2018, 5, 1));

    assertThat(service.form().firstIncomplete(Answers.NONE, facts).orElseThrow().key())
        .isEqualTo("barn");
  }

  @Test
  void saysWhyAChildIsTooYoung() {
    var facts = facts(LocalDate.of(2024, 5, 1));

    assertThat(service.whyNot(facts.children().getFirst(), facts)).isPresent();
  }

  private static Facts facts(LocalDate born) {
    var name =
        new Sourced<>(new PersonName("Test", "Testsson"), "Folkbokföringen", Instant.EPOCH);
    var child = new Child("child-1", name, born, List.of(), List.of(), Optional.empty());
    var guardian =
        new Facts.Guardian("me", new PersonName("Vera", "Testsson"), Optional.empty(), "1299");
    return new Facts(
        "1299", guardian, List.of(child), List.of(), List.of(), LocalDate.of(2026, 11, 22));
  }
}
