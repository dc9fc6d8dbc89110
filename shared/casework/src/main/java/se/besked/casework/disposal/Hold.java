package se.besked.casework.disposal;

/** Why something that is old enough stays all the same. */
public enum Hold {
  /** Somebody in it is protected: the restricted group deals with it by hand. */
  PROTECTED,
  /** The case has not ended. */
  OPEN,
  /** An appeal is open, or somebody may still appeal. */
  APPEAL,
  /** Somebody has something to do in it. */
  WORK,
  /** The control of a year's fees is made until the end of the second year after it. */
  POST_CONTROL,
  /** Fees may be reckoned again for three years back. */
  FEE_WINDOW,
  /** A person has said that it stays. */
  PERSON,
  /** It is not in the record, or the registry does not have it yet. */
  RECORD,
  /** No longer old enough, or no longer any rule: something has happened since the dry run. */
  CHANGED
}
