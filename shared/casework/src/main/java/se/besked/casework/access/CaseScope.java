package se.besked.casework.access;

import java.util.Set;

/**
 * What of a case decides who may reach it.
 *
 * @param isProtected somebody in it has a protected identity
 * @param units codes of the schools and preschools it concerns
 */
public record CaseScope(String municipality, boolean isProtected, Set<String> units) {
  public CaseScope {
    units = Set.copyOf(units);
  }
}
