package se.besked.kernel.facts;

/**
 * Something a register could not tell, and what that means for the person who fills in a form. The
 * name is kept with a case; the sentence is made when somebody reads it.
 */
public enum Gap {
  /** The student registry did not answer. */
  STUDENT_REGISTRY_DOWN(
      "Elevregistret svarar inte just nu. Skola, årskurs och platser i förskola och fritidshem är"
          + " därför inte ifyllda efter registret. Kontrollera dem extra noga.",
      "The student registry does not answer at the moment. School, grade and places in preschool"
          + " and after-school care are therefore not filled in. Check them with extra care.",
      "Elevregistret svarar inte just nu, så vi kan inte visa alla uppgifter om barnens platser."
          + " Försök igen om en stund.",
      "The student registry does not answer at the moment, so we cannot show everything about the"
          + " children\u2019s places. Try again in a while."),
  /** The child is in a school form that other rules are for. */
  OTHER_SCHOOL_FORM(
      "Barnet går i en annan skolform än grundskolan. En handläggare prövar ansökan efter de regler"
          + " som gäller där.",
      "The child attends another form of school than compulsory school. A case officer considers"
          + " the application by the rules for that form.",
      "Barnet går i en annan skolform än grundskolan. Vill du ansöka om något för barnet prövar en"
          + " handläggare det efter de regler som gäller där.",
      "The child attends another form of school than compulsory school. Anything you apply for is"
          + " considered by a case officer, by the rules for that form.");

  private final String swedish;
  private final String english;
  private final String swedishWhereRead;
  private final String englishWhereRead;

  Gap(String swedish, String english, String swedishWhereRead, String englishWhereRead) {
    this.swedish = swedish;
    this.english = english;
    this.swedishWhereRead = swedishWhereRead;
    this.englishWhereRead = englishWhereRead;
  }

  /**
   * A sentence for a page that only shows what is known, where there is nothing to fill in.
   *
   * @param language as {@link Facts#language()}; Swedish for all but {@code "en"}
   */
  public String whereRead(String language) {
    return language.equals("en") ? englishWhereRead : swedishWhereRead;
  }

  /**
   * A sentence to whoever fills in a form.
   *
   * @param language as {@link Facts#language()}; Swedish for all but {@code "en"}
   */
  public String in(String language) {
    return language.equals("en") ? english : swedish;
  }
}
