package se.besked.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Role;
import se.besked.casework.appeals.HandedOver;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.CaseFilter;
import se.besked.casework.cases.CaseId;
import se.besked.casework.cases.CaseState;
import se.besked.casework.decisions.DecisionId;
import se.besked.casework.notices.NoticeKind;
import se.besked.casework.notices.Notices;
import se.besked.casework.offers.NewOffer;
import se.besked.casework.offers.OfferChoice;
import se.besked.casework.offers.OfferTerms;
import se.besked.casework.people.Channel;
import se.besked.casework.people.ContactAddress;
import se.besked.casework.people.Persons;
import se.besked.casework.protection.SyncProtection;
import se.besked.casework.queue.QueueFilter;
import se.besked.casework.queue.QueueSearch;
import se.besked.casework.receipts.ReadDecision;
import se.besked.casework.tasks.StaffTasks;
import se.besked.journey.prefill.PrefillForm;
import se.besked.journey.prefill.Prefilled;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.law.LegalReference;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.people.PersonalNumber;
import se.besked.platform.demo.DemoClock;
import se.besked.platform.demo.SimulatedSuppliers;
import se.besked.platform.guard.Operations.Operation;
import se.besked.platform.killed.Guardian;
import se.besked.platform.killed.JourneyHost;
import se.besked.testkit.Personas;
import se.besked.testkit.TestPostgres;

/**
 * Viewer × subject × marking × surface: after somebody has been marked, everybody but the
 * restricted group tries every operation there is with the ids of their case, and nothing that is
 * said, thrown, logged or sent holds anything of them. An operation that is new is tried by itself;
 * one whose arguments cannot be made fails the test until {@link Arguments} can make them.
 */
class ProtectedMatrixIT {
  private static final String NOT_TRIED = "not tried: ";

  /** Where a text that staff type is kept to be read again, and nothing is searched for by it. */
  private static final Set<String> KEPT =
      Set.of("AutomationSwitch", "RuleDrafts", "RobotRequests", "SavedViews", "StaffLogins");

  private static final int MANY_CALLS = 1_000_000;
  private static final String PRINCIPALS_UNIT = "99000001";

  /** As Navet says it; null for no flag at all. */
  private static final List<Optional<String>> MARKINGS =
      List.of(
          Optional.of("SEKRETESSMARKERING"),
          Optional.of("SKYDDAD_FOLKBOKFORING"),
          Optional.empty(),
          Optional.of("NÅGOT_NYTT"));

  @TempDir Path data;
  private final TestPostgres.Database database = TestPostgres.migrated();
  private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private ConfigurableApplicationContext host;

  /** Who is marked, in what part of whose case. */
  private enum Subject {
    CHILD(Personas.ALONE, Personas.CHILD_OF_ALONE),
    APPLICANT(Personas.CLOSE, Personas.CLOSE),
    OTHER_GUARDIAN(Personas.TWO_HOMES, Personas.TWO_HOMES_OTHER),
    PARTNER(Personas.NEAR, Personas.NO_CHILDREN);

    private final PersonalNumber applicant;
    private final PersonalNumber marked;

    Subject(PersonalNumber applicant, PersonalNumber marked) {
      this.applicant = applicant;
      this.marked = marked;
    }
  }

  /** A subject's case, with everything in it that says whose it is. */
  private record Matter(
      Subject subject,
      CaseId id,
      String number,
      Arguments arguments,
      List<UUID> others,
      Set<String> values) {}

  /**
   * Somebody who looks.
   *
   * @param widest sees at least what those do who are not: each role alone sees less than all
   */
  private record Viewer(
      String name, Actor actor, Set<String> own, boolean restricted, boolean widest) {}

  @Test
  void nothingOfAProtectedPersonReachesAnybodyElse() {
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(log);
    log.start();
    try (var started = start()) {
      host = started;
      get(SimulatedSuppliers.class).navet().allow(MANY_CALLS);
      var matters = Arrays.stream(Subject.values()).map(this::matter).toList();
      var viewers = viewers(matters);
      var operations = Operations.all(host);
      int cells = 0;
      int found = 0;
      var leaks = new TreeSet<String>();
      for (var marking : MARKINGS) {
        mark(matters, marking.orElse(null));
        leaks.addAll(selfService(matters, marking));
        log.list.clear();
        get(SimulatedSuppliers.class).mailbox().empty();
        get(SimulatedSuppliers.class).sms().empty();
        for (var matter : matters) {
          for (var viewer : viewers) {
            if (!viewer.restricted() && (marking.equals(MARKINGS.getFirst()) || viewer.widest())) {
              for (var operation : operations) {
                if (operation.isOpenTo(viewer.actor())) {
                  cells++;
                  leaks.addAll(leak(operation, viewer, matter, marking));
                }
              }
            }
          }
        }
        leaks.addAll(aside(matters, marking));
      }
      for (var matter : matters) {
        for (var viewer : viewers) {
          if (viewer.restricted()) {
            found += findings(operations, viewer, matter);
          }
        }
      }
      System.out.printf(
          "Protected matrix: %d viewers, %d subjects, %d markings, %d operations, %d cells;"
              + " the restricted group found %d of them%n",
          viewers.size(), matters.size(), MARKINGS.size(), operations.size(), cells, found);
      assertThat(leaks).isEmpty();
      assertThat(found).as("what the test would have seen").isGreaterThan(20);
    } finally {
      ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(log);
    }
  }

  private ConfigurableApplicationContext start() {
    return JourneyHost.start(
        data,
        "--spring.datasource.url=" + database.jdbcUrl(),
        "--besked.data=" + data,
        "--besked.vault.master-key=" + Base64.getEncoder().encodeToString(new byte[32]),
        "--besked.simulator-port=0",
        "--besked.casework.jobs.polling-interval=100ms");
  }

  private <T> T get(Class<T> type) {
    return host.getBean(type);
  }

  private Actor.Citizen citizen(PersonalNumber number) {
    return new Actor.Citizen(get(Persons.class).idOf(number));
  }

  private Matter matter(Subject subject) {
    var id = Guardian.send(host, new Guardian(host, subject.applicant).sign());
    var applicant = citizen(subject.applicant);
    if (subject == Subject.CHILD) {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> !get(ReadDecision.class).of(applicant, id).isEmpty());
    }
    if (subject == Subject.PARTNER) {
      livesWith(applicant, citizen(subject.marked));
    }
    addresses(id);
    get(Notices.class)
        .aboutCase(applicant.person(), NoticeKind.DECISION_REMINDER, id, "väntar/" + subject);
    var draft = new Guardian(host, subject.applicant).toSign();
    var file = get(CaseFiles.class).get(new Actor.SystemJob("test"), id);
    var values = new HashSet<>(valuesOfParties(id));
    values.add(file.head().number());
    values.addAll(valuesOf(subject.marked));
    var arguments =
        new Arguments()
            .give(new CaseFilter(EnumSet.allOf(CaseState.class), null, null))
            .give(QueueFilter.ALL)
            .give(QueueSearch.number(file.head().number()))
            .give(new HandedOver(List.of("1. Överklagandet"), new byte[] {1}))
            .give(URI.class, URI.create("https://robot.example/"))
            .give(id)
            .give(file.head())
            .give(draft.id())
            .give(get(Persons.class).idOf(subject.marked))
            .give(PersonalNumber.class, subject.marked)
            .give(offer(id, applicant))
            .give(ContactAddress.read(Channel.EMAIL, "ny@havrelunda.example").orElseThrow())
            .give(YearMonth.class, YearMonth.from(LocalDate.now(get(Clock.class))))
            .give(Optional.class, Optional.empty())
            .give(LocalDate.class, LocalDate.now(get(Clock.class)))
            .give(Instant.class, get(Clock.class).instant())
            .give(LegalReference.class, LegalReference.schoolAct("9 kap. 15 b §"));
    ids("select id from decision where case_id = :case", id).stream()
        .findFirst()
        .ifPresent(decision -> arguments.give(new DecisionId(decision)));
    get(StaffTasks.class).list(everything(), 100).stream()
        .filter(task -> id.equals(task.caseId()))
        .findFirst()
        .ifPresent(arguments::give);
    return new Matter(subject, id, file.head().number(), arguments, others(id), values);
  }

  private NewOffer offer(CaseId about, Actor.Citizen guardian) {
    var today = LocalDate.now(get(Clock.class));
    return new NewOffer(
        "nyckel",
        new NewOffer.OfApplication(about),
        new OfferTerms("enhet", "Enheten", Activity.PRESCHOOL, today, 15, 0, "", null),
        today.plusDays(10),
        List.of(OfferChoice.ACCEPT, OfferChoice.DECLINE),
        true,
        true,
        Map.of(guardian.person(), new PersonName("Prov", "Provsson")));
  }

  /** What else an id can stand for. */
  private List<UUID> others(CaseId id) {
    var all = new ArrayList<UUID>();
    all.add(id.value());
    all.addAll(ids("select id from decision where case_id = :case", id));
    all.addAll(ids("select person_id from case_party where case_id = :case", id));
    all.addAll(
        ids(
            """
            select l.id from partner_link l join case_party p on p.person_id = l.named_by
            where p.case_id = :case
            """,
            id));
    return all;
  }

  private List<UUID> ids(String sql, CaseId id) {
    return jdbc.sql(sql).param("case", id.value()).query(UUID.class).list();
  }

  private Actor.Staff everything() {
    return staff("allt", EnumSet.allOf(Role.class));
  }

  private Actor.Staff staff(String name, Set<Role> roles) {
    return new Actor.Staff(
        name, get(Municipalities.class).host().id(), roles, Set.of(PRINCIPALS_UNIT));
  }

  private void livesWith(Actor.Citizen one, Actor.Citizen other) {
    var link = UUID.randomUUID();
    jdbc.sql(
            """
            insert into partner_link (id, municipality, named_by, named_by_given_name,
              named_by_surname, partner_id, state, named_at, expires_at, confirmed_at)
            values (:id, :m, :other, 'Sam', 'Boende', :one, 'CONFIRMED', now(), now(), now())
            """)
        .param("id", link)
        .param("m", get(Municipalities.class).host().id())
        .param("one", one.person().value())
        .param("other", other.person().value())
        .update();
    for (var person : List.of(one, other)) {
      jdbc.sql("insert into partner_now (person_id, link_id) values (:person, :link)")
          .param("person", person.person().value())
          .param("link", link)
          .update();
    }
  }

  /** An address of their own for each, and a principal whose unit the case is about. */
  private void addresses(CaseId id) {
    jdbc.sql("update case_file set units = units || :unit where id = :case")
        .param("unit", PRINCIPALS_UNIT)
        .param("case", id.value())
        .update();
    jdbc.sql(
            """
            update case_party set email = left(person_id::text, 8) || '@havrelunda.example',
              phone = '+4670' || (abs(hashtext(person_id::text)) % 9000000 + 1000000)
            where case_id = :case
            """)
        .param("case", id.value())
        .update();
  }

  private Set<String> valuesOfParties(CaseId id) {
    var values = new HashSet<String>();
    jdbc.sql(
            """
            select p.personal_number, cp.given_name || ' ' || cp.surname as name, cp.email, cp.phone
            from case_party cp join person p on p.id = cp.person_id where cp.case_id = :case
            """)
        .param("case", id.value())
        .query(
            (row, n) -> {
              values.add(PersonalNumber.of(row.getString(1)).shown());
              return values.addAll(
                  List.of(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
            })
        .list();
    return values;
  }

  private Set<String> valuesOf(PersonalNumber number) {
    var people = get(SimulatedSuppliers.class).people();
    var values = new HashSet<>(Set.of(number.digits(), number.shown()));
    people.personas().stream()
        .filter(p -> p.number().equals(number.digits()))
        .forEach(p -> values.add(p.givenNames() + " " + p.surname()));
    if (number.equals(Personas.NO_CHILDREN)) {
      values.add("Sam Boende");
    }
    return values;
  }

  private List<Viewer> viewers(List<Matter> matters) {
    var all = new ArrayList<Viewer>();
    for (var role : Role.values()) {
      all.add(
          new Viewer(
              "staff " + role,
              staff("ensam-" + role, EnumSet.of(role)),
              Set.of(),
              role == Role.PROTECTED_CASES,
              false));
    }
    var ordinary = EnumSet.complementOf(EnumSet.of(Role.PROTECTED_CASES));
    all.add(
        new Viewer(
            "staff of every ordinary role", staff("vanlig", ordinary), Set.of(), false, true));
    all.add(new Viewer("staff without a role", staff("utan", Set.of()), Set.of(), false, false));
    all.add(
        new Viewer(
            "the neighbour's staff",
            new Actor.Staff("granne", "granhult", EnumSet.allOf(Role.class)),
            Set.of(),
            false,
            true));
    all.add(new Viewer("the restricted group", everything(), Set.of(), true, true));
    var people = new LinkedHashMap<String, PersonalNumber>();
    people.put("a stranger", Personas.CHOSEN);
    for (var matter : matters) {
      people.put("the applicant of " + matter.subject(), matter.subject().applicant);
      people.put("the subject " + matter.subject(), matter.subject().marked);
    }
    people.forEach(
        (name, number) -> all.add(new Viewer(name, citizen(number), own(number), false, true)));
    return all;
  }

  /** What somebody may read of themselves. */
  private Set<String> own(PersonalNumber number) {
    var own = new HashSet<>(valuesOf(number));
    jdbc.sql(
            """
            select given_name || ' ' || surname, email, phone from case_party
            where person_id = :person
            """)
        .param("person", citizen(number).person().value())
        .query(
            (row, n) -> own.addAll(List.of(row.getString(1), row.getString(2), row.getString(3))))
        .list();
    return own;
  }

  /** The register's next answer, read by the next run, on cases as open as they were. */
  private void mark(List<Matter> matters, String flag) {
    jdbc.sql(
            """
            update case_file set state = coalesce(resumes_as, state), resumes_as = null,
              is_protected = false
            """)
        .update();
    jdbc.sql("delete from person_protection").update();
    for (var matter : matters) {
      get(SimulatedSuppliers.class).navet().protect(matter.subject().marked, flag);
    }
    ((DemoClock) get(Clock.class)).forward(Duration.ofMinutes(1));
    var unused = get(SyncProtection.class).run();
    for (var matter : matters) {
      assertThat(get(CaseFiles.class).get(new Actor.SystemJob("test"), matter.id()))
          .as(matter.subject() + " " + flag)
          .isInstanceOf(CaseFile.Frozen.class);
    }
  }

  /** Before anything is sent: self-service is closed, to both, without a word of whom. */
  private List<String> selfService(List<Matter> matters, Optional<String> marking) {
    var open = new ArrayList<String>();
    for (var matter : matters) {
      var answer =
          get(PrefillForm.class)
              .forGuardian(matter.subject().applicant, get(Municipalities.class).host());
      if (!(answer instanceof Prefilled.Closed)) {
        open.add("self-service of " + matter.subject() + " with " + marking);
      }
    }
    return open;
  }

  private List<String> leak(
      Operation operation, Viewer viewer, Matter matter, Optional<String> marking) {
    var leaks = new ArrayList<String>();
    boolean byId = Arrays.asList(operation.method().getParameterTypes()).contains(UUID.class);
    for (var id : byId ? matter.others() : List.of(matter.id().value())) {
      // A citizen types texts, staff also case numbers; what somebody typed comes back to them.
      boolean searches = viewer.actor() instanceof Actor.Staff && !KEPT.contains(operation.owner());
      var typed = searches ? matter.number() : "x";
      var said =
          said(
              operation,
              viewer.actor(),
              matter.arguments().give(UUID.class, id).give(String.class, typed));
      if (said.startsWith(NOT_TRIED)) {
        leaks.add(operation.name() + " is not tried: " + said);
      }
      matter.values().stream()
          .filter(value -> !viewer.own().contains(value) && said.contains(value))
          .forEach(
              value ->
                  leaks.add(
                      "%s by %s tells %s of %s %s"
                          .formatted(
                              operation.name(),
                              viewer.name(),
                              kind(value),
                              matter.subject(),
                              marking.orElse("without flag"))));
    }
    return leaks;
  }

  private static String kind(String value) {
    return value.contains("@") ? "the e-mail" : value.matches("[0-9+-]+") ? "the number" : value;
  }

  private String said(Operation operation, Actor actor, Arguments arguments) {
    try {
      var values =
          Arrays.stream(operation.method().getParameterTypes())
              .map(type -> Actor.class.isAssignableFrom(type) ? actor : arguments.make(type))
              .toArray();
      return Spoken.in(operation.method().invoke(operation.bean(), values));
    } catch (IllegalArgumentException cannotMake) {
      return NOT_TRIED + cannotMake.getMessage();
    } catch (InvocationTargetException e) {
      return e.getCause().toString();
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private int findings(List<Operation> operations, Viewer viewer, Matter matter) {
    int found = 0;
    for (var operation : operations) {
      if (operation.isOpenTo(viewer.actor())) {
        var said =
            said(
                operation,
                viewer.actor(),
                matter
                    .arguments()
                    .give(UUID.class, matter.id().value())
                    .give(String.class, matter.number()));
        if (matter.values().stream().anyMatch(said::contains)) {
          found++;
        }
      }
    }
    return found;
  }

  /** What left on the side: the log, mails, messages, and what is kept in words. */
  private List<String> aside(List<Matter> matters, Optional<String> marking) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                jdbc.sql(
                            "select count(*) from scheduled_tasks where task_name = 'send-notice'"
                                + " and execution_time <= now()")
                        .query(Integer.class)
                        .single()
                    == 0);
    var places = new LinkedHashMap<String, String>();
    places.put("the log", Spoken.in(log.list.stream().map(this::line).toList()));
    places.put("mail", Spoken.in(get(SimulatedSuppliers.class).mailbox().received()));
    places.put("text messages", Spoken.in(get(SimulatedSuppliers.class).sms().received()));
    // Not in the columns where what somebody typed is kept as a key.
    for (var column :
        List.of(
            "audit_log.detail",
            "staff_task.text",
            "notice.last_answer",
            "scheduled_tasks.task_instance")) {
      var table = column.substring(0, column.indexOf('.'));
      places.put(
          column,
          jdbc.sql(
                  "select coalesce(string_agg(%s::text, ' '), '') from %s".formatted(column, table))
              .query(String.class)
              .single());
    }
    var leaks = new ArrayList<String>();
    for (var matter : matters) {
      places.forEach(
          (place, text) ->
              matter.values().stream()
                  .filter(text::contains)
                  .forEach(
                      value ->
                          leaks.add(
                              "%s holds %s of %s %s"
                                  .formatted(
                                      place,
                                      kind(value),
                                      matter.subject(),
                                      marking.orElse("without flag")))));
    }
    return leaks;
  }

  private String line(ILoggingEvent event) {
    var thrown = event.getThrowableProxy();
    return event.getFormattedMessage() + (thrown == null ? "" : " " + thrown.getMessage());
  }
}
