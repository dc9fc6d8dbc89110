package se.besked.childcare.fees;

import java.util.List;

/**
 * The rates of one activity for the household's first, second and third child. The youngest child
 * is the first, and from the fourth on nothing is paid.
 *
 * @see <a href="https://lagen.nu/2001:160#P3">förordning 2001:160, 3 §</a>
 */
public record Rates(Rate first, Rate second, Rate third) {
  /** How many of a household's children are paid for; from the next on nothing is. */
  static final int CHILDREN = 3;

  /** The most that may be taken for preschool: 3, 2 and 1 percent. */
  public static final Rates PRESCHOOL_MAXIMUM =
      new Rates(new Rate(300), new Rate(200), new Rate(100));

  /** The most that may be taken for school-age educare: 2, 1 and 1 percent. */
  public static final Rates EDUCARE_MAXIMUM =
      new Rates(new Rate(200), new Rate(100), new Rate(100));

  /**
   * Reads {@code ["3", "2", "1"]}.
   *
   * @throws IllegalArgumentException unless there are three, none above the one before
   */
  public static Rates parse(List<String> percents) {
    if (percents.size() != 3) {
      throw new IllegalArgumentException("Procentsatserna ska vara tre: för barn 1, 2 och 3.");
    }
    var rates =
        new Rates(
            Rate.parse(percents.get(0)), Rate.parse(percents.get(1)), Rate.parse(percents.get(2)));
    if (rates.second.hundredths() > rates.first.hundredths()
        || rates.third.hundredths() > rates.second.hundredths()) {
      throw new IllegalArgumentException("Procentsatsen får inte öka med barnets nummer.");
    }
    return rates;
  }

  /** The rate of child number 1, 2 …; nothing from the fourth. */
  public Rate of(int number) {
    return switch (number) {
      case 1 -> first;
      case 2 -> second;
      case 3 -> third;
      default -> {
        if (number < 1) {
          throw new IllegalArgumentException("Barnen räknas från 1.");
        }
        yield Rate.NOTHING;
      }
    };
  }

  boolean within(Rates most) {
    return first.hundredths() <= most.first.hundredths()
        && second.hundredths() <= most.second.hundredths()
        && third.hundredths() <= most.third.hundredths();
  }
}
