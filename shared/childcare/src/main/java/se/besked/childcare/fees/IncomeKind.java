package se.besked.childcare.fees;

import java.util.Locale;
import java.util.Map;
import se.besked.childcare.Phrases;

/**
 * Kinds of income, and whether the fee depends on them: taxable income of work and surplus of
 * business does, tax-free benefits and capital do not.
 *
 * @see <a href="https://lagen.nu/2001:160#P5">förordning 2001:160, 5 §</a>
 */
public enum IncomeKind {
  /** Wages, with overtime and unsocial hours. */
  SALARY(true),
  PARENTAL_BENEFIT(true),
  /** Sjukpenning and sjukersättning. */
  SICKNESS_BENEFIT(true),
  /** From an unemployment insurance fund. */
  UNEMPLOYMENT_BENEFIT(true),
  /** Aktivitetsstöd. */
  ACTIVITY_SUPPORT(true),
  PENSION(true),
  /** Surplus of one's own business. */
  BUSINESS(true),
  /** Studiemedel, grant and loan. */
  STUDENT_AID(false),
  CHILD_ALLOWANCE(false),
  HOUSING_ALLOWANCE(false),
  /** Försörjningsstöd. */
  INCOME_SUPPORT(false),
  /** Interest, dividends, sale of property. */
  CAPITAL(false);

  private final boolean counts;

  IncomeKind(boolean counts) {
    this.counts = counts;
  }

  public boolean counts() {
    return counts;
  }

  public String shown(Locale locale) {
    return Phrases.in(locale).say("income." + name());
  }

  /**
   * The part of a statement that counts, in kronor a month.
   *
   * @throws IllegalArgumentException when an amount is negative
   */
  public static int counted(Map<IncomeKind, Integer> kronorByKind) {
    int sum = 0;
    for (var entry : kronorByKind.entrySet()) {
      if (entry.getValue() < 0) {
        throw new IllegalArgumentException("Ett belopp kan inte vara mindre än 0 kronor.");
      }
      sum = entry.getKey().counts() ? Math.addExact(sum, entry.getValue()) : sum;
    }
    return sum;
  }
}
