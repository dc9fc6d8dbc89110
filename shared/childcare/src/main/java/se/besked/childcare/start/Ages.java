package se.besked.childcare.start;

import java.time.LocalDate;

/**
 * Days that follow from a birth date alone. Who was born on 29 February has birthday on the 28th in
 * other years.
 */
public final class Ages {
  private static final int PRESCHOOL_FROM = 1;
  private static final int GENERAL_PRESCHOOL_FROM = 3;
  private static final int SCHOOL_FROM = 6;
  private static final int OPEN_ACTIVITY_FROM = 10;
  private static final int EDUCARE_UNTIL = 13;

  private Ages() {}

  /** The first day with a right to preschool, at one year (skollagen 8 kap. 5 §). */
  public static LocalDate earliestPreschoolStart(LocalDate birthDate) {
    return birthDate.plusYears(PRESCHOOL_FROM);
  }

  /** The year whose autumn term begins general preschool (skollagen 8 kap. 4 §). */
  public static int generalPreschoolYear(LocalDate birthDate) {
    return birthDate.getYear() + GENERAL_PRESCHOOL_FROM;
  }

  /**
   * The year whose autumn term begins compulsory school (skollagen 7 kap. 10 §), when it is neither
   * brought forward nor postponed.
   */
  public static int schoolStartYear(LocalDate birthDate) {
    return birthDate.getYear() + SCHOOL_FROM;
  }

  /** The year whose autumn term lets open activity replace educare (skollagen 14 kap. 7 §). */
  public static int openActivityYear(LocalDate birthDate) {
    return birthDate.getYear() + OPEN_ACTIVITY_FROM;
  }

  /** The year whose spring term ends the right to educare (skollagen 14 kap. 7 §). */
  public static int lastEducareYear(LocalDate birthDate) {
    return birthDate.getYear() + EDUCARE_UNTIL;
  }
}
