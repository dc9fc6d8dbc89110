package se.besked.preschoolapplication;

/** An answer to a plain question. */
enum YesNo {
  YES,
  NO
}
