package se.besked.integrations.bankid;

/**
 * Chooses what to tell the person, as BankID recommends. Codes we have never heard of get the
 * general message of their kind.
 *
 * <p>Example: {@code BankIdMessages.pending("userSign", QR_ON_DESKTOP).swedish()} tells the person
 * to enter the security code.
 */
public final class BankIdMessages {
  private BankIdMessages() {}

  /** While the order goes on. */
  public static BankIdMessage pending(String hintCode, BankIdMode mode) {
    return switch (hintCode) {
      case "outstandingTransaction" -> mode.qr() ? BankIdMessage.RFA1 : BankIdMessage.RFA13;
      case "noClient" -> BankIdMessage.RFA1;
      case "started" -> mode.mobile() ? BankIdMessage.RFA15B : BankIdMessage.RFA15A;
      case "userSign" -> BankIdMessage.RFA9;
      case "userMrtd" -> BankIdMessage.RFA23;
      case "userCallConfirm" -> BankIdMessage.CALL_CONFIRM;
      default -> BankIdMessage.RFA21;
    };
  }

  /** When the order ended without result. */
  public static BankIdMessage failed(String hintCode, BankIdMode mode) {
    return switch (hintCode) {
      case "cancelled" -> BankIdMessage.RFA3;
      case "userCancel" -> BankIdMessage.RFA6;
      case "expiredTransaction" -> BankIdMessage.RFA8;
      case "certificateErr" -> BankIdMessage.RFA16;
      case "startFailed" -> mode.qr() ? BankIdMessage.RFA17B : BankIdMessage.RFA17A;
      case "userDeclinedCall" -> BankIdMessage.CALL_DECLINED;
      case "notSupportedByUserApp" -> BankIdMessage.APP_TOO_OLD;
      case "transactionRiskBlocked" -> BankIdMessage.RISK_BLOCKED;
      case "testNumber" -> BankIdMessage.TEST_NUMBER;
      case "realNumber" -> BankIdMessage.REAL_NUMBER;
      default -> BankIdMessage.RFA22;
    };
  }

  /** When BankID refused the call itself; upper and lower case in the code do not matter. */
  public static BankIdMessage error(String errorCode) {
    if (errorCode.equalsIgnoreCase("alreadyInProgress")) {
      return BankIdMessage.RFA4;
    }
    return errorCode.equalsIgnoreCase("canceled") ? BankIdMessage.RFA3 : BankIdMessage.RFA5;
  }
}
