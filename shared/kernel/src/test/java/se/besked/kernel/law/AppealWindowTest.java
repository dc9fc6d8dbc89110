package se.besked.kernel.law;

import static org.assertj.core.api.Assertions.assertThat;
import static se.besked.kernel.law.AppealRoute.ADMINISTRATIVE_APPEAL;
import static se.besked.kernel.law.AppealRoute.LEGALITY_REVIEW;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.besked.kernel.law.AppealWindow.NotAnnounced;
import se.besked.kernel.law.AppealWindow.NotReceived;
import se.besked.kernel.law.AppealWindow.Running;

class AppealWindowTest {
  private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 23);
  private static final LocalDate ANNOUNCED = LocalDate.of(2026, 12, 3);

  @Test
  void administrativeAppealRunsFromReceipt() {
    var window = AppealWindow.of(ADMINISTRATIVE_APPEAL, RECEIVED, ANNOUNCED);

    assertThat(window).isEqualTo(new Running(LegalDeadline.weeksFrom(RECEIVED, 3)));
    assertThat(window.inTime(LocalDate.of(2026, 12, 14))).isTrue();
    assertThat(window.inTime(LocalDate.of(2026, 12, 15))).isFalse();
  }

  @Test
  void legalityReviewRunsFromTheNoticeBoard() {
    var window = AppealWindow.of(LEGALITY_REVIEW, RECEIVED, ANNOUNCED);

    assertThat(window).isEqualTo(new Running(LegalDeadline.weeksFrom(ANNOUNCED, 3)));
    assertThat(window.inTime(LocalDate.of(2026, 12, 28))).isTrue();
    assertThat(window.inTime(LocalDate.of(2026, 12, 29))).isFalse();
  }

  @Test
  void anAppealBeforeTheDecisionArrivedIsInTime() {
    assertThat(AppealWindow.of(ADMINISTRATIVE_APPEAL, RECEIVED, null).inTime(RECEIVED.minusDays(1)))
        .isTrue();
  }

  @Test
  void withoutProofOfReceiptEveryAppealIsInTime() {
    var window = AppealWindow.of(ADMINISTRATIVE_APPEAL, null, ANNOUNCED);

    assertThat(window).isEqualTo(new NotReceived());
    assertThat(window.inTime(LocalDate.of(2036, 1, 1))).isTrue();
  }

  @Test
  void withoutAnAnnouncementLegalityReviewHasNotBegun() {
    var window = AppealWindow.of(LEGALITY_REVIEW, RECEIVED, null);

    assertThat(window).isEqualTo(new NotAnnounced());
    assertThat(window.inTime(LocalDate.of(2036, 1, 1))).isTrue();
  }

  @Test
  void twoGuardiansHaveTheirOwnLastDays() {
    var first = AppealWindow.of(ADMINISTRATIVE_APPEAL, RECEIVED, null);
    var second = AppealWindow.of(ADMINISTRATIVE_APPEAL, RECEIVED.plusDays(2), null);

    assertThat(first.inTime(LocalDate.of(2026, 12, 15))).isFalse();
    assertThat(second.inTime(LocalDate.of(2026, 12, 15))).isTrue();
  }
}
