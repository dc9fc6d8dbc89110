package se.besked.casework;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Role;

/**
 * Who tries a door.
 *
 * @param name in {@code doors.txt}
 * @param before what has happened to them first, in SQL; empty for nothing
 */
record Visitor(String name, Actor actor, String before) {
  static final String UNIT = "99000001";

  private Visitor(String name, Actor actor) {
    this(name, actor, "");
  }

  /** Anna applied, Bo has custody too; the rest have no part in it, or no longer. */
  static List<Visitor> all(World world) {
    var all = new ArrayList<Visitor>();
    all.add(new Visitor("applicant", world.anna));
    all.add(new Visitor("guardian", world.bo));
    all.add(
        new Visitor(
            "former",
            world.bo,
            """
            insert into case_event (case_id, type, at, actor_kind, actor, person_id)
            select case_id, 'CO_GUARDIAN_INVALIDATED', now(), 'SYSTEM', 'test', person_id
            from case_party where person_id = '%1$s';
            update case_party set ended_at = now(), signing = 'INVALIDATED'
            where person_id = '%1$s'
            """
                .formatted(world.bo.person())));
    all.add(new Visitor("child", new Actor.Citizen(world.child)));
    all.add(new Visitor("stranger", world.citizen("198806152396")));
    staff(all);
    return all;
  }

  /** One in each role, those whose roles only count together, and those from next door. */
  private static void staff(List<Visitor> all) {
    all.add(new Visitor("nobody", World.staff("ingen")));
    all.add(new Visitor("preparer", World.staff("prep", Role.OFFICER)));
    all.add(new Visitor("decider", World.OFFICER));
    all.add(new Visitor("onlyDecisionMaker", World.staff("dina", Role.DECISION_MAKER)));
    all.add(new Visitor("registrar", World.REGISTRAR));
    all.add(new Visitor("principal", principal("rektor", UNIT)));
    all.add(new Visitor("otherPrincipal", principal("annan", "99000002")));
    all.add(new Visitor("robot", World.ROBOT));
    all.add(new Visitor("otherRobot", World.OTHER_ROBOT));
    all.add(new Visitor("feeOfficer", World.FEE_OFFICER));
    all.add(new Visitor("administrator", World.ADMINISTRATOR));
    all.add(new Visitor("operations", World.OPERATIONS));
    all.add(new Visitor("auditor", World.AUDITOR));
    all.add(new Visitor("restricted", World.staff("rita", Role.PROTECTED_CASES)));
    all.add(
        new Visitor(
            "trusted",
            World.staff(
                "tove", Role.PROTECTED_CASES, Role.DECISION_MAKER, Role.REGISTRAR, Role.AUDITOR)));
    all.add(
        new Visitor(
            "allButProtected",
            new Actor.Staff(
                "alltiallo",
                World.M,
                EnumSet.complementOf(EnumSet.of(Role.PROTECTED_CASES)),
                Set.of(UNIT))));
    all.add(new Visitor("neighbour", neighbour("olle")));
    all.add(new Visitor("neighbourRobot", neighbour("robot-1")));
  }

  private static Actor.Staff principal(String user, String unit) {
    return new Actor.Staff(user, World.M, Set.of(Role.PRINCIPAL), Set.of(unit));
  }

  /** Everything, in another municipality, under a name that means somebody in this one. */
  private static Actor.Staff neighbour(String user) {
    return new Actor.Staff(user, "granhult", EnumSet.allOf(Role.class), Set.of(UNIT));
  }
}
