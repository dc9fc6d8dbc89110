package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.besked.casework.access.Actor;
import se.besked.casework.access.CaseScope;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Role;

/** The check and the condition in SQL are made of one rule; here they answer for the same cases. */
class PermissionsIT {
  private static final String UNIT = "99000001";
  private static final String OTHER_UNIT = "99000002";

  private static final World WORLD = new World();
  private static List<Row> rows = List.of();

  private record Row(UUID id, CaseScope scope) {}

  @AfterAll
  static void close() {
    WORLD.close();
  }

  @BeforeAll
  static void cases() {
    rows =
        List.of(
            row(World.M, false, Set.of()),
            row(World.M, false, Set.of(UNIT)),
            row(World.M, false, Set.of(OTHER_UNIT, UNIT)),
            row(World.M, false, Set.of(OTHER_UNIT)),
            row(World.M, true, Set.of(UNIT)),
            row("granhult", false, Set.of(UNIT)),
            row("granhult", true, Set.of()));
  }

  @ParameterizedTest
  @EnumSource(Permission.class)
  void listsShowWhatPagesOpen(Permission permission) {
    int seen = 0;
    for (var roles : roleSets()) {
      var staff = new Actor.Staff("någon", World.M, roles, Set.of(UNIT));
      var checked =
          rows.stream()
              .filter(r -> permission.on(staff, r.scope()))
              .map(Row::id)
              .collect(Collectors.toSet());
      assertThat(listed(permission, staff)).as(permission + " " + roles).isEqualTo(checked);
      assertThat(permission.givenTo(staff) || checked.isEmpty()).isTrue();
      seen += checked.size();
    }
    assertThat(seen).as("rows that somebody reaches").isPositive();
  }

  @Test
  void protectedCasesAreForTheRestrictedGroupAlone() {
    var everythingElse = EnumSet.complementOf(EnumSet.of(Role.PROTECTED_CASES));
    var staff = new Actor.Staff("alltiallo", World.M, everythingElse, Set.of(UNIT));
    for (var permission : Permission.values()) {
      assertThat(rows.stream().filter(r -> r.scope().isProtected()))
          .noneMatch(r -> permission.on(staff, r.scope()));
    }
  }

  @Test
  void aPrincipalReadsWhatConcernsTheirUnits() {
    var principal = new Actor.Staff("rektor", World.M, Set.of(Role.PRINCIPAL), Set.of(UNIT));
    assertThat(listed(Permission.READ_CASES, principal))
        .containsExactlyInAnyOrder(rows.get(1).id(), rows.get(2).id());
    assertThat(listed(Permission.WORK_ON_CASES, principal)).isEmpty();
    var ofNoUnit = new Actor.Staff("rektor", World.M, Set.of(Role.PRINCIPAL));
    assertThat(listed(Permission.READ_CASES, ofNoUnit)).isEmpty();
  }

  private static Set<UUID> listed(Permission permission, Actor.Staff staff) {
    var filter = permission.cases(staff);
    return new HashSet<>(
        WORLD
            .jdbc
            .sql("select c.id from case_file c where " + filter.where())
            .params(filter.params())
            .query(UUID.class)
            .list());
  }

  /** Nobody, each role alone, each two together, and everything at once. */
  private static List<Set<Role>> roleSets() {
    var sets = new HashSet<Set<Role>>();
    sets.add(Set.of());
    for (var a : Role.values()) {
      for (var b : Role.values()) {
        sets.add(Set.copyOf(EnumSet.of(a, b)));
      }
    }
    sets.add(Set.copyOf(EnumSet.of(Role.REGISTRAR, Role.PROTECTED_CASES, Role.OFFICER)));
    sets.add(Set.copyOf(EnumSet.of(Role.DECISION_MAKER, Role.PROTECTED_CASES, Role.OFFICER)));
    sets.add(Set.copyOf(EnumSet.allOf(Role.class)));
    return List.copyOf(sets);
  }

  private static Row row(String municipality, boolean isProtected, Set<String> units) {
    var id = WORLD.submitted(false).id().value();
    WORLD
        .jdbc
        .sql(
            """
            update case_file set municipality = :m, is_protected = :p, number = :number,
              units = string_to_array(:units, ' ') where id = :id
            """)
        .param("m", municipality)
        .param("p", isProtected)
        .param("number", "P-" + id)
        .param("units", String.join(" ", units))
        .param("id", id)
        .update();
    return new Row(id, new CaseScope(municipality, isProtected, units));
  }
}
