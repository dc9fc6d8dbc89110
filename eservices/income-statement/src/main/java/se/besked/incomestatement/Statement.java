package se.besked.incomestatement;

/** What the adult says of their income. */
public enum Statement {
  /** Amounts follow, one for each kind. */
  INCOME,
  /** No income of the kinds that count: 0 kronor, said expressly. */
  NONE,
  /** No amounts; the household pays the highest fee. */
  MAXIMUM
}
