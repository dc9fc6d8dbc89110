package se.besked.kernel.registers;

/** What is to be entered in the municipality's business system, which we may only read. */
public enum WorkKind {
  REGISTER_APPLICATION("Registrera ansökan"),
  /** The application has been withdrawn, replaced or closed after it was registered. */
  REGISTER_WITHDRAWAL("Avregistrera ansökan"),
  REGISTER_TERMINATION("Registrera uppsägning"),
  REGISTER_INCOME("Registrera inkomst"),
  /** A place has been accepted. */
  REGISTER_PLACEMENT("Registrera placering"),
  /** A place has been declined, or nobody answered in time. */
  REGISTER_OFFER_ANSWER("Registrera svar på erbjudande");

  private final String title;

  WorkKind(String title) {
    this.title = title;
  }

  /** In Swedish, for the officer who does it. */
  public String title() {
    return title;
  }
}
