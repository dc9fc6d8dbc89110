package se.besked.casework.access;

import java.util.Map;
import java.util.Set;

/**
 * Who has a permission, on which cases of their own municipality. The one definition is both a
 * check and a condition in SQL, so that a list never shows what a page refuses.
 *
 * @param ordinary have it on every case that is not protected
 * @param ownUnits have it on cases that concern a unit of theirs and are not protected
 * @param restricted have it on protected cases; nobody else has
 * @param also everybody needs these besides
 */
record PermissionRule(
    Set<Role> ordinary, Set<Role> ownUnits, Set<Role> restricted, Set<Role> also) {
  PermissionRule {
    ordinary = Set.copyOf(ordinary);
    ownUnits = Set.copyOf(ownUnits);
    restricted = Set.copyOf(restricted);
    also = Set.copyOf(also);
  }

  /** For staff of the ordinary kind; more is added by the methods below. */
  static PermissionRule by(Role... ordinary) {
    return new PermissionRule(Set.of(ordinary), Set.of(), Set.of(), Set.of());
  }

  /** On protected cases for the restricted group. */
  PermissionRule andRestricted() {
    return new PermissionRule(ordinary, ownUnits, Set.of(Role.PROTECTED_CASES), also);
  }

  PermissionRule andOwnUnits(Role... roles) {
    return new PermissionRule(ordinary, Set.of(roles), restricted, also);
  }

  PermissionRule needing(Role... roles) {
    return new PermissionRule(ordinary, ownUnits, restricted, Set.of(roles));
  }

  /** Whether there is any case at all that the member of staff may have it on. */
  boolean givenTo(Actor.Staff staff) {
    return has(staff, ordinary) || has(staff, ownUnits) || has(staff, restricted);
  }

  boolean on(Actor.Staff staff, CaseScope scope) {
    if (!scope.municipality().equals(staff.municipality())) {
      return false;
    }
    if (scope.isProtected()) {
      return has(staff, restricted);
    }
    return has(staff, ordinary)
        || (has(staff, ownUnits) && staff.units().stream().anyMatch(scope.units()::contains));
  }

  SqlFilter cases(Actor.Staff staff) {
    return new SqlFilter(
        """
        (c.municipality = :staffMunicipality
          and ((not c.is_protected and (:staffOrdinary or (:staffOwnUnits
              and c.units && string_to_array(:staffUnits, ' '))))
            or (c.is_protected and :staffRestricted)))
        """,
        Map.of(
            "staffMunicipality", staff.municipality(),
            "staffOrdinary", has(staff, ordinary),
            "staffOwnUnits", has(staff, ownUnits),
            "staffUnits", String.join(" ", staff.units()),
            "staffRestricted", has(staff, restricted)));
  }

  private boolean has(Actor.Staff staff, Set<Role> any) {
    return any.stream().anyMatch(staff::has) && also.stream().allMatch(staff::has);
  }
}
