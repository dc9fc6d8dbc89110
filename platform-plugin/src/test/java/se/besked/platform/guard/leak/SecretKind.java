package se.besked.platform.guard.leak;

/** What somebody must not learn of another. */
public enum SecretKind {
  STREET,
  /** Where a home is, in degrees or in SWEREF 99 TM. */
  COORDINATES,
  /** From a home to a school or a preschool: a few of them tell where the home is. */
  METRES,
  PHONE,
  EMAIL,
  NUMBER,
  /** When somebody was here. */
  ONLINE,
  /** Where, by whom and with what a picture was taken. */
  PICTURE,
  /** Who made a paper. */
  PAPER,
  /** What was written and decided after somebody's part in it had ended, or never to them. */
  MATTER
}
