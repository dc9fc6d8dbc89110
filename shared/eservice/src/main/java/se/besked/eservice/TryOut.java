package se.besked.eservice;

import se.besked.formkit.Answers;
import se.besked.formkit.Form;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.facts.Home;

/**
 * A check without login: fewer questions, the same rules.
 *
 * @param <A> the application
 */
public interface TryOut<A extends Record> {
  /** The questions after the address, which the host asks for. */
  Form form();

  /** An application for an imagined child living at the given home. */
  A read(Answers answers, Facts facts, Home home);
}
