package se.besked.platform.guard.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.besked.casework.access.Role;
import se.besked.kernel.people.PersonalNumber;
import se.besked.platform.guard.book.By;
import se.besked.platform.guard.tab.Tab;
import se.besked.platform.guard.town.Host;
import se.besked.platform.guard.town.Household;
import se.besked.platform.guard.town.Markers;
import se.besked.platform.guard.town.Town;
import se.besked.platform.guard.walk.StaffLogin;
import se.besked.platform.mypage.Applying;
import se.besked.testkit.Personas;

/** Everybody there is, each logged in with a tab of their own. */
final class Viewers {
  private final Host host;
  private final List<Household> everybody;

  Viewers(Host host, List<Household> everybody) {
    this.host = host;
    this.everybody = everybody;
  }

  List<Viewer> all() {
    var all = new ArrayList<Viewer>();
    all.add(new Viewer(By.PROTECTED_NOBODY, "nobody", new Tab(host.base()), Set.of(), everybody));
    all.add(citizen("another guardian", Town.STRANGER, everybody));
    for (var family : everybody) {
      all.add(citizen("the applicant of " + family.name(), family.applicant(), List.of(family)));
      var other = family.other();
      if (other != null) {
        all.add(citizen("the other of " + family.name(), other, List.of(family)));
      }
    }
    all.add(
        citizen(
            "whose co-guardian was protected before",
            Personas.PROTECTED_GUARDIAN_OTHER,
            List.of()));
    all.addAll(staff());
    return all;
  }

  private Viewer citizen(String name, PersonalNumber number, List<Household> about) {
    var tab = new Tab(host.base()).with("besked-login", host.get(Applying.class).token(number));
    return new Viewer(By.PROTECTED_CITIZEN, name, tab, Markers.of(host, number), about);
  }

  /** As the site's settings have it. */
  record Account(String id, @DefaultValue Set<Role> roles) {
    private Set<Role> missing() {
      return Arrays.stream(Role.values())
          .filter(role -> !roles.contains(role))
          .collect(Collectors.toSet());
    }
  }

  /** A login for every account; together they have every role there is. */
  private List<Viewer> staff() {
    var accounts =
        Binder.get(host.context().getEnvironment())
            .bind("besked.staff.accounts", Bindable.listOf(Account.class))
            .get();
    assertThat(accounts.stream().flatMap(account -> account.roles().stream()))
        .as("every role looks")
        .contains(Role.values());
    assertThat(accounts.stream().map(Account::missing))
        .as("one has all roles but the restricted group's")
        .contains(Set.of(Role.PROTECTED_CASES));
    return accounts.stream().map(this::staff).toList();
  }

  private Viewer staff(Account account) {
    return new Viewer(
        account.roles().contains(Role.PROTECTED_CASES) ? By.GROUP : By.PROTECTED_STAFF,
        "staff " + account.id(),
        StaffLogin.as(host, account.id()),
        Set.of(),
        everybody);
  }
}
