package se.besked.casework.letters;

import org.jspecify.annotations.Nullable;
import se.besked.casework.cases.CaseId;
import se.besked.casework.people.PersonId;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.people.PostalAddress;
import se.besked.kernel.registers.IntegrationFailure;

/**
 * The host asks the population register about somebody whom a letter goes to, right before it goes.
 * When anybody in the case has been protected meanwhile, it stops the case.
 */
public interface Recipients {
  /**
   * How it is now.
   *
   * @throws NobodyCanSay when nobody knows now whether the person still is a party
   * @throws IntegrationFailure when the register cannot answer
   */
  Recipient find(CaseId caseId, PersonId person);

  /** The register does not say who has custody, nor has an officer: it waits. */
  final class NobodyCanSay extends RuntimeException {
    private final IntegrationFailure why;

    public NobodyCanSay(IntegrationFailure why) {
      super(why);
      this.why = why;
    }

    /** With a sentence for whoever waits. */
    public IntegrationFailure why() {
      return why;
    }
  }

  /** What the register says. */
  sealed interface Recipient {
    /**
     * Somebody to write to.
     *
     * @param address absent for those without one in Sweden
     */
    record Known(PersonName name, @Nullable PostalAddress address) implements Recipient {}

    /** Nothing goes the ordinary way. */
    record Protected() implements Recipient {}

    /** Dead, emigrated, or not in the register. */
    record Gone() implements Recipient {}

    /** Has lost custody: nothing goes to them any more. */
    record NoPart() implements Recipient {}

    /** The custody cannot be confirmed: an officer must say first whether they are a party. */
    record Waits() implements Recipient {}
  }
}
