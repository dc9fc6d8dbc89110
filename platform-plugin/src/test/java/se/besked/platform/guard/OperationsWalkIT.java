package se.besked.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Refusal;
import se.besked.casework.access.Role;
import se.besked.casework.appeals.HandedOver;
import se.besked.casework.appeals.LodgeAppeal;
import se.besked.casework.appeals.NewAppeal;
import se.besked.casework.cases.CaseFilter;
import se.besked.casework.cases.CaseId;
import se.besked.casework.cases.CaseState;
import se.besked.casework.cases.SubmitCase;
import se.besked.casework.decisions.DecisionId;
import se.besked.casework.letters.LetterId;
import se.besked.casework.offers.NewOffer;
import se.besked.casework.offers.OfferChoice;
import se.besked.casework.offers.OfferTerms;
import se.besked.casework.overview.Months;
import se.besked.casework.people.Persons;
import se.besked.casework.queue.QueueFilter;
import se.besked.casework.queue.QueueSearch;
import se.besked.casework.receipts.DecisionView;
import se.besked.casework.receipts.ReadDecision;
import se.besked.casework.receipts.Receipt;
import se.besked.casework.tasks.StaffTasks;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.law.LegalReference;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.people.PersonalNumber;
import se.besked.platform.guard.Operations.Operation;
import se.besked.platform.killed.Guardian;
import se.besked.platform.killed.JourneyHost;
import se.besked.testkit.Personas;
import se.besked.testkit.TestPostgres;

/**
 * Everybody who has no business with a case tries every operation on it. Each is refused or finds
 * nothing, every refusal is in the audit log, and the case is as it was.
 */
class OperationsWalkIT {
  /** Operations that only reach what is the actor's own, or belongs to nobody. */
  private static final Set<String> OWN =
      Set.of(
          "Drafts.start",
          "Drafts.listOf",
          "CaseFiles.of",
          "StaffLogins.open",
          "Contacts.of",
          "Contacts.details",
          "Contacts.keepFromApplication",
          "Contacts.chooseChannel",
          "Contacts.chooseLanguage",
          "Contacts.putProved",
          "Contacts.remove",
          "ProveAddress.ask",
          "ProveAddress.waiting",
          "ProveAddress.enter",
          "ProveAddress.cancel",
          "ProveAddress.remove",
          "Partners.name",
          "RobotRequests.once",
          "Webhooks.create",
          "AutomationSwitch.askToStart",
          "AutomationSwitch.agreeToStart",
          "AutomationSwitch.cancelStart",
          "SavedViews.list",
          "SavedViews.save",
          "SavedViews.remove",
          "RuleDrafts.start",
          "Disposals.dryRun",
          "PostControls.upload",
          "DigitalPostChoices.wants",
          "DigitalPostChoices.choose",
          "HandOut.mine",
          "AuditReview.figures",
          "AuditReview.searches",
          "RetentionReport.of");

  @TempDir Path data;
  private final TestPostgres.Database database = TestPostgres.migrated();
  private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
  private ConfigurableApplicationContext host;

  @Test
  void nobodyGetsAnythingOfACaseThatIsNotTheirs() {
    try (var started = start()) {
      host = started;
      var arguments = arguments();
      var attackers = attackers();
      var operations = Operations.all(host);
      var wrong = new ArrayList<String>();
      var before = trace();
      int tries = 0;
      for (var operation : operations) {
        for (var attacker : attackers) {
          if (operation.isOpenTo(attacker) && !OWN.contains(operation.name())) {
            tries++;
            attempt(operation, attacker, arguments)
                .ifPresent(
                    how -> wrong.add(operation.name() + " by " + describe(attacker) + ": " + how));
          }
        }
      }
      System.out.printf(
          "Access walk: %d operations, %d tries by %d actors%n",
          operations.size(), tries, attackers.size());
      assertThat(wrong).isEmpty();
      assertThat(trace()).as("the case as it was").isEqualTo(before);
      assertThat(operations).hasSizeGreaterThan(50);
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

  /** A case that is decided, confirmed and appealed, beside a draft that is open. */
  private Arguments arguments() {
    var guardian = new Guardian(host, Personas.ALONE);
    var signed = guardian.sign();
    var citizen = new Actor.Citizen(signed.citizen());
    var municipality = get(Municipalities.class).host();
    var unused = Guardian.send(host, signed);
    var file = get(SubmitCase.class).caseOf(citizen, signed.draft()).orElseThrow();
    var read = get(ReadDecision.class);
    var decision =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> read.of(citizen, file.id()), views -> !views.isEmpty())
            .getFirst();
    var confirmed = read.acknowledge(citizen, ((DecisionView.Unconfirmed) decision).id());
    var appeal =
        get(LodgeAppeal.class)
            .lodge(
                citizen,
                confirmed.decision().id(),
                new NewAppeal(UUID.randomUUID(), "Mer.", "Därför.", List.of()));
    await().atMost(Duration.ofSeconds(30)).until(() -> count("notice where state = 'QUEUED'") == 0);
    var open = guardian.sign();
    var officer = new Actor.Staff("olle", municipality.id(), EnumSet.allOf(Role.class));
    return new Arguments()
        .give(String.class, file.head().number())
        .give(get(StaffTasks.class).list(officer, 1).getFirst())
        .give(new CaseFilter(EnumSet.allOf(CaseState.class), null, null))
        .give(QueueFilter.ALL)
        .give(QueueSearch.number(file.head().number()))
        .give(Months.yearTo(YearMonth.from(LocalDate.now(get(Clock.class)))))
        .give(file.id())
        .give(file.head())
        .give(confirmed.decision().id())
        .give(new HandedOver(List.of("1. Överklagandet"), new byte[] {1}))
        .give(appeal.id())
        .give(letterOf(confirmed.decision().id()))
        .give(open.draft())
        .give(citizen.person())
        .give(Receipt.Method.class, Receipt.Method.SIGNED_RECEIPT)
        .give(UUID.class, file.id().value())
        .give(YearMonth.class, YearMonth.from(LocalDate.now(get(Clock.class))))
        .give(Optional.class, Optional.empty())
        .give(URI.class, URI.create("https://robot.example/"))
        .give(PersonalNumber.class, Personas.ALONE)
        .give(offer(file.id(), citizen))
        .give(LocalDate.class, LocalDate.now(get(Clock.class)))
        .give(Instant.class, get(Clock.class).instant())
        .give(LegalReference.class, LegalReference.schoolAct("9 kap. 15 b §"));
  }

  private LetterId letterOf(DecisionId decision) {
    return new LetterId(
        jdbc.sql("select id from letter where decision_id = :decision")
            .param("decision", decision.value())
            .query(UUID.class)
            .single());
  }

  private NewOffer offer(CaseId about, Actor.Citizen guardian) {
    return new NewOffer(
        "nyckel",
        new NewOffer.OfApplication(about),
        new OfferTerms(
            "enhet",
            "Enheten",
            Activity.PRESCHOOL,
            LocalDate.now(get(Clock.class)),
            15,
            0,
            "",
            null),
        LocalDate.now(get(Clock.class)).plusDays(10),
        List.of(OfferChoice.ACCEPT, OfferChoice.DECLINE),
        true,
        true,
        Map.of(guardian.person(), new PersonName("Prov", "Provsson")));
  }

  /** A stranger, staff without any role, and staff of the neighbour with every role. */
  private List<Actor> attackers() {
    return List.of(
        new Actor.Citizen(get(Persons.class).idOf(Personas.CLOSE)),
        new Actor.Staff("utan-roll", get(Municipalities.class).host().id(), Set.of()),
        new Actor.Staff("granne", "granhult", EnumSet.allOf(Role.class)));
  }

  /** Empty when all is well. */
  private Optional<String> attempt(Operation operation, Actor attacker, Arguments arguments) {
    int before = refusals(attacker);
    try {
      var method = operation.method();
      var values =
          Arrays.stream(method.getParameterTypes())
              .map(type -> Actor.class.isAssignableFrom(type) ? attacker : arguments.make(type))
              .toArray();
      var answer = method.invoke(operation.bean(), values);
      return says(answer)
          ? Optional.of("was answered with a " + answer.getClass())
          : Optional.empty();
    } catch (InvocationTargetException e) {
      if (!(e.getCause() instanceof Refusal)) {
        return Optional.of("ended in " + e.getCause());
      }
      return refusals(attacker) > before
          ? Optional.empty()
          : Optional.of("was refused without a line in the audit log");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean says(Object answer) {
    return switch (answer) {
      case null -> false;
      case Optional<?> found -> found.isPresent();
      case Collection<?> all -> !all.isEmpty();
      case Boolean done -> done;
      case Integer number -> number != 0;
      default -> true;
    };
  }

  private int refusals(Actor actor) {
    return jdbc.sql("select count(*) from audit_log where result = 'REFUSED' and actor = :actor")
        .param("actor", actor.name())
        .query(Integer.class)
        .single();
  }

  private int count(String fromWhere) {
    return jdbc.sql("select count(*) from " + fromWhere).query(Integer.class).single();
  }

  /** Everything about cases and drafts that an operation could have changed. */
  private List<String> trace() {
    return List.of(
        rows("case_file", "id"),
        rows("draft", "id"),
        rows("decision", "id"),
        rows("decision_receipt", "person_id"),
        rows("appeal", "id"),
        rows("case_message", "id"),
        rows("case_note", "id"),
        rows("communication", "id"),
        rows("communication_party", "person_id"),
        rows("decision_proposal", "id"),
        rows("delay_request", "id"),
        rows("case_event", "id"),
        rows("case_party", "person_id"),
        rows("case_attachment", "id"),
        rows("draft_attachment", "id"),
        rows("reported_value", "id"),
        rows("contact_address", "person_id, channel"),
        rows("person_contact", "person_id"),
        rows("contact_code", "id"),
        rows("work_item", "id"),
        rows("place_offer", "id"),
        rows("robot_upload", "id"),
        rows("case_queue", "case_id"),
        rows("staff_task", "id"),
        rows("(select * from automation_switch where municipality <> 'granhult')", "service"),
        rows("rule_trial", "id"),
        rows("platform_link", "case_id"),
        rows("disposal_hold", "id"),
        rows("journal_entry", "event_id"),
        rows("income_statement", "id"),
        rows("letter", "id"),
        rows("digital_post_choice", "person_id"));
  }

  private String rows(String table, String order) {
    return table
        + " "
        + Objects.requireNonNullElse(
            jdbc.sql(
                    "select md5(string_agg(t::text, '|' order by "
                        + order
                        + ")) from "
                        + table
                        + " t")
                .query(String.class)
                .optional()
                .orElse(null),
            "empty");
  }

  private static String describe(Actor actor) {
    return actor instanceof Actor.Staff staff ? staff.userId() : "a stranger";
  }
}
