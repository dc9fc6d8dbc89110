package se.besked.platform.staff;

import java.util.Set;
import se.besked.casework.access.Actor;
import se.besked.casework.access.CaseScope;
import se.besked.casework.access.Permission;
import se.besked.casework.cases.CaseFile;

/** What the member of staff may do with a case that they read: nothing else is shown. */
record CaseRights(boolean work, boolean decide, boolean announce) {
  static CaseRights of(Actor.Staff staff, CaseFile file) {
    var head = file.head();
    var scope = new CaseScope(head.municipality(), head.isProtected(), Set.of());
    return new CaseRights(
        Permission.WORK_ON_CASES.on(staff, scope),
        Permission.DECIDE.on(staff, scope),
        Permission.ANNOUNCE.on(staff, scope));
  }
}
