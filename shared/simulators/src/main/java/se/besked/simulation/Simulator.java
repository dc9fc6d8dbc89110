package se.besked.simulation;

/** One simulated supplier, mounted under its own path on a {@link SimulatorServer}. */
public interface Simulator {
  /** The path segment it is mounted under and controlled by, e.g. {@code "navet"}. */
  String name();

  /**
   * Answers one request.
   *
   * @throws Exception anything; the server answers 500 and writes the cause to the log
   */
  SimulatedResponse answer(SimulatedRequest request) throws Exception;

  /** The supplier's own words for being down; status and body as on the real wire. */
  default SimulatedResponse downAnswer() {
    return SimulatedResponse.text(503, "Service Unavailable");
  }

  /** Paths (after the mount) that faults never strike, such as control and phone pages. */
  default boolean spared(String path) {
    return false;
  }
}
