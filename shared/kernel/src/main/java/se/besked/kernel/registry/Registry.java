package se.besked.kernel.registry;

/**
 * The municipality's own registry system, which is to have every entry of our record.
 *
 * @see <a href="https://lagen.nu/2009:400#K5P1">offentlighets- och sekretesslagen 5 kap. 1 §</a>
 */
public interface Registry {
  /** Registers an entry. The same {@link RegistryEntry#id()} again is the same entry. */
  Answer register(RegistryEntry entry);

  /** What the registry answered. */
  sealed interface Answer {
    /**
     * It has the entry.
     *
     * @param reference its own designation
     */
    record Registered(String reference) implements Answer {}

    /** It did not go now; the same entry may be sent again. */
    record TryLater(Delay reason) implements Answer {}

    /** It will never take the entry as it is: a person must look. */
    record Refused(Refusal reason) implements Answer {}
  }

  /** Why it did not go now. */
  enum Delay {
    /** No connection, no whole answer in time, or the registry is down. */
    NO_ANSWER,
    /** It asks for fewer calls. */
    BUSY,
    /** Our account is not accepted: a person must mend that. */
    NOT_AUTHORISED,
    /** An answer that is not what the contract says. */
    NOT_UNDERSTOOD
  }

  /** Why it takes the entry never. */
  enum Refusal {
    /** The registry says that the entry is wrong. */
    NOT_ACCEPTED,
    /** It has another entry by this id. */
    CONFLICT
  }
}
