package se.besked.casework.cases;

import java.util.Map;
import java.util.Set;
import se.besked.casework.ids.PersonId;
import se.besked.kernel.people.PersonName;

/**
 * The host asks the population register who has custody of a case's child now (föräldrabalken 6
 * kap. 11 §). Called outside of any transaction.
 */
public interface CustodyCheck {
  /**
   * Asks.
   *
   * @throws se.besked.kernel.registers.IntegrationFailure when the register cannot answer
   */
  Answer ask(CaseHead head);

  /** What the register says. */
  sealed interface Answer {
    /** Everybody who has custody. */
    record Known(Map<PersonId, PersonName> guardians) implements Answer {
      public Known {
        guardians = Map.copyOf(guardians);
      }
    }

    /**
     * It cannot say who all of them are, such as when one has emigrated.
     *
     * @param certain those it does confirm
     * @param named everybody it names, also those it cannot confirm
     */
    record Unconfirmed(Set<PersonId> certain, Map<PersonId, PersonName> named) implements Answer {
      public Unconfirmed {
        certain = Set.copyOf(certain);
        named = Map.copyOf(named);
      }
    }

    /**
     * The child or a guardian is protected, or hidden.
     *
     * @param named those it names, as far as it shows them
     */
    record Protected(Set<PersonId> named) implements Answer {
      public Protected {
        named = Set.copyOf(named);
      }
    }
  }
}
