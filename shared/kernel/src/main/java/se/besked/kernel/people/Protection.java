package se.besked.kernel.people;

/**
 * How a person's data are protected. Anything but {@link #NONE} closes self-service, and so does a
 * flag that is missing or not understood.
 *
 * @see <a href="https://lagen.nu/2009:400#K22P1">offentlighets- och sekretesslagen 22 kap. 1 §</a>
 */
public enum Protection {
  /** The register says, in so many words, that there is none. */
  NONE,
  /** Sekretessmarkering: the data are there and may not be shown. */
  CONFIDENTIALITY_MARKED,
  /** Skyddad folkbokföring: the true address is not in the register at all. */
  PROTECTED_REGISTRATION,
  /** The flag was missing or unknown. Treated as the strongest protection. */
  UNKNOWN;

  public boolean isProtected() {
    return this != NONE;
  }
}
