package se.besked.platform.robots;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.besked.platform.api.Query;

/**
 * Which part of a list an answer has.
 *
 * @param total how many there are in all; null where it is not counted
 */
record Paging(int offset, int limit, @Nullable Integer total) {
  static final String OFFSET = "offset";
  static final String LIMIT = "limit";
  private static final int USUAL = 50;
  private static final int MOST = 200;
  private static final int FARTHEST = 1_000_000;

  static Paging of(Query query) {
    return new Paging(
        query.whole(OFFSET, 0, FARTHEST, 0), query.whole(LIMIT, 1, MOST, USUAL), null);
  }

  Paging of(int all) {
    return new Paging(offset, limit, all);
  }

  <T> List<T> cut(List<T> all) {
    return all.subList(Math.min(offset, all.size()), Math.min(offset + limit, all.size()));
  }
}
