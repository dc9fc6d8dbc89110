package se.besked.integrations.stafflogin;

/** Something was refused. Carries the reason and nothing else, so that it can be logged whole. */
public final class SamlRefused extends RuntimeException {
  private final SamlRefusal why;

  public SamlRefused(SamlRefusal why) {
    super(why.name());
    this.why = why;
  }

  public SamlRefusal why() {
    return why;
  }
}
