package se.besked.casework.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.besked.casework.ids.PersonId;

/** Who may do what, without a database: the same rule in its three forms. */
class PermissionRulesTest {
  private static final String HOME = "demo";

  /** Units of nobody, of the member of staff, and of both. */
  private static final List<Set<String>> UNITS =
      List.of(Set.of(), Set.of("u1"), Set.of("u2"), Set.of("u1", "u2"));

  private static Actor.Staff staff(Set<Role> roles) {
    return new Actor.Staff("anna", HOME, roles, Set.of("u1", "u3"));
  }

  /** Nobody, everybody, and every one and two of the roles. */
  private static List<Actor.Staff> everybody() {
    var all = new ArrayList<Actor.Staff>();
    all.add(staff(Set.of()));
    all.add(staff(EnumSet.allOf(Role.class)));
    for (var one : Role.values()) {
      for (var other : Role.values()) {
        all.add(staff(EnumSet.of(one, other)));
      }
    }
    return all;
  }

  @ParameterizedTest
  @EnumSource(Permission.class)
  void nothingIsGivenInAnotherMunicipality(Permission permission) {
    for (var somebody : everybody()) {
      for (boolean hidden : new boolean[] {true, false}) {
        assertThat(permission.on(somebody, new CaseScope("granhult", hidden, Set.of("u1"))))
            .isFalse();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Permission.class)
  void protectedCasesAreForTheRestrictedGroupAlone(Permission permission) {
    for (var somebody : everybody()) {
      if (permission.on(somebody, new CaseScope(HOME, true, Set.of("u1")))) {
        assertThat(somebody.has(Role.PROTECTED_CASES)).as("%s %s", permission, somebody).isTrue();
      }
    }
  }

  /** A list shows, a page opens and a button is there for the same people. */
  @ParameterizedTest
  @EnumSource(Permission.class)
  void aListShowsWhatAPageOpens(Permission permission) {
    for (var somebody : everybody()) {
      var filter = permission.cases(somebody).params();
      for (boolean hidden : new boolean[] {true, false}) {
        for (var units : UNITS) {
          boolean opens = permission.on(somebody, new CaseScope(HOME, hidden, units));
          boolean shows =
              hidden
                  ? is(filter, "staffRestricted")
                  : is(filter, "staffOrdinary")
                      || (is(filter, "staffOwnUnits") && units.contains("u1"));
          assertThat(opens).as("%s %s %s", permission, somebody, units).isEqualTo(shows);
          assertThat(permission.givenTo(somebody) || !opens).isTrue();
        }
      }
      assertThat(filter.get("staffMunicipality")).isEqualTo(HOME);
      assertThat(Set.of(filter.get("staffUnits").toString().split(" ")))
          .isEqualTo(Set.of("u1", "u3"));
      assertThat(permission.givenTo(somebody))
          .isEqualTo(
              is(filter, "staffRestricted")
                  || is(filter, "staffOrdinary")
                  || is(filter, "staffOwnUnits"));
    }
  }

  private static boolean is(Map<String, ?> filter, String name) {
    return Boolean.TRUE.equals(filter.get(name));
  }

  @Test
  void theConditionNamesEveryValueItIsGiven() {
    var filter = Permission.READ_CASES.cases(staff(Set.of(Role.OFFICER)));

    assertThat(filter.params().keySet())
        .allSatisfy(name -> assertThat(filter.where()).contains(":" + name));
    assertThat(filter.where()).contains("not c.is_protected", "c.municipality = ");
  }

  @ParameterizedTest
  @CsvSource({
    // permission, roles, ordinary, own unit, protected
    "READ_CASES, OFFICER, true, true, false",
    "READ_CASES, PRINCIPAL, false, true, false",
    "READ_CASES, PROTECTED_CASES, false, false, true",
    "READ_CASES, OPERATIONS, false, false, false",
    "DECIDE, OFFICER, false, false, false",
    "DECIDE, DECISION_MAKER, false, false, false",
    "DECIDE, OFFICER DECISION_MAKER, true, true, false",
    "DECIDE, PROTECTED_CASES, false, false, false",
    "DECIDE, PROTECTED_CASES DECISION_MAKER, false, false, true",
    "DECIDE, ROBOT DECISION_MAKER, false, false, false",
    "DELIVER_DECISIONS, ROBOT, true, true, false",
    "RESUME_PROTECTED, OFFICER DECISION_MAKER, false, false, false",
    "READ_AUDIT, AUDITOR, true, true, false",
    "READ_AUDIT, AUDITOR PROTECTED_CASES, true, true, true",
    "CHANGE_RULES, OFFICER DECISION_MAKER, false, false, false",
  })
  void someOfTheTable(
      Permission permission, String roles, boolean ordinary, boolean own, boolean hidden) {
    var somebody = staff(roles(roles));

    assertThat(permission.on(somebody, new CaseScope(HOME, false, Set.of("u2"))))
        .isEqualTo(ordinary);
    assertThat(permission.on(somebody, new CaseScope(HOME, false, Set.of("u3")))).isEqualTo(own);
    assertThat(permission.on(somebody, new CaseScope(HOME, true, Set.of("u3")))).isEqualTo(hidden);
    assertThat(permission.givenTo(somebody)).isEqualTo(ordinary || own || hidden);
  }

  private static Set<Role> roles(String names) {
    var roles = EnumSet.noneOf(Role.class);
    for (var name : names.split(" ")) {
      roles.add(Role.valueOf(name));
    }
    return roles;
  }

  @Test
  void staffHaveAnIdAMunicipalityAndUnitsWithoutBlanks() {
    assertThat(new Actor.Staff("anna", HOME, Set.of()).units()).isEmpty();
    for (var wrong : List.of("", " ")) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Actor.Staff(wrong, HOME, Set.of()));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Actor.Staff("anna", wrong, Set.of()));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Actor.Staff("anna", HOME, Set.of(), Set.of("u1", wrong)));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Actor.Staff("anna", HOME, Set.of(), Set.of("u1 u2")));
  }

  @Test
  void whoDidItIsWrittenByKindAndName() {
    var id = UUID.fromString("00000000-0000-4000-8000-000000000001");
    var citizen = new Actor.Citizen(new PersonId(id));

    assertThat(List.of(citizen.kind(), citizen.name())).containsExactly("CITIZEN", id.toString());
    var anna = staff(Set.of());
    assertThat(List.of(anna.kind(), anna.name())).containsExactly("STAFF", "anna");
    var job = new Actor.SystemJob("remind");
    assertThat(List.of(job.kind(), job.name())).containsExactly("SYSTEM", "remind");
    assertThat(Subject.of("case", id)).isEqualTo(new Subject("case", id.toString()));
    assertThat(Subject.list("case")).isEqualTo(new Subject("case", "*"));
  }
}
