package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Role;
import se.besked.casework.cases.CaseAttachments;
import se.besked.casework.jobs.Job;
import se.besked.casework.protection.FreezeCase;
import se.besked.casework.record.Journal;
import se.besked.casework.registry.JournalFilter;
import se.besked.casework.registry.JournalLine;
import se.besked.casework.registry.JournalLines;
import se.besked.casework.registry.SendToRegistry.NotYetSent;
import se.besked.casework.tasks.StaffTask;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.registry.Registry.Answer;
import se.besked.kernel.registry.Registry.Delay;
import se.besked.kernel.registry.Registry.Refusal;
import se.besked.kernel.registry.RegistryEntry;
import se.besked.kernel.registry.RegistryEntry.Direction;

class RegistryIT {
  private static final JournalFilter YEAR = new JournalFilter(2026, null, null);

  final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  private List<JournalLine> lines(JournalFilter filter) {
    return world.get(JournalLines.class).list(World.REGISTRAR, filter, JournalLines.LATEST, 100);
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aCaseHasADesignationAndItsEntriesAreNumbered() {
    world.published(AppealRoute.ADMINISTRATIVE_APPEAL);
    world.runDueJobs();
    world.submitted(false);
    world.runDueJobs();
    assertThat(lines(YEAR).reversed())
        .extracting(l -> l.designation() + "-" + l.sequence() + " " + l.title())
        .containsExactly("BUN 2026/1-1 Ansökan", "BUN 2026/1-2 Beslut", "BUN 2026/2-1 Ansökan");
    assertThat(lines(YEAR))
        .extracting(JournalLine::direction)
        .containsExactly(Direction.IN, Direction.OUT, Direction.IN);
    assertThat(world.get(JournalLines.class).years(World.REGISTRAR)).containsExactly(2026);
    assertThat(world.get(JournalLines.class).boards(World.REGISTRAR)).containsExactly("BUN");
  }

  @Test
  void theRecordIsFilteredByBoardAndCase() {
    var file = world.submitted(false);
    world.submitted(false);
    world.runDueJobs();
    assertThat(lines(new JournalFilter(2026, "BUN", null))).hasSize(2);
    assertThat(lines(new JournalFilter(2026, "KS", null))).isEmpty();
    assertThat(lines(new JournalFilter(2025, null, null))).isEmpty();
    assertThat(lines(new JournalFilter(2026, null, file.head().number()))).hasSize(1);
    assertThat(lines(new JournalFilter(2026, null, "BUN 2026/2"))).hasSize(1);
    assertThatThrownBy(
            () ->
                world
                    .get(JournalLines.class)
                    .list(World.staff("x", Role.ROBOT), YEAR, JournalLines.LATEST, 1))
        .isInstanceOf(AccessDenied.class);
    assertThat(
            world
                .get(JournalLines.class)
                .list(
                    new se.besked.casework.access.Actor.Staff(
                        "granne", "1298", Set.of(Role.REGISTRAR)),
                    YEAR,
                    JournalLines.LATEST,
                    10))
        .isEmpty();
  }

  @Test
  void theRecordIsTurnedByTheNumberOfTheLastLine() {
    for (int i = 0; i < 3; i++) {
      world.submitted(false);
    }
    world.runDueJobs();
    var journal = world.get(JournalLines.class);
    var first = journal.list(World.REGISTRAR, YEAR, JournalLines.LATEST, 2);
    assertThat(first).extracting(JournalLine::number).containsExactly(3, 2);
    world.submitted(false);
    world.runDueJobs();
    assertThat(journal.list(World.REGISTRAR, YEAR, first.getLast().number(), 2))
        .extracting(JournalLine::number)
        .containsExactly(1);
  }

  @Test
  void theRecordAsAFileHasEachLineOnceAndOneLineInTheLogWhateverIsEnteredMeanwhile() {
    world.submitted(false);
    world.runDueJobs();
    enterMore(1, 11_000);
    var read = new ArrayList<Integer>();
    int all =
        world
            .get(JournalLines.class)
            .export(
                World.REGISTRAR,
                YEAR,
                line -> {
                  if (read.size() % 2000 == 0) {
                    enterMore(20_000 + read.size(), 20_000 + read.size());
                  }
                  read.add(line.number());
                });
    assertThat(all).isEqualTo(11_001);
    assertThat(read)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 11_001).map(n -> 11_002 - n).boxed().toList());
    assertThat(world.count("audit_log where action = 'record.export'")).isOne();
    assertThat(world.count("audit_log where action = 'record.list'")).isZero();
  }

  /** As if so many more documents had come in, numbered after the first. */
  private void enterMore(int from, int to) {
    world
        .jdbc
        .sql(
            """
            insert into journal_entry (event_id, case_id, municipality, year, number, title,
              restricted, happened_at, entered_at, case_number, service, direction, sequence)
            select j.event_id + 1000000 + n, j.case_id, j.municipality, j.year, j.number + n,
              j.title, j.restricted, j.happened_at, j.entered_at, j.case_number, j.service,
              j.direction, j.sequence + n
            from journal_entry j, generate_series(:from::int, :to::int) n where j.number = 1
            """)
        .param("from", from)
        .param("to", to)
        .update();
  }

  @Test
  void everyDocumentGoesWithItsChecksum() {
    var file = world.submitted(false);
    world
        .get(CaseAttachments.class)
        .add(
            file.id(),
            world.anna,
            "why",
            "Min sons intyg.pdf",
            "application/pdf",
            new byte[] {1, 2, 3});
    world.get(se.besked.casework.cases.ReviewCase.class);
    world.runDueJobs();
    var entry = world.registry.entries.getFirst();
    assertThat(entry.designation()).isEqualTo("BUN 2026/1");
    assertThat(entry.counterpart()).isEqualTo("Vårdnadshavare");
    assertThat(entry.documents())
        .extracting(RegistryEntry.Document::name)
        .contains("1-1-application.json")
        .allSatisfy(name -> assertThat(name).doesNotContain("intyg"));
    for (var document : entry.documents()) {
      var content = document.content().get();
      assertThat(HexFormat.of().formatHex(sha256(content))).isEqualTo(document.sha256());
      assertThat(content).hasSize(document.size());
    }
    assertThat(new String(entry.documents().getFirst().content().get(), StandardCharsets.UTF_8))
        .contains("\"reason\":\"DISTANCE\"", "2026/27");
  }

  @Test
  void aDecisionIsSentWhenItsLetterIsThere() {
    var decision = world.published(AppealRoute.ADMINISTRATIVE_APPEAL);
    world.runDueJobs();
    assertThat(world.registry.entries)
        .extracting(RegistryEntry::title)
        .containsExactly("Ansökan", "Beslut");
    var letter = world.registry.entries.getLast().documents().getFirst();
    assertThat(letter.name()).isEqualTo("2-1-letter.pdf");
    assertThat(letter.content().get())
        .isEqualTo(("%PDF " + decision.id()).getBytes(StandardCharsets.UTF_8))
        .hasSize(letter.size());
  }

  @Test
  void aLetterThatComesBeforeItsDecisionsEntryWaits() {
    var decision = world.decided(AppealRoute.ADMINISTRATIVE_APPEAL);
    world.run(Job.PUBLISH_DECISION, decision.id().toString());
    var published =
        world
            .jdbc
            .sql("select id from case_event where type = 'DECISION_PUBLISHED'")
            .query(String.class)
            .single();
    assertThatThrownBy(() -> world.run(Job.ENTER_IN_RECORD, published))
        .hasMessageContaining("not in the record yet");
    assertThat(world.count("journal_document")).isZero();
  }

  @Test
  void whatTheRegistryCannotTakeIsTriedForEverAndWhatItWillNotIsATask() {
    world.submitted(false);
    var event = world.jdbc.sql("select max(id) from case_event").query(String.class).single();
    world.run(Job.ENTER_IN_RECORD, event);
    world.registry.answer = new Answer.TryLater(Delay.NO_ANSWER);
    for (int i = 0; i < 12; i++) {
      assertThatThrownBy(() -> world.run(Job.SEND_TO_REGISTRY, event))
          .isInstanceOf(NotYetSent.class);
    }
    world.registry.answer = new Answer.Refused(Refusal.NOT_ACCEPTED);
    world.run(Job.SEND_TO_REGISTRY, event);
    world.run(Job.SEND_TO_REGISTRY, event);
    assertThat(world.registry.entries).hasSize(13);
    assertThat(world.get(StaffTasks.class).list(World.OFFICER, 10))
        .filteredOn(t -> t.kind() == TaskKind.REGISTRY_REFUSED)
        .extracting(StaffTask::text)
        .containsExactly(
            "Diariesystemet tog inte emot post BUN 2026/1-1. Registrera den för hand.");
  }

  @Test
  void aRestrictedEntryHasANumberAndSaysNothing() {
    var file = world.submitted(false);
    world.get(FreezeCase.class).freeze(World.JOB, file.id(), Set.of());
    world.runDueJobs();
    var line = lines(YEAR).getFirst();
    assertThat(line.designation()).isEqualTo("BUN 2026/1");
    assertThat(line.restricted()).isTrue();
    assertThat(line.title() + line.caseNumber() + line.counterpart()).isEmpty();
    assertThat(lines(new JournalFilter(2026, null, file.head().number()))).isEmpty();
    assertThat(
            world
                .get(JournalLines.class)
                .list(
                    World.staff("r", Role.REGISTRAR, Role.PROTECTED_CASES),
                    YEAR,
                    JournalLines.LATEST,
                    9)
                .getFirst()
                .title())
        .isEqualTo("Ansökan");
    var sent = world.registry.entries.getFirst();
    assertThat(sent.restricted()).isTrue();
    assertThat(sent.title()).isEqualTo("Handling");
    assertThat(sent.documents()).isEmpty();
  }

  @Test
  void aCaseThatIsProtectedLaterIsRestrictedInTheRecordFromThen() {
    var file = world.submitted(false);
    world.runDueJobs();
    assertThat(lines(YEAR).getFirst().title()).isEqualTo("Ansökan");
    world.get(FreezeCase.class).freeze(World.JOB, file.id(), Set.of());
    assertThat(lines(YEAR).getFirst().title()).isEmpty();
  }

  @Test
  void daysThatAreOverAreWrittenOnce() {
    world.published(AppealRoute.ADMINISTRATIVE_APPEAL);
    world.runDueJobs();
    world.run(Job.EXPORT_RECORD, "recurring");
    assertThat(world.registry.days).isEmpty();
    world.clock.advance(Duration.ofDays(1));
    world.run(Job.EXPORT_RECORD, "recurring");
    world.registry.days.keySet().removeIf(day -> !day.equals(LocalDate.of(2026, 11, 23)));
    assertThat(world.registry.days.get(LocalDate.of(2026, 11, 23)))
        .extracting(RegistryEntry::title)
        .containsExactly("Ansökan", "Beslut");
    world.registry.days.clear();
    world.run(Job.EXPORT_RECORD, "recurring");
    assertThat(world.registry.days).isEmpty();
    assertThat(world.count("registry_export where entries = 2")).isOne();
  }

  @Test
  void aDayWaitsForItsLetters() {
    world.decided(AppealRoute.ADMINISTRATIVE_APPEAL);
    for (var event :
        world
            .jdbc
            .sql("select id from case_event where type in ('SUBMITTED', 'DECIDED')")
            .query(String.class)
            .list()) {
      world.run(Job.ENTER_IN_RECORD, event);
    }
    world.clock.advance(Duration.ofDays(1));
    world.run(Job.EXPORT_RECORD, "recurring");
    assertThat(world.registry.days).isEmpty();
    world.runDueJobs();
    world.run(Job.EXPORT_RECORD, "recurring");
    assertThat(world.registry.days).containsKey(LocalDate.of(2026, 11, 23));
  }

  @Test
  void theRecordIsNeverChanged() {
    world.submitted(false);
    world.runDueJobs();
    for (var change :
        List.of(
            "update journal_entry set title = 'x'",
            "delete from journal_entry",
            "delete from journal_document")) {
      assertThatThrownBy(() -> world.jdbc.sql(change).update())
          .hasStackTraceContaining("append-only");
    }
    assertThat(world.get(Journal.class).lastNumber(World.M, 2026)).contains(1);
  }
}
