package se.besked.casework.crypto;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The row and column where sealed data belong. It is authenticated along with them, so that they
 * cannot be moved to another row.
 */
public record Place(String table, UUID row, String column) {
  byte[] with(String owner) {
    return (owner + "/" + table + "/" + row + "/" + column).getBytes(StandardCharsets.UTF_8);
  }
}
