package se.besked.platform.guard.matrix;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Role;
import se.besked.kernel.people.PersonalNumber;
import se.besked.platform.guard.book.By;
import se.besked.platform.guard.town.Host;
import se.besked.platform.guard.town.Town;

/**
 * Somebody who asks.
 *
 * @param own what they may be told of themselves
 * @param widest sees at least what those do who are not: each role alone sees less than all
 */
record Onlooker(By by, String name, Actor actor, Set<String> own, boolean widest) {

  boolean isRestricted() {
    return by == By.GROUP;
  }

  static List<Onlooker> all(Host host, List<Matter> matters) {
    var all = new ArrayList<Onlooker>();
    for (var role : Role.values()) {
      all.add(staff("staff " + role, host.staff("ensam-" + role, EnumSet.of(role)), false));
    }
    var ordinary = EnumSet.complementOf(EnumSet.of(Role.PROTECTED_CASES));
    all.add(staff("staff of every ordinary role", host.staff("vanlig", ordinary), true));
    all.add(staff("staff without a role", host.staff("utan", Set.of()), false));
    all.add(
        new Onlooker(
            By.PROTECTED_STAFF,
            "the neighbour's staff",
            new Actor.Staff("granne", "granhult", EnumSet.allOf(Role.class)),
            Set.of(),
            true));
    all.add(staff("the restricted group", host.everything(), true));
    var people = new LinkedHashMap<String, PersonalNumber>();
    people.put("a stranger", Town.STRANGER);
    for (var matter : matters) {
      people.put("the applicant of " + matter.family().name(), matter.family().applicant());
      people.put("who is marked in " + matter.family().name(), matter.marked());
    }
    people.forEach((name, number) -> all.add(citizen(host, name, number)));
    return all;
  }

  private static Onlooker staff(String name, Actor.Staff actor, boolean widest) {
    var by = actor.has(Role.PROTECTED_CASES) ? By.GROUP : By.PROTECTED_STAFF;
    return new Onlooker(by, name, actor, Set.of(), widest);
  }

  private static Onlooker citizen(Host host, String name, PersonalNumber number) {
    return new Onlooker(
        By.PROTECTED_CITIZEN, name, host.citizen(number), People.own(host, number), true);
  }
}
