package se.besked.childcare.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QueueOrderTest {
  private static final QueueOrder LUND =
      QueueOrder.from(List.of("SPECIAL_NEED", "SIBLING", "BIRTHDATE_OLDEST"));
  private static final QueueOrder STOCKHOLM =
      QueueOrder.from(List.of("SPECIAL_NEED", "GUARANTEE_RISK", "SIBLING", "QUEUE_DATE"));

  @Test
  void siblingsFirst() {
    var a = child("A", "2024-02-01", "2026-03-01", false);
    var b = child("B", "2025-01-01", "2026-08-01", true);

    assertThat(sorted(LUND, a, b)).isEqualTo("B A");
    assertThat(sorted(STOCKHOLM, a, b)).isEqualTo("B A");
  }

  @Test
  void ageInLundAndTimeInStockholm() {
    var a = child("A", "2024-02-01", "2026-08-01", false);
    var b = child("B", "2025-01-01", "2026-03-01", false);

    assertThat(sorted(LUND, a, b)).isEqualTo("A B");
    assertThat(sorted(STOCKHOLM, a, b)).isEqualTo("B A");
  }

  @Test
  void theOlderWhenTheQueueDateIsTheSame() {
    var a = child("A", "2024-02-01", "2026-03-01", false);
    var b = child("B", "2025-01-01", "2026-03-01", false);

    assertThat(sorted(LUND, b, a)).isEqualTo("A B");
    assertThat(sorted(STOCKHOLM, b, a)).isEqualTo("A B");
  }

  @Test
  void specialNeedIsAheadOfAllAndRiskAheadOfSiblingsInStockholm() {
    var need = new QueuedChild("N", day("2025-12-01"), day("2026-11-01"), true, false, false);
    var risk = new QueuedChild("R", day("2025-11-01"), day("2026-10-01"), false, true, false);
    var sibling = child("S", "2024-01-01", "2026-01-01", true);

    assertThat(sorted(STOCKHOLM, sibling, risk, need)).as("T-LAW-8").isEqualTo("N R S");
    assertThat(sorted(LUND, sibling, risk, need)).as("T-LAW-8").isEqualTo("N S R");
  }

  @Test
  void theApplicationThatArrivedFirstInTheEnd() {
    var a = child("2026-0001", "2024-02-01", "2026-03-01", false);
    var b = child("2026-0002", "2024-02-01", "2026-03-01", false);

    assertThat(sorted(LUND, b, a)).isEqualTo("2026-0001 2026-0002");
  }

  /** Shuffled as one likes, the order is the same, and no two are equal. */
  @Test
  void isOneOrder() {
    var random = new Random(7);
    var queue =
        new ArrayList<>(
            IntStream.range(0, 60)
                .mapToObj(
                    i ->
                        new QueuedChild(
                            "%04d".formatted(i),
                            day("2024-01-01").plusDays(random.nextInt(5)),
                            day("2026-01-01").plusDays(random.nextInt(3)),
                            random.nextInt(9) == 0,
                            random.nextInt(5) == 0,
                            random.nextInt(4) == 0))
                .toList());
    for (var order : List.of(LUND, STOCKHOLM)) {
      var once = queue.stream().sorted(order.comparator()).toList();
      for (int i = 0; i < 50; i++) {
        Collections.shuffle(queue, random);
        assertThat(queue.stream().sorted(order.comparator()).toList()).isEqualTo(once);
      }
      assertThat(order.standing(once.get(12), queue, true).place()).contains(13);
    }
  }

  @Test
  void explainsTheOwnStandingAndNobodyElses() {
    var own = child("A", "2024-02-01", "2026-08-01", true);
    var other = new QueuedChild("B", day("2024-12-24"), day("2026-05-17"), true, true, true);
    var standing = LUND.standing(own, List.of(own, other), false);
    var text = String.join(" ", standing.explanation(Locale.of("sv")));

    assertThat(standing.place()).isEmpty();
    assertThat(text)
        .contains("syskon på förskolan. Det gäller ditt barn.")
        .contains("särskilt stöd kommer först. Det gäller inte ditt barn.")
        .contains("Ditt barn är fött den 1 februari 2024.")
        .contains("det som har köat längst")
        .contains("visar ingen plats")
        .doesNotContain("2026", "24 december", "maj");
    assertThat(
            String.join(
                " ", LUND.standing(own, List.of(own, other), true).explanation(Locale.ENGLISH)))
        .contains("place 2 in the queue");
  }

  @Test
  void specialNeedMayNotBeLeftOut() {
    assertThatThrownBy(() -> QueueOrder.from(List.of("SIBLING"))).hasMessageContaining("skyndsamt");
    assertThatThrownBy(() -> QueueOrder.from(List.of("SPECIAL_NEED", "SIBLING", "SIBLING")))
        .hasMessageContaining("två gånger");
  }

  private static String sorted(QueueOrder order, QueuedChild... children) {
    return String.join(
        " ",
        List.of(children).stream()
            .sorted(order.comparator())
            .map(QueuedChild::application)
            .toList());
  }

  private static QueuedChild child(String name, String born, String queued, boolean sibling) {
    return new QueuedChild(name, day(born), day(queued), false, false, sibling);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
