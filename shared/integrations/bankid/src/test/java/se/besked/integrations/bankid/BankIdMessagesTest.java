package se.besked.integrations.bankid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BankIdMessagesTest {
  @ParameterizedTest
  @CsvSource({
    "outstandingTransaction, QR_ON_DESKTOP, RFA1",
    "outstandingTransaction, QR_ON_MOBILE, RFA1",
    "outstandingTransaction, SAME_DEVICE_DESKTOP, RFA13",
    "outstandingTransaction, SAME_DEVICE_MOBILE, RFA13",
    "noClient, SAME_DEVICE_MOBILE, RFA1",
    "started, QR_ON_DESKTOP, RFA15A",
    "started, SAME_DEVICE_DESKTOP, RFA15A",
    "started, QR_ON_MOBILE, RFA15B",
    "started, SAME_DEVICE_MOBILE, RFA15B",
    "userSign, QR_ON_DESKTOP, RFA9",
    "userMrtd, QR_ON_DESKTOP, RFA23",
    "userCallConfirm, QR_ON_DESKTOP, CALL_CONFIRM",
    "processing, QR_ON_DESKTOP, RFA21"
  })
  void pending(String hint, BankIdMode mode, BankIdMessage message) {
    assertThat(BankIdMessages.pending(hint, mode)).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource({
    "cancelled, QR_ON_DESKTOP, RFA3",
    "userCancel, QR_ON_DESKTOP, RFA6",
    "expiredTransaction, QR_ON_DESKTOP, RFA8",
    "certificateErr, QR_ON_DESKTOP, RFA16",
    "startFailed, QR_ON_MOBILE, RFA17B",
    "startFailed, SAME_DEVICE_DESKTOP, RFA17A",
    "userDeclinedCall, QR_ON_DESKTOP, CALL_DECLINED",
    "notSupportedByUserApp, QR_ON_DESKTOP, APP_TOO_OLD",
    "transactionRiskBlocked, QR_ON_DESKTOP, RISK_BLOCKED",
    "testNumber, QR_ON_DESKTOP, TEST_NUMBER",
    "realNumber, QR_ON_DESKTOP, REAL_NUMBER",
    "somethingNew, QR_ON_DESKTOP, RFA22"
  })
  void failed(String hint, BankIdMode mode, BankIdMessage message) {
    assertThat(BankIdMessages.failed(hint, mode)).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource({
    "alreadyInProgress, RFA4",
    "ALREADYINPROGRESS, RFA4",
    "canceled, RFA3",
    "requestTimeout, RFA5",
    "Maintenance, RFA5",
    "internalError, RFA5",
    "tooManyRequests, RFA5",
    "methodNotAllowed, RFA5",
    "verificationFailed, RFA5",
    "somethingNew, RFA5"
  })
  void error(String code, BankIdMessage message) {
    assertThat(BankIdMessages.error(code)).isEqualTo(message);
  }

  @ParameterizedTest
  @EnumSource(BankIdMessage.class)
  void everyMessageSaysSomethingInBothLanguages(BankIdMessage message) {
    assertThat(message.swedish()).isNotBlank().isNotEqualTo(message.english());
    assertThat(message.in(Locale.UK)).isEqualTo(message.english());
    assertThat(message.in(Locale.of("sv", "SE"))).isEqualTo(message.swedish());
    assertThat(message.key()).matches("bankid\\.[a-z0-9-]+");
  }

  @Test
  void keysAreDifferent() {
    assertThat(Arrays.stream(BankIdMessage.values()).map(BankIdMessage::key))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(BankIdMode.class)
  void aModeIsWhatItsTwoAnswersSay(BankIdMode mode) {
    assertThat(BankIdMode.of(mode.qr(), mode.mobile())).isEqualTo(mode);
  }
}
