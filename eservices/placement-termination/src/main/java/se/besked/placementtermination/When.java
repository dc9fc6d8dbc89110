package se.besked.placementtermination;

/** When the guardian wants the place to end. */
enum When {
  /** As soon as the notice period allows. */
  EARLIEST,
  /** On a day of their own choice. */
  DAY
}
