package se.besked.platform.guard.leak;

import java.time.Instant;
import java.util.Locale;

/** One thing that a viewer must not learn, in whatever way it is written. */
public sealed interface Secret {
  SecretKind kind();

  /** Where it stands in a text, or -1. */
  int at(Reading text);

  /** A street, an e-mail address, a name: in capitals or not. */
  record Words(SecretKind kind, String words) implements Secret {
    public Words {
      words = Entities.read(words).strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public int at(Reading text) {
      return text.word(words);
    }
  }

  /**
   * A number of a person or a telephone, in groups or not.
   *
   * @param digits without what every number may begin with: a country, a century
   */
  record Digits(SecretKind kind, String digits) implements Secret {
    @Override
    public int at(Reading text) {
      return text.digits(digits);
    }
  }

  /** Whole metres, with or without their unit, and kilometres. */
  record Metres(int metres) implements Secret {
    @Override
    public SecretKind kind() {
      return SecretKind.METRES;
    }

    @Override
    public int at(Reading text) {
      return text.metres(metres);
    }
  }

  /** A point on the map: both axes beside each other, or one that nothing else there has. */
  record Place(SecretKind kind, Spot spot) implements Secret {
    @Override
    public int at(Reading text) {
      return text.place(spot);
    }
  }

  /** Some minutes in which somebody was here and nobody else was. */
  record Online(Instant from, Instant until) implements Secret {
    @Override
    public SecretKind kind() {
      return SecretKind.ONLINE;
    }

    @Override
    public int at(Reading text) {
      return text.moment(from, until);
    }
  }
}
