package se.besked.kernel.registry;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * An entry of the record, as it may be public: offentlighets- och sekretesslagen 5 kap. 2 §. A
 * restricted one says neither what it is about nor from whom.
 *
 * @param id unique and lasting, e.g. {@code "demo-4711"}
 * @param board the board's prefix, e.g. {@code "BUN"}
 * @param designation of the case in the record, e.g. {@code "BUN 2026/123"}
 * @param sequence of the entry within the case, from 1
 * @param caseNumber ours; empty when restricted
 * @param title e.g. {@code "Ansökan"}
 * @param counterpart who sent or got it, never by name, e.g. {@code "Vårdnadshavare"}; empty when
 *     nobody did or when restricted
 * @param documents none when restricted
 */
public record RegistryEntry(
    String id,
    String board,
    String designation,
    int sequence,
    String caseNumber,
    String title,
    Direction direction,
    String counterpart,
    Instant happenedAt,
    Instant enteredAt,
    boolean restricted,
    List<Document> documents) {
  public RegistryEntry {
    documents = List.copyOf(documents);
    if (restricted && !(documents.isEmpty() && caseNumber.isEmpty() && counterpart.isEmpty())) {
      throw new IllegalArgumentException("A restricted entry says nothing of its case");
    }
  }

  /** Whether a document came in, was sent, or neither. */
  public enum Direction {
    IN,
    OUT,
    INTERNAL
  }

  /**
   * A document. Its content is fetched when it is needed, one at a time.
   *
   * @param name made by us, so that it says nothing of anybody, e.g. {@code "1-ansokan.json"}
   * @param sha256 in hex, as it was registered
   */
  public record Document(
      String name, String mediaType, int size, String sha256, Supplier<byte[]> content) {}
}
