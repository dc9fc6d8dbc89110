package se.besked.integrations.bankid.signature;

import org.jspecify.annotations.Nullable;

/** Ends a verification at the first flaw. */
final class Distrust extends Exception {
  private final Flaw flaw;

  Distrust(Flaw flaw, @Nullable Throwable cause) {
    super(flaw.name(), cause);
    this.flaw = flaw;
  }

  Flaw flaw() {
    return flaw;
  }

  static void unless(boolean sound, Flaw flaw) throws Distrust {
    if (!sound) {
      throw new Distrust(flaw, null);
    }
  }
}
