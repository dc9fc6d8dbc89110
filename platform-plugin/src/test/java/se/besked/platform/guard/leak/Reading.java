package se.besked.platform.guard.leak;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text, read once for everything that may stand in it. */
public final class Reading {
  private static final Pattern DECIMAL =
      Pattern.compile("(?<![\\d.])(?<!\\d:)(-?\\d{1,3})[.,](\\d{1,15})(?!\\d)");

  /** Nine digits or more, in groups or not. */
  private static final Pattern LONG =
      Pattern.compile("(?<!\\d)\\d(?:[ ()/.\u2010-\u2015-]{0,3}\\d){8,24}(?!\\d)");

  /** How far the two axes of a point may stand from each other. */
  private static final int BESIDE = 60;

  private final String text;
  private @Nullable List<Decimal> decimals;
  private @Nullable List<Digits> longNumbers;
  private @Nullable Lengths lengths;
  private @Nullable Moments moments;

  private record Digits(int at, String digits) {}

  public Reading(String text) {
    this.text = text.toLowerCase(Locale.ROOT);
  }

  int word(String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      if ((at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
          && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
        return at;
      }
    }
    return -1;
  }

  int digits(String wanted) {
    if (longNumbers == null) {
      longNumbers =
          LONG.matcher(text)
              .results()
              .map(found -> new Digits(found.start(), found.group().replaceAll("\\D", "")))
              .toList();
    }
    return longNumbers.stream()
        .filter(number -> number.digits().contains(wanted))
        .findFirst()
        .map(Digits::at)
        .orElse(-1);
  }

  int metres(int metres) {
    if (lengths == null) {
      lengths = Lengths.in(text);
    }
    return lengths.at(metres);
  }

  int moment(Instant from, Instant until) {
    if (moments == null) {
      moments = Moments.in(text);
    }
    return moments.at(from, until);
  }

  int place(Spot spot) {
    var all = decimals();
    for (int i = 0; i < all.size(); i++) {
      var one = all.get(i);
      if (spot.isAlone(one)) {
        return one.at();
      }
      if (i + 1 < all.size()) {
        var next = all.get(i + 1);
        if (next.at() - one.at() < BESIDE
            && (spot.is(one, next) || spot.is(next, one))
            && !spot.isOfStreet(all, i)
            && !isOfTwo(all, i, spot)) {
          return one.at();
        }
      }
    }
    return onGrid(spot.grid());
  }

  /** The end of one point that anybody may know, and the beginning of the next. */
  private static boolean isOfTwo(List<Decimal> all, int at, Spot spot) {
    return at > 0
        && at + 2 < all.size()
        && spot.isKnown(all.get(at - 1), all.get(at))
        && spot.isKnown(all.get(at + 1), all.get(at + 2));
  }

  /** Metres north, and east within sight of it. */
  private int onGrid(Sweref.Grid grid) {
    for (var north : List.of((long) grid.north(), Math.round(grid.north()))) {
      int at = number(north, 0);
      if (at >= 0) {
        for (var east : List.of((long) grid.east(), Math.round(grid.east()))) {
          int beside = number(east, Math.max(0, at - BESIDE));
          if (beside >= 0 && beside < at + BESIDE) {
            return at;
          }
        }
      }
    }
    return -1;
  }

  /** A whole number, in thousands or not. */
  private int number(long wanted, int from) {
    var plain = Long.toString(wanted);
    int at = text.indexOf(plain, from);
    return at >= 0
        ? at
        : text.indexOf(String.format(Locale.ROOT, "%,d", wanted).replace(',', ' '), from);
  }

  private List<Decimal> decimals() {
    if (decimals == null) {
      var all = new ArrayList<Decimal>();
      var found = DECIMAL.matcher(text);
      while (found.find()) {
        var cut = found.group(2);
        all.add(
            new Decimal(
                found.start(), Double.parseDouble(found.group(1) + "." + cut), cut.length()));
      }
      decimals = all;
    }
    return decimals;
  }

  /** For whoever has to mend it. */
  String around(int at) {
    return text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 60))
        .replaceAll("\\s+", " ");
  }
}
