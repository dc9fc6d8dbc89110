package se.besked.formkit;

/** An answer to a plain question. */
public enum YesNo {
  YES,
  NO
}
