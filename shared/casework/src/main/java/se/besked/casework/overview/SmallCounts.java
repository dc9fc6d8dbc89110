package se.besked.casework.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.besked.casework.overview.Figures.Hidden;

/**
 * Hides what is about fewer than five, before it is read by those who do not see the cases
 * themselves. Where one line alone would be hidden the next smallest is, too, or the total would
 * tell it.
 */
final class SmallCounts {
  private static final int LEAST = 5;

  private SmallCounts() {}

  static List<Figures> hidden(List<Figures> lines) {
    var few = new ArrayList<>(lines.stream().filter(SmallCounts::isSmall).toList());
    if (few.size() == 1) {
      lines.stream()
          .filter(line -> !isSmall(line) && line.decided() > 0)
          .min(Comparator.comparingInt(Figures::decided))
          .ifPresent(few::add);
    }
    return lines.stream()
        .map(line -> line.hiding(few.contains(line) ? Hidden.EVERYTHING : outcomes(line)))
        .toList();
  }

  private static boolean isSmall(Figures line) {
    var arrived = line.arrived();
    return few(line.decided()) || (arrived != null && few(arrived));
  }

  /** Of outcomes that add up to the number of decisions, one hidden alone is told by the rest. */
  private static Hidden outcomes(Figures line) {
    boolean any =
        Stream.of(
                line.granted(),
                line.partly(),
                line.refused(),
                line.dismissed(),
                line.automated(),
                line.decided() - line.automated())
            .anyMatch(SmallCounts::few);
    return any ? Hidden.OUTCOMES : Hidden.NOTHING;
  }

  private static boolean few(int n) {
    return n > 0 && n < LEAST;
  }
}
