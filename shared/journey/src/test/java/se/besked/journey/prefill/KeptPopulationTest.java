package se.besked.journey.prefill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.people.Protection;
import se.besked.kernel.people.RegisteredPerson;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.registers.IntegrationFailure.Code;
import se.besked.kernel.registers.PopulationRegister;
import se.besked.testkit.SettableClock;

/** Pages that follow on each other ask the register once, and know how old its answer is. */
class KeptPopulationTest {
  private static final PersonalNumber ANNA = PersonalNumber.of("198501012382");
  private static final PersonalNumber BO = PersonalNumber.of("198501012390");
  private static final PersonalNumber CILLA = PersonalNumber.of("198806152396");
  private static final Duration KEEP = Duration.ofMinutes(2);

  private final SettableClock clock = SettableClock.at("2026-11-30T09:00");
  private final AtomicInteger questions = new AtomicInteger();
  private volatile Runnable meanwhile = () -> {};
  private final KeptPopulation register = new KeptPopulation(this::answer, KEEP, clock);
  private final PopulationRegister kept = register.lately(ANNA);

  /** Anna is there, Bo is not. */
  private Map<PersonalNumber, RegisteredPerson> answer(Set<PersonalNumber> numbers) {
    questions.incrementAndGet();
    meanwhile.run();
    return numbers.contains(ANNA)
        ? Map.of(
            ANNA,
            new RegisteredPerson(
                ANNA,
                new PersonName("Anna", "Provsson"),
                Protection.NONE,
                null,
                null,
                Set.of(),
                Set.of(),
                Set.of(),
                false,
                false,
                false,
                null))
        : Map.of();
  }

  @Test
  void anAnswerServesForMinutesAndSaysHowOldItIs() {
    var first = clock.instant();
    assertThat(kept.find(Set.of(ANNA, BO))).containsOnlyKeys(ANNA);
    clock.advance(Duration.ofSeconds(119));
    assertThat(kept.find(Set.of(ANNA))).containsOnlyKeys(ANNA);
    assertThat(kept.find(Set.of(BO))).as("that there is nobody is an answer").isEmpty();
    assertThat(questions).hasValue(1);
    assertThat(kept.readAt(ANNA, clock.instant())).isEqualTo(first);
    clock.advance(Duration.ofSeconds(1));
    assertThat(kept.find(Set.of(ANNA))).containsOnlyKeys(ANNA);
    assertThat(questions).hasValue(2);
    assertThat(kept.readAt(ANNA, Instant.EPOCH)).isEqualTo(clock.instant());
  }

  @Test
  void whatIsAskedAnewIsAskedAndKept() {
    kept.find(Set.of(ANNA));
    clock.advance(Duration.ofSeconds(90));
    register.anew(ANNA).find(Set.of(ANNA));
    assertThat(questions).hasValue(2);
    clock.advance(Duration.ofSeconds(90));
    kept.find(Set.of(ANNA));
    assertThat(questions).hasValue(2);
  }

  @Test
  void whatOneIsToldTellsNobodyElseThatTheyWereHere() {
    kept.find(Set.of(ANNA));
    clock.advance(Duration.ofSeconds(60));
    var another = register.lately(BO);
    assertThat(another.readAt(ANNA, clock.instant())).isEqualTo(clock.instant());
    assertThat(another.find(Set.of(ANNA))).containsOnlyKeys(ANNA);
    assertThat(questions).as("as slow as if nobody had been here").hasValue(2);
    assertThat(another.readAt(ANNA, Instant.EPOCH)).isEqualTo(clock.instant());
    clock.advance(Duration.ofSeconds(30));
    register.anew(BO).find(Set.of(ANNA));
    assertThat(kept.readAt(ANNA, Instant.EPOCH)).isEqualTo(clock.instant().minusSeconds(90));
    meanwhile =
        () -> {
          throw new IntegrationFailure("Folkbokföringen", Code.UNAVAILABLE, "Senare.", null);
        };
    assertThatThrownBy(() -> register.lately(CILLA).find(Set.of(ANNA)))
        .as("down as if nobody had been here")
        .isInstanceOf(IntegrationFailure.class);
  }

  @Test
  void aSlowAnswerDoesNotTakeThePlaceOfOneThatWasAskedForLater() {
    var later = clock.instant().plusSeconds(5);
    meanwhile =
        () -> {
          meanwhile = () -> {};
          clock.set(later);
          register.anew(ANNA).find(Set.of(ANNA));
        };
    kept.find(Set.of(ANNA));
    assertThat(questions).hasValue(2);
    assertThat(kept.readAt(ANNA, Instant.EPOCH)).isEqualTo(later);
  }

  @Test
  void fiftyTabsAreOneQuestion() throws Exception {
    var asked = new CountDownLatch(1);
    var mayAnswer = new CountDownLatch(1);
    meanwhile =
        () -> {
          asked.countDown();
          try {
            mayAnswer.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var tabs =
          IntStream.range(0, 50)
              .mapToObj(n -> threads.submit(() -> kept.find(Set.of(ANNA))))
              .toList();
      asked.await();
      mayAnswer.countDown();
      for (var tab : tabs) {
        assertThat(tab.get()).containsOnlyKeys(ANNA);
      }
    }
    assertThat(questions).hasValue(1);
  }

  @Test
  void aFailureIsEverybodysAndKeptByNobody() {
    meanwhile =
        () -> {
          throw new IntegrationFailure("Folkbokföringen", Code.UNAVAILABLE, "Senare.", null);
        };
    for (var time : List.of(1, 2)) {
      assertThatThrownBy(() -> kept.find(Set.of(ANNA))).isInstanceOf(IntegrationFailure.class);
      assertThat(questions).hasValue(time);
    }
    meanwhile = () -> {};
    assertThat(kept.find(Set.of(ANNA))).containsOnlyKeys(ANNA);
  }
}
