package se.besked.kernel.facts;

import java.util.List;

/** The preschools and educare units that a place can be wished at, with positions. */
public interface CareUnitDirectory {
  /** Never fails: a registry that is down leaves what the municipality's own list has. */
  List<CareUnit> units();
}
