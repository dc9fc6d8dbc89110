package se.besked.kernel.registry;

import java.time.LocalDate;
import java.util.List;

/** A folder where the record is written day by day, for an archive to fetch. */
public interface RecordFolder {
  /**
   * Writes a day whole or not at all. A day that is there already with the same content is left as
   * it is.
   *
   * @param entries in the record's order
   * @return the checksum (SHA-256) of the day's manifest
   * @throws Unwritten when it could not be written, or another content is there
   */
  byte[] write(String municipality, LocalDate day, List<RegistryEntry> entries);

  /** The day could not be written. The message names the folder and says why. */
  final class Unwritten extends RuntimeException {
    public Unwritten(String message, Throwable cause) {
      super(message, cause);
    }

    public Unwritten(String message) {
      super(message);
    }
  }
}
