package se.besked.journey.prefill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.people.Protection;
import se.besked.kernel.questions.SideBySide;
import se.besked.kernel.registers.CarePlacement;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.registers.IntegrationFailure.Code;
import se.besked.kernel.registers.Pupil;
import se.besked.kernel.registers.SchoolUnit;
import se.besked.kernel.registers.StudentRegistry;
import se.besked.testkit.Personas;
import se.besked.testkit.SettableClock;

/** Pages that follow on each other ask the registry once, and know how old its answer is. */
class KeptStudentsTest {
  private static final PersonalNumber THERE = Personas.OLDER_SIBLING;
  private static final PersonalNumber UNKNOWN = Personas.YOUNGER_SIBLING;
  private static final Pupil PUPIL = new Pupil(THERE, Protection.NONE, List.of());
  private static final CarePlacement PLACE =
      new CarePlacement(
          "p", "u", "FS", Set.of(), LocalDate.of(2023, 8, 14), null, null, 40, List.of());
  private static final Duration KEEP = Duration.ofMinutes(2);

  private final SettableClock clock = SettableClock.at("2026-11-30T09:00");
  private final AtomicInteger questions = new AtomicInteger();
  private volatile Runnable meanwhile = () -> {};
  private final KeptStudents registry = new KeptStudents(new Registry(), KEEP, clock);
  private final StudentRegistry kept = registry.lately(Personas.CLOSE);

  /** Has one of the two children. */
  private final class Registry implements StudentRegistry {
    @Override
    public Optional<Pupil> find(PersonalNumber child) {
      ask();
      return child.equals(THERE) ? Optional.of(PUPIL) : Optional.empty();
    }

    @Override
    public List<CarePlacement> placementsOf(PersonalNumber child) {
      ask();
      return child.equals(THERE) ? List.of(PLACE) : List.of();
    }

    @Override
    public List<SchoolUnit> schoolUnits() {
      ask();
      return List.of();
    }

    private void ask() {
      questions.incrementAndGet();
      meanwhile.run();
    }
  }

  private static void isAnsweredBy(StudentRegistry registry) {
    assertThat(registry.find(THERE)).contains(PUPIL);
    assertThat(registry.placementsOf(THERE)).containsExactly(PLACE);
    assertThat(registry.find(UNKNOWN)).isEmpty();
    assertThat(registry.placementsOf(UNKNOWN)).isEmpty();
  }

  @Test
  void anAnswerServesForMinutesAndSaysHowOldItIs() {
    var first = clock.instant();
    isAnsweredBy(kept);
    assertThat(questions).hasValue(4);
    clock.advance(Duration.ofSeconds(119));
    isAnsweredBy(kept);
    assertThat(questions).as("that there is nothing is an answer").hasValue(4);
    assertThat(kept.readAt(THERE, clock.instant())).isEqualTo(first);
    clock.advance(Duration.ofSeconds(1));
    isAnsweredBy(kept);
    assertThat(questions).hasValue(8);
    assertThat(kept.readAt(THERE, Instant.EPOCH)).isEqualTo(clock.instant());
  }

  @Test
  void ofTwoAnswersAboutAChildTheOlderSaysHowOldTheyAre() {
    var first = clock.instant();
    kept.placementsOf(THERE);
    clock.advance(Duration.ofSeconds(60));
    kept.find(THERE);
    assertThat(kept.readAt(THERE, clock.instant())).isEqualTo(first);
    registry.anew(Personas.CLOSE).placementsOf(THERE);
    assertThat(kept.readAt(THERE, Instant.EPOCH)).isEqualTo(clock.instant());
  }

  @Test
  void whatIsAskedAnewIsAskedAndKept() {
    isAnsweredBy(kept);
    clock.advance(Duration.ofSeconds(90));
    isAnsweredBy(registry.anew(Personas.CLOSE));
    assertThat(questions).hasValue(8);
    clock.advance(Duration.ofSeconds(90));
    isAnsweredBy(kept);
    assertThat(questions).hasValue(8);
  }

  @Test
  void whatOneIsToldTellsNobodyElseThatTheyWereHere() {
    isAnsweredBy(kept);
    clock.advance(Duration.ofSeconds(60));
    var another = registry.lately(Personas.ALONE);
    isAnsweredBy(another);
    assertThat(questions).as("as slow as if nobody had been here").hasValue(8);
    assertThat(another.readAt(THERE, Instant.EPOCH)).isEqualTo(clock.instant());
    assertThat(kept.readAt(THERE, Instant.EPOCH)).isEqualTo(clock.instant().minusSeconds(60));
  }

  @Test
  void fiftyTabsAreOneQuestionAboutEachChild() throws InterruptedException {
    var asked = new CountDownLatch(2);
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
    try (var tabs = new SideBySide()) {
      var places =
          IntStream.range(0, 50).mapToObj(n -> tabs.ask(() -> kept.placementsOf(THERE))).toList();
      var none = tabs.ask(() -> kept.placementsOf(UNKNOWN));
      asked.await();
      mayAnswer.countDown();
      assertThat(places).allSatisfy(p -> assertThat(p.get()).containsExactly(PLACE));
      assertThat(none.get()).isEmpty();
    }
    assertThat(questions).hasValue(2);
  }

  @Test
  void aFailureIsEverybodysAndKeptByNobody() {
    meanwhile =
        () -> {
          throw new IntegrationFailure("Elevregistret", Code.UNAVAILABLE, "Senare.", null);
        };
    for (var time : List.of(1, 2)) {
      assertThatThrownBy(() -> kept.placementsOf(THERE)).isInstanceOf(IntegrationFailure.class);
      assertThat(questions).hasValue(time);
    }
    meanwhile = () -> {};
    isAnsweredBy(kept);
  }
}
