package se.besked.casework.chain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check found of one municipality's chain.
 *
 * @param municipality its id; {@code -} for what belongs to none, such as lines of the audit log
 *     about citizens and jobs
 * @param links how many there are
 * @param head position, a colon and the hash of the last, to be written down elsewhere
 * @param breaks what is not as it was, the lowest number first
 * @param tail entries that are not linked yet
 * @param tailFrom the lowest number among them
 * @param tailSince when the oldest of them was written
 */
public record ChainReport(
    String municipality,
    long links,
    String head,
    List<ChainBreak> breaks,
    long tail,
    @Nullable Long tailFrom,
    @Nullable Instant tailSince) {
  public ChainReport {
    breaks = List.copyOf(breaks);
  }

  public boolean isWhole() {
    return breaks.isEmpty();
  }

  @Override
  public String toString() {
    var found =
        isWhole()
            ? "whole"
            : "BROKEN, %d found, first: %s".formatted(breaks.size(), breaks.getFirst());
    var rest =
        tail == 0
            ? "nothing unchained"
            : "%d unchained from number %d, since %s".formatted(tail, tailFrom, tailSince);
    return "%s: %d links, %s; %s; head %s:%s"
        .formatted(municipality, links, found, rest, municipality, head);
  }
}
