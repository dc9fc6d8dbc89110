package se.besked.platform.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Actor;
import se.besked.casework.access.NoSuchCase;
import se.besked.casework.access.Role;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.drafts.Drafts;
import se.besked.casework.ids.CaseId;
import se.besked.casework.login.Logins;
import se.besked.casework.notices.NoticeKind;
import se.besked.casework.notices.Notices;
import se.besked.casework.people.Persons;
import se.besked.casework.protection.FreezeCase;
import se.besked.casework.protection.ImplausibleAnswer;
import se.besked.casework.protection.ProtectedPeople;
import se.besked.casework.protection.ProtectedPeople.Lifted;
import se.besked.casework.protection.SyncProtection;
import se.besked.casework.tasks.StaffTask;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;
import se.besked.journey.prefill.PrefillForm;
import se.besked.journey.prefill.Prefilled;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.people.PersonalNumber;
import se.besked.platform.demo.DemoClock;
import se.besked.platform.demo.SimulatedSuppliers;
import se.besked.platform.killed.Guardian;
import se.besked.platform.killed.JourneyHost;
import se.besked.testkit.Personas;
import se.besked.testkit.TestPostgres;

/** The register is asked over its real wire; what it says closes matters in the same run. */
@Tag("host")
class SyncProtectionIT {
  private static final String MARK = "SEKRETESSMARKERING";
  private static final String NO_MARK = "SAKNAS";

  @TempDir static Path data;
  private static ConfigurableApplicationContext host;
  private static JdbcClient jdbc;

  @BeforeAll
  static void start() {
    var database = TestPostgres.migrated();
    jdbc = JdbcClient.create(database.owner());
    host = JourneyHost.start(data, database, "--besked.casework.jobs.enabled=false");
  }

  @AfterAll
  static void stop() {
    host.close();
  }

  private static <T> T get(Class<T> type) {
    return host.getBean(type);
  }

  private static Actor.Staff staff(Role... roles) {
    return new Actor.Staff("prov", get(Municipalities.class).host().id(), Set.of(roles));
  }

  private static final EnumSet<Role> ORDINARY =
      EnumSet.complementOf(EnumSet.of(Role.PROTECTED_CASES));

  private static Actor.Staff everythingElse() {
    return new Actor.Staff("allt", get(Municipalities.class).host().id(), ORDINARY);
  }

  private static CaseId applied(PersonalNumber guardian) {
    return Guardian.send(host, new Guardian(host, guardian).sign());
  }

  private static void mark(PersonalNumber who, String flag) {
    get(SimulatedSuppliers.class).navet().protect(who, flag);
  }

  /** As when the next hour's run comes. */
  private static int sync() {
    ((DemoClock) get(Clock.class)).forward(Duration.ofHours(2));
    return get(SyncProtection.class).run();
  }

  private static CaseFile file(CaseId id) {
    return get(CaseFiles.class).get(new Actor.SystemJob("test"), id);
  }

  private static Actor.Citizen citizen(PersonalNumber number) {
    return new Actor.Citizen(get(Persons.class).idOf(number));
  }

  private static int count(String fromWhere) {
    return jdbc.sql("select count(*) from " + fromWhere).query(Integer.class).single();
  }

  @Test
  void aChildMarkedAfterSubmissionVanishesInTheSameRun() {
    var id = applied(Personas.ALONE);
    var guardian = citizen(Personas.ALONE);
    var number = file(id).head().number();
    var login = get(Logins.class).open(guardian.person(), new PersonName("Prov", "Provsson"));
    get(Notices.class).aboutCase(guardian.person(), NoticeKind.DECISION_REMINDER, id, "väntar");
    get(Notices.class)
        .toPerson(guardian.person(), NoticeKind.INCOME_GROWS_OLD, municipality(), "väntar");
    var draft = new Guardian(host, Personas.ALONE).toSign();
    assertThat(get(CaseFiles.class).byNumber(everythingElse(), number)).isPresent();

    mark(Personas.CHILD_OF_ALONE, MARK);
    assertThat(sync()).isPositive();

    assertThat(file(id)).isInstanceOf(CaseFile.Frozen.class);
    assertThat(get(CaseFiles.class).byNumber(everythingElse(), number)).isEmpty();
    assertThatThrownBy(() -> get(CaseFiles.class).get(everythingElse(), id))
        .isInstanceOf(NoSuchCase.class);
    assertThatThrownBy(() -> get(CaseFiles.class).get(guardian, id)).isInstanceOf(NoSuchCase.class);
    assertThat(get(Logins.class).find(login)).isEmpty();
    assertThat(count("notice where state = 'QUEUED' and person_id = '" + guardian.person() + "'"))
        .isZero();
    assertThat(get(Drafts.class).find(guardian, draft.id()).orElseThrow().contentJson())
        .isEqualTo("{}");
    assertThat(tasks(staff(Role.PROTECTED_CASES))).contains(TaskKind.PROTECTED_IDENTITY);
    assertThat(tasks(everythingElse())).doesNotContain(TaskKind.PROTECTED_IDENTITY);
    assertThat(get(PrefillForm.class).forGuardian(Personas.ALONE, here()))
        .isInstanceOf(Prefilled.Closed.class);
  }

  private static String municipality() {
    return get(Municipalities.class).host().id();
  }

  private static se.besked.kernel.municipality.Municipality here() {
    return get(Municipalities.class).host();
  }

  private static List<TaskKind> tasks(Actor.Staff staff) {
    return get(StaffTasks.class).list(staff, 100).stream().map(StaffTask::kind).toList();
  }

  @Test
  void aMarkThatIsGoneOpensNothingByItself() {
    var id = applied(Personas.CLOSE);
    mark(Personas.CHILD_OF_CLOSE, "SKYDDAD_FOLKBOKFORING");
    sync();
    var group = staff(Role.PROTECTED_CASES);
    var child = get(Persons.class).idOf(Personas.CHILD_OF_CLOSE);
    assertThat(get(ProtectedPeople.class).list(group)).anyMatch(p -> p.person().equals(child));
    assertThat(get(ProtectedPeople.class).lift(group, child, "Fel")).isEqualTo(Lifted.STILL_MARKED);

    mark(Personas.CHILD_OF_CLOSE, NO_MARK);
    sync();
    assertThat(file(id)).isInstanceOf(CaseFile.Frozen.class);
    assertThat(tasks(group)).contains(TaskKind.PROTECTION_ENDED);
    assertThat(tasks(everythingElse())).doesNotContain(TaskKind.PROTECTION_ENDED);
    assertThat(get(PrefillForm.class).forGuardian(Personas.CLOSE, here()))
        .as("the house's own mark holds")
        .isInstanceOf(Prefilled.Closed.class);
    assertThat(get(ProtectedPeople.class).lift(group, child, "Skyddet har upphört"))
        .isEqualTo(Lifted.CASES_FROZEN);

    var unused = get(FreezeCase.class).resume(group, (CaseFile.Frozen) file(id));
    assertThat(file(id).head().isProtected()).isTrue();
    assertThat(get(ProtectedPeople.class).lift(group, child, "Skyddet har upphört"))
        .isEqualTo(Lifted.OPENED);
    assertThat(file(id).head().isProtected()).isFalse();
    sync();
    assertThat(get(CaseFiles.class).get(everythingElse(), id).id()).isEqualTo(id);
    assertThat(get(PrefillForm.class).forGuardian(Personas.CLOSE, here()))
        .isInstanceOf(Prefilled.Ready.class);
    assertThat(
            count(
                "staff_task where kind = 'PROTECTION_ENDED' and state <> 'DONE' and cause like '"
                    + child
                    + "%'"))
        .isZero();
  }

  @Test
  void aFlagThatIsMissingClosesToo() {
    var id = applied(Personas.CHOSEN);
    mark(Personas.CHOSEN, null);
    sync();
    assertThat(file(id)).isInstanceOf(CaseFile.Frozen.class);
    mark(Personas.CHOSEN, NO_MARK);
  }

  @Test
  void theOtherGuardianClosesTheCaseOfTheFirst() {
    var id = applied(Personas.TWO_HOMES);
    mark(Personas.TWO_HOMES_OTHER, MARK);
    sync();
    assertThat(file(id)).isInstanceOf(CaseFile.Frozen.class);
    mark(Personas.TWO_HOMES_OTHER, NO_MARK);
  }

  @Test
  void aSiblingWhoIsNotInTheCaseClosesIt() {
    var id = applied(Personas.TOGETHER);
    var children = List.of(Personas.YOUNGER_CHILD_TOGETHER, Personas.OLDER_CHILD_TOGETHER);
    var child = file(id).head().childId().orElseThrow();
    var sibling =
        children.stream()
            .filter(c -> !get(Persons.class).idOf(c).equals(child))
            .findFirst()
            .orElseThrow();
    mark(sibling, MARK);
    sync();
    assertThat(file(id)).isInstanceOf(CaseFile.Frozen.class);
    mark(sibling, NO_MARK);
  }

  @Test
  void aRegisterWithoutFlagsClosesNobody() {
    var id = applied(Personas.NEAR);
    var many =
        get(SimulatedSuppliers.class).people().personas().stream()
            .map(p -> PersonalNumber.of(p.number()))
            .filter(p -> !p.equals(Personas.NEAR) && !CLOSED.contains(p))
            .limit(MANY)
            .toList();
    many.forEach(this::namesAPartner);
    many.forEach(p -> mark(p, null));
    assertThatThrownBy(SyncProtectionIT::sync)
        .isInstanceOf(ImplausibleAnswer.class)
        .hasMessageContaining("no readable protection flag for " + MANY);
    assertThat(file(id)).isNotInstanceOf(CaseFile.Frozen.class);
    many.forEach(p -> mark(p, NO_MARK));
    jdbc.sql("delete from partner_link").update();
    sync();
  }

  /** So many without a flag, all at once, are a fault of the register. */
  private static final int MANY = 15;

  /** Protected from the start. */
  private static final Set<PersonalNumber> CLOSED = Set.of(Personas.PROTECTED_GUARDIAN);

  private void namesAPartner(PersonalNumber who) {
    jdbc.sql(
            """
            insert into partner_link (id, municipality, named_by, named_by_given_name,
              named_by_surname, partner_id, state, named_at, expires_at)
            values (gen_random_uuid(), :m, :one, 'Prov', 'Provsson', :other, 'NAMED', now(), now())
            """)
        .param("m", municipality())
        .param("one", citizen(who).person().value())
        .param("other", citizen(Personas.CHILD_OF_NEAR).person().value())
        .update();
  }
}
