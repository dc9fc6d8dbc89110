package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Role;
import se.besked.casework.personaldata.AuditDays;
import se.besked.casework.personaldata.HandOut;
import se.besked.casework.personaldata.PersonTables;
import se.besked.casework.personaldata.PersonalData;
import se.besked.casework.personaldata.RectificationNote;
import se.besked.casework.personaldata.Rectify;
import se.besked.casework.personaldata.RetentionLine;
import se.besked.casework.personaldata.RetentionReport;
import se.besked.casework.protection.FreezeCase;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.people.PersonalNumber;

/** What is handed out is complete, and nobody else's. */
class HandOutIT {
  private static final String ANNAS = "198501012382";
  private static final String BOS = "198501012390";
  private static final World WORLD = new World();

  @AfterAll
  static void close() {
    WORLD.close();
  }

  private final HandOut handOut = WORLD.get(HandOut.class);

  @Test
  void everyTableThatPointsAtAPersonIsHandedOutOrLeftOutWithAReason() {
    var pointing =
        WORLD
            .jdbc
            .sql(
                """
                select distinct conrelid::regclass::text from pg_constraint
                where contype = 'f' and confrelid = 'person'::regclass
                """)
            .query(String.class)
            .list();
    assertThat(pointing).hasSizeGreaterThan(20);
    var told = new java.util.HashSet<>(PersonTables.handedOut());
    told.addAll(PersonTables.LEFT_OUT.keySet());
    assertThat(told).containsAll(pointing);
    assertThat(PersonTables.LEFT_OUT.keySet())
        .doesNotContainAnyElementsOf(PersonTables.handedOut());
    assertThat(PersonTables.LEFT_OUT.values()).allMatch(reason -> reason.length() > 30);
  }

  @Test
  void everyColumnWithAPersonsIdIsAForeignKey() {
    assertThat(
            WORLD
                .jdbc
                .sql(
                    """
                    select c.table_name from information_schema.columns c
                    where c.table_schema = 'public' and c.column_name in
                        ('person_id', 'owner_id', 'child_id', 'applicant_id', 'partner_id')
                      and not exists (select 1 from pg_constraint k
                        where k.contype = 'f' and k.confrelid = 'person'::regclass
                          and k.conrelid = c.table_name::regclass)
                    """)
                .query(String.class)
                .list())
        .as("or the walk above would not find it")
        .isEmpty();
  }

  @Test
  void aCitizenGetsTheirOwnAndNothingOfTheOtherGuardian() {
    var id = WORLD.published(AppealRoute.ADMINISTRATIVE_APPEAL).caseId();
    var number = WORLD.read(id).head().number();
    var anna = handOut.mine(WORLD.anna);
    assertThat(text(anna)).contains(ANNAS, "anna@example.org", number, "DISTANCE", "c2lnbg==anna");
    assertThat(text(anna)).doesNotContain(BOS, "Bo Provsson");
    assertThat(rows(anna, "case_signature")).isPositive();
    assertThat(rows(anna, "decision_receipt")).isPositive();
    var bo = handOut.mine(WORLD.bo);
    assertThat(text(bo)).contains(BOS, "Bo Provsson", number);
    assertThat(text(bo)).doesNotContain(ANNAS, "anna@example.org", "Anna Provsson", "DISTANCE");
    assertThat(text(bo)).doesNotContain(World.OFFICER.userId());
    assertThat(text(handOut.mine(WORLD.citizen("198806152388"))))
        .doesNotContain(number, ANNAS, BOS);
  }

  @Test
  void theChildsExtractHasNoGuardiansAddress() {
    var unused = WORLD.submitted(false);
    var child = handOut.of(World.REGISTRAR, WORLD.child);
    assertThat(rows(child, "case_file")).isPositive();
    assertThat(text(child)).doesNotContain("anna@example.org", ANNAS, BOS);
  }

  @Test
  void onlyTheRestrictedGroupHandsOutWhatIsProtected() {
    var world = new World();
    try (world) {
      var id = world.submitted(false);
      var registrar = World.REGISTRAR;
      var out = world.get(HandOut.class);
      assertThat(out.find(registrar, PersonalNumber.of(ANNAS))).contains(world.anna.person());
      assertThat(out.find(registrar, PersonalNumber.of("198806152396"))).isEmpty();
      var unused = world.get(FreezeCase.class).freeze(World.JOB, id.id(), Set.of());
      assertThat(out.find(registrar, PersonalNumber.of(ANNAS))).isEmpty();
      assertThatThrownBy(() -> out.of(registrar, world.anna.person()))
          .isInstanceOf(AccessDenied.class);
      assertThat(text(out.mine(world.anna))).doesNotContain(id.head().number());
      var restricted =
          new Actor.Staff("rut", World.M, Set.of(Role.PROTECTED_CASES, Role.REGISTRAR));
      assertThat(text(out.of(restricted, world.anna.person()))).contains(id.head().number());
      assertThatThrownBy(() -> out.find(World.OFFICER, PersonalNumber.of(ANNAS)))
          .isInstanceOf(AccessDenied.class);
    }
  }

  @Test
  void aRectificationStandsBesideAndStays() {
    var id = WORLD.submitted(false);
    var rectify = WORLD.get(Rectify.class);
    var bo = WORLD.bo.person();
    rectify.note(World.OFFICER, id.id(), bo, "Årskurs", "Barnet går i årskurs 2.", "Skolans intyg");
    assertThat(rectify.of(World.OFFICER, id.id()))
        .extracting(RectificationNote::says, RectificationNote::writtenBy)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Barnet går i årskurs 2.", "olle"));
    assertThat(WORLD.read(id.id()).head().applicationJson()).isEqualTo(id.head().applicationJson());
    assertThat(text(handOut.mine(WORLD.bo))).contains("Barnet går i årskurs 2.");
    assertThat(text(handOut.mine(WORLD.anna))).doesNotContain("Barnet går i årskurs 2.");
    assertThatThrownBy(() -> WORLD.jdbc.sql("delete from rectification_note").update())
        .hasStackTraceContaining("append-only");
    assertThatThrownBy(() -> rectify.note(World.AUDITOR, id.id(), bo, "a", "b", "c"))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> rectify.note(World.OFFICER, id.id(), bo, "a", " ", "c"))
        .isInstanceOf(IllegalArgumentException.class);
    var stranger = WORLD.citizen("198806152396").person();
    assertThatThrownBy(() -> rectify.note(World.OFFICER, id.id(), stranger, "a", "b", "c"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theAuditLogIsCountedADayAtATimeAndStillInFull() {
    WORLD
        .jdbc
        .sql(
            """
            insert into audit_log (at, actor_kind, actor, action, subject_kind, subject, result)
            select :now::timestamptz - make_interval(days => n), 'SYSTEM', 'test', 'case.read',
              'case', '*', 'ALLOWED' from generate_series(1, 5) n
            """)
        .param("now", WORLD.clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    for (int i = 0; i < 2; i++) {
      WORLD.get(AuditDays.class).count();
      var line =
          WORLD.get(RetentionReport.class).of(World.REGISTRAR).stream()
              .filter(l -> l.what().equals("Åtkomstlogg"))
              .findFirst()
              .orElseThrow();
      assertThat(line.count())
          .isEqualTo(WORLD.count("audit_log where municipality is null or municipality = '1299'"));
    }
    assertThat(WORLD.count("audit_day")).isPositive();
  }

  @Test
  void theRetentionReportCountsAndNamesRules() {
    var draft = WORLD.draft();
    var lines = WORLD.get(RetentionReport.class).of(World.REGISTRAR);
    assertThat(lines).extracting(RetentionLine::what).doesNotHaveDuplicates();
    assertThat(lines).allMatch(line -> !line.rule().isBlank());
    var drafts = lines.stream().filter(l -> l.what().equals("Utkast")).findFirst().orElseThrow();
    assertThat(drafts.count()).isPositive();
    assertThat(drafts.rule()).contains("90 dagar");
    assertThat(drafts.overdue()).isZero();
    WORLD
        .jdbc
        .sql("update draft set saved_at = saved_at - interval '100 days' where id = :id")
        .param("id", draft.id().value())
        .update();
    assertThat(WORLD.get(RetentionReport.class).of(World.REGISTRAR))
        .filteredOn(l -> l.what().equals("Utkast"))
        .allMatch(l -> l.overdue() == 1);
    assertThatThrownBy(() -> WORLD.get(RetentionReport.class).of(World.OFFICER))
        .isInstanceOf(AccessDenied.class);
  }

  private static int rows(PersonalData data, String table) {
    return data.sections().stream()
        .filter(s -> s.table().equals(table))
        .mapToInt(s -> s.rows().size())
        .sum();
  }

  private static String text(PersonalData data) {
    return data.sections().toString();
  }
}
