package se.besked.incomestatement;

import se.besked.childcare.fees.IncomeKind;

/** The kinds of income that the form asks for: those that count. */
enum CountedKind {
  SALARY,
  PARENTAL_BENEFIT,
  SICKNESS_BENEFIT,
  UNEMPLOYMENT_BENEFIT,
  ACTIVITY_SUPPORT,
  PENSION,
  BUSINESS;

  IncomeKind kind() {
    return IncomeKind.valueOf(name());
  }
}
