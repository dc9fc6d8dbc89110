package se.besked.kernel.facts;

/** How far it is to walk, or why that cannot be told. */
public sealed interface Walk {
  /**
   * A measured walking distance.
   *
   * @param metres whole metres, not rounded to kilometres
   * @param method how it was measured and on which map, in Swedish
   */
  record Metres(int metres, String method) implements Walk {}

  /**
   * No number can be given.
   *
   * @param why a Swedish sentence
   * @param whyInEnglish the same in English
   */
  record NotMeasured(String why, String whyInEnglish) implements Walk {
    /** A sentence to the reader; Swedish for all but {@code "en"}. */
    public String in(String language) {
      return language.equals("en") ? whyInEnglish : why;
    }
  }
}
