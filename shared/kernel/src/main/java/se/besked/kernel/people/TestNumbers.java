package se.besked.kernel.people;

import java.util.Collection;
import java.util.Set;

/**
 * The numbers that Skatteverket has published for tests: correct in form, and nobody's.
 *
 * <p>Without the list itself its pattern tells 94 in 100 of them: birth number 238 or 239, and
 * before 1920 birth number 980 or 981. The others cannot be told from real people's, and count as
 * theirs.
 */
public sealed interface TestNumbers {
  boolean has(PersonalNumber number);

  /** As the list is; no pattern is tried. */
  static TestNumbers listed(Collection<PersonalNumber> list) {
    return new Listed(Set.copyOf(list));
  }

  /** Where there is no list. */
  static TestNumbers byPattern() {
    return new Pattern();
  }

  /** The published list. */
  record Listed(Set<PersonalNumber> list) implements TestNumbers {
    public Listed {
      list = Set.copyOf(list);
      if (list.isEmpty()) {
        throw new IllegalArgumentException("Listan över testnummer är tom.");
      }
    }

    @Override
    public boolean has(PersonalNumber number) {
      return list.contains(number);
    }

    @Override
    public String toString() {
      return "Listed[" + list.size() + "]";
    }
  }

  /** What most numbers of the list have in common. */
  record Pattern() implements TestNumbers {
    private static final int FIRST_YEAR_OF_238 = 1920;

    @Override
    public boolean has(PersonalNumber number) {
      return switch (number.digits().substring(8, 11)) {
        case "238", "239" -> number.birthYear() >= FIRST_YEAR_OF_238;
        case "980", "981" -> number.birthYear() < FIRST_YEAR_OF_238;
        default -> false;
      };
    }
  }
}
