package se.besked.childcare.fees;

/** How the fee is taken when a child lives in two homes. */
public enum SharedHomes {
  /**
   * One invoice for each home: half of the fee computed on that home's own income and own order of
   * children, together never above the child's highest fee.
   */
  HALF_EACH_OWN_HOUSEHOLD,
  /** The whole fee from the home where the child is registered. */
  REGISTERED_HOME_PAYS
}
