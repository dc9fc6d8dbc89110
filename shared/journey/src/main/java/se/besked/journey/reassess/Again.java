package se.besked.journey.reassess;

import java.util.List;
import java.util.Optional;
import se.besked.eservice.Route;
import se.besked.kernel.decisions.Assessment;

/** What came of assessing a case once more. */
public sealed interface Again {

  /**
   * Today's assessment.
   *
   * @param differences from the stored one, in what it rests on
   * @param route the way it is about, when there is one to draw
   */
  record Done(Assessment assessment, List<Difference> differences, Optional<Route> route)
      implements Again {
    public Done {
      differences = List.copyOf(differences);
    }
  }

  /**
   * A register does not answer now.
   *
   * @param remedy a Swedish sentence
   */
  record RegisterDown(String remedy) implements Again {}

  /**
   * The registers give nothing for this matter any longer: somebody may be protected, or is no
   * guardian. Why is not said.
   */
  record Closed() implements Again {}

  /** The municipality has no figures for the days the matter is about. */
  record MissingFigures(String what) implements Again {}

  /** The answers do not fit today's facts, such as when the child has left the school. */
  record NoLongerFits() implements Again {}
}
