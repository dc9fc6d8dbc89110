package se.besked.integrations.bankid;

/** How the person started the app, and what kind of device shows our page. */
public enum BankIdMode {
  QR_ON_DESKTOP(true, false),
  QR_ON_MOBILE(true, true),
  SAME_DEVICE_DESKTOP(false, false),
  SAME_DEVICE_MOBILE(false, true);

  private final boolean qr;
  private final boolean mobile;

  BankIdMode(boolean qr, boolean mobile) {
    this.qr = qr;
    this.mobile = mobile;
  }

  public static BankIdMode of(boolean qr, boolean mobile) {
    if (qr) {
      return mobile ? QR_ON_MOBILE : QR_ON_DESKTOP;
    }
    return mobile ? SAME_DEVICE_MOBILE : SAME_DEVICE_DESKTOP;
  }

  /** Whether the app on another device reads a QR code from our page. */
  public boolean qr() {
    return qr;
  }

  /** Whether our page is shown on a telephone or tablet. */
  public boolean mobile() {
    return mobile;
  }
}
