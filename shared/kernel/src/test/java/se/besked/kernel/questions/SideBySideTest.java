package se.besked.kernel.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.registers.IntegrationFailure.Code;

class SideBySideTest {
  private final CyclicBarrier three = new CyclicBarrier(3);

  private <T> T whenAllThreeAreAsked(T answer) {
    try {
      three.await(5, TimeUnit.SECONDS);
      return answer;
    } catch (Exception e) {
      throw new IllegalStateException("asked alone", e);
    }
  }

  @Test
  void allAreUnderWayAtTheSameTime() {
    try (var questions = new SideBySide()) {
      var one = questions.ask(() -> whenAllThreeAreAsked(1));
      var two = questions.ask(() -> whenAllThreeAreAsked("two"));
      var three = questions.ask(() -> whenAllThreeAreAsked(3));
      assertThat(one.get()).isEqualTo(1);
      assertThat(two.get()).isEqualTo("two");
      assertThat(three.get()).isEqualTo(3);
    }
  }

  @Test
  void aFailureIsThatOfItsQuestionAndTheOthersAreAnswered() {
    var failure = new IntegrationFailure("Registret", Code.UNAVAILABLE, "Senare.", null);
    var other = new AtomicBoolean();
    try (var questions = new SideBySide()) {
      var failed =
          questions.ask(
              () -> {
                throw failure;
              });
      var _ = questions.ask(() -> other.compareAndSet(false, true));
      assertThatThrownBy(failed::get).isSameAs(failure);
    }
    assertThat(other).isTrue();
  }
}
