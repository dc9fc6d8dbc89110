package se.besked.platform.guard.told;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import se.besked.eservice.Concerns;
import se.besked.eservice.EService;
import se.besked.eservice.Words;
import se.besked.formkit.Answers;
import se.besked.journey.Json;
import se.besked.journey.assess.AssessAnswers;
import se.besked.journey.assess.SealedFacts;
import se.besked.journey.catalogue.EServices;
import se.besked.journey.prefill.PrefillForm;
import se.besked.journey.prefill.Prefilled;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.facts.Child;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.municipality.Municipality;
import se.besked.kernel.people.PersonalNumber;
import se.besked.platform.demo.SimulatedSuppliers;
import se.besked.platform.killed.JourneyHost;
import se.besked.testkit.Personas;
import se.besked.testkit.TestPostgres;

/**
 * Every service that is mounted, with every answer its form can have: what the others in the matter
 * read of the assessment is the same whatever was answered to what is not shared with them, and
 * speaks to nobody as the one who answered. Only the outcome follows from all answers.
 */
@Tag("host")
class ToldToOthersIT {
  private static final Instant TODAY = Instant.parse("2026-11-22T09:00:00Z");
  private static final List<PersonalNumber> PEOPLE =
      List.of(
          Personas.TOGETHER,
          Personas.TWO_HOMES,
          Personas.CHOSEN,
          Personas.SIBLINGS,
          Personas.EDUCARE,
          Personas.TURNS_THIRTEEN,
          Personas.ISLAND);
  private static final Pattern YOU =
      Pattern.compile("(?iU)\\b(du|dig|din|ditt|dina|you|your|yours)\\b");

  @TempDir static Path data;
  private static ConfigurableApplicationContext host;

  @BeforeAll
  static void start() throws IOException {
    Files.writeString(data.resolve("clock"), Duration.between(Instant.now(), TODAY).toString());
    host = JourneyHost.start(data, TestPostgres.migrated());
    host.getBean(SimulatedSuppliers.class).navet().allow(10_000);
  }

  @AfterAll
  static void stop() {
    host.close();
  }

  @Test
  void nobodyElseReadsWhatTheApplicantAnswered() {
    int withMore = 0;
    var told = new ArrayList<String>();
    for (var service : host.getBean(EServices.class).all()) {
      var seen = new Seen();
      PEOPLE.forEach(person -> walk(service, person, seen));
      assertThat(seen.answers).as(service.identity().id()).isGreaterThan(20);
      told.add("%s %d/%d".formatted(service.identity().id(), seen.answers, seen.withMore));
      withMore += seen.withMore;
    }
    assertThat(withMore).as("answers of which the applicant reads more than others").isPositive();
    System.out.println("What others are told: " + told);
  }

  /** What has been read of each matter, by what the others may know of it. */
  private static final class Seen {
    private final Map<List<Object>, String> common = new HashMap<>();
    private int answers;
    private int withMore;
  }

  private static <A extends Record> void walk(
      EService<A> service, PersonalNumber person, Seen seen) {
    var here = host.getBean(Municipalities.class).host();
    var known = host.getBean(PrefillForm.class).of(service.concerns(), person, here);
    if (known instanceof Prefilled.Ready(var facts)) {
      for (var first : begun(service, facts)) {
        for (var answers : new EveryAnswer(service, facts.shown()).from(first)) {
          look(service, answers, facts, here, seen);
        }
      }
    }
  }

  private static List<Answers> begun(EService<?> service, SealedFacts facts) {
    return service.concerns() == Concerns.HOUSEHOLD
        ? List.of(Answers.NONE)
        : facts.shown().children().stream()
            .filter(child -> service.whyNot(child, facts.shown()).isEmpty())
            .map(Child::handle)
            .map(child -> Answers.NONE.with("child", List.of(child)))
            .toList();
  }

  private static <A extends Record> void look(
      EService<A> service, Answers given, SealedFacts facts, Municipality here, Seen seen) {
    var answers = service.form().submitted(given, facts.shown());
    var kept = AssessAnswers.kept(service, answers, facts, here);
    var common =
        Json.read(kept.assessmentJson(), Assessment.class)
            .tellingOthers(service.toldToAll())
            .common();
    assertThat(kept.assessmentJson()).doesNotContain(EveryAnswer.MARK);
    var whole = Json.read(kept.whole().assessmentJson(), Assessment.class);
    var application = service.kept(service.read(answers, facts.shown()));
    var shared =
        service.summary(application, answers, facts.shown(), Words.of(service, "sv")).sharedRows();
    seen.answers++;
    seen.withMore += whole.findings().equals(common.findings()) ? 0 : 1;
    var what = service.identity().id() + " " + answers.raw();

    var first = seen.common.putIfAbsent(List.of(shared, whole.outcome()), common.toString());
    if (service.concerns() == Concerns.CHILD) {
      assertThat(withoutLaw(common.toString()))
          .as(what)
          .isEqualTo(withoutLaw(Optional.ofNullable(first).orElse(common.toString())));
    }
    assertThat(common.toString()).as(what).doesNotContain(EveryAnswer.MARK);
    var english =
        service
            .assess(application, here.rules(), Words.of(service, "en"))
            .tellingOthers(service.toldToAll())
            .common();
    assertThat(Stream.of(common, english).flatMap(a -> sentences(service, a)))
        .as(what)
        .noneMatch(sentence -> YOU.matcher(sentence).find());
  }

  /** Of a matter about a household nobody but the applicant reads the headline. */
  private static Stream<String> sentences(EService<?> service, Assessment assessment) {
    return Stream.concat(
        service.concerns() == Concerns.HOUSEHOLD ? Stream.of() : Stream.of(assessment.headline()),
        assessment.findings().stream().map(f -> f.text()));
  }

  /** What the decision would rest on follows from the answers, as the outcome does. */
  private static String withoutLaw(String assessment) {
    return assessment.replaceFirst("legalBasis=LegalReference\\[[^]]*]", "");
  }
}
