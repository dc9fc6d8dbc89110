package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.NoSuchCase;
import se.besked.casework.access.Role;
import se.besked.casework.cases.CaseAttachments;
import se.besked.casework.conversation.CaseMessage;
import se.besked.casework.conversation.CaseMessages;
import se.besked.casework.conversation.CaseNotes;
import se.besked.casework.conversation.NewMessage;
import se.besked.casework.ids.CaseId;
import se.besked.casework.letters.CaseNotices;
import se.besked.casework.notices.NoticeKind;
import se.besked.casework.notices.OutgoingNotices.Result;
import se.besked.casework.notices.SentNotice;
import se.besked.casework.personaldata.HandOut;
import se.besked.casework.protection.FreezeCase;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;

/** Messages and notes: who reads what, and what is left of it. */
class ConversationIT {
  static final World WORLD = new World();
  static final Actor.Staff NEIGHBOUR =
      new Actor.Staff("granne", "granhult", Set.of(Role.OFFICER, Role.DECISION_MAKER));

  @AfterAll
  static void close() {
    WORLD.close();
  }

  final CaseMessages messages = WORLD.get(CaseMessages.class);
  final CaseNotes notes = WORLD.get(CaseNotes.class);

  private static NewMessage says(String text) {
    return new NewMessage(text, List.of());
  }

  private CaseId toAnna(String text) {
    var id = WORLD.underReview().id();
    messages.write(World.OFFICER, id, Set.of(WORLD.anna.person()), "Olle Officer", says(text));
    return id;
  }

  @Test
  void goesToOnePartyAloneWithANoticeThatSaysNothing() {
    var id = toAnna("Vilken skola går barnet i?");
    assertThat(messages.of(WORLD.anna, id))
        .extracting(CaseMessage::text, CaseMessage::sender, CaseMessage::isRead)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "Vilken skola går barnet i?", "Olle Officer", false));
    assertThat(messages.of(WORLD.bo, id)).isEmpty();
    WORLD.runDueJobs();
    assertThat(WORLD.host.sent)
        .filteredOn(n -> n.kind() == NoticeKind.MESSAGE_RECEIVED)
        .allSatisfy(n -> assertThat(n.toString()).doesNotContain("skola"));
    assertThat(WORLD.count("case_message where position('skola' in encode(body, 'escape')) > 0"))
        .as("sealed")
        .isZero();
  }

  @Test
  void openingIsKeptOnceAndListingLeavesNoMark() {
    var id = toAnna("Hör av dig.");
    assertThat(messages.unread(WORLD.anna, id)).isOne();
    messages.of(World.OFFICER, id);
    assertThat(messages.unread(WORLD.anna, id)).isOne();
    var first = messages.open(WORLD.anna, id).getFirst().readAt();
    WORLD.clock.advance(Duration.ofHours(2));
    messages.open(WORLD.anna, id);
    assertThat(messages.of(World.OFFICER, id).getFirst().readAt()).isEqualTo(first).isNotNull();
    assertThat(messages.unread(WORLD.anna, id)).isZero();
  }

  @Test
  void anAnswerWithAFileBecomesATaskUntilSomebodyWhoWorksOnTheCaseReadsIt() {
    var id = toAnna("Skicka intyget.");
    messages.write(
        WORLD.anna,
        id,
        new NewMessage(
            "Här är det.",
            List.of(new NewMessage.File("intyg.pdf", "application/pdf", new byte[] {1, 2}))));
    assertThat(tasks(id)).contains(TaskKind.READ_MESSAGE);
    messages.of(World.REGISTRAR, id);
    assertThatThrownBy(() -> messages.open(World.REGISTRAR, id)).isInstanceOf(AccessDenied.class);
    assertThat(tasks(id)).contains(TaskKind.READ_MESSAGE);
    var answer = messages.open(World.OFFICER, id).getLast();
    assertThat(answer.fromParty()).isTrue();
    assertThat(answer.files()).hasSize(1);
    assertThat(WORLD.get(CaseAttachments.class).list(World.OFFICER, id)).hasSize(1);
    assertThat(WORLD.get(CaseAttachments.class).list(WORLD.bo, id)).isEmpty();
    assertThat(tasks(id)).doesNotContain(TaskKind.READ_MESSAGE);
  }

  @Test
  void aFileFromStaffIsForThoseItWasSentToAlone() {
    var id = WORLD.underReview().id();
    var files = WORLD.get(CaseAttachments.class);
    messages.write(
        World.OFFICER,
        id,
        Set.of(WORLD.anna.person()),
        "Olle Officer",
        new NewMessage(
            "Läs kartan.",
            List.of(new NewMessage.File("karta.pdf", "application/pdf", new byte[] {7, 8}))));
    var sent = messages.of(WORLD.anna, id).getFirst().files();
    assertThat(sent).hasSize(1);
    assertThat(files.readable(WORLD.anna, id))
        .singleElement()
        .satisfies(f -> assertThat(f.fileName()).isEqualTo("karta.pdf"));
    assertThat(files.list(WORLD.anna, id)).as("not hers").isEmpty();
    assertThat(files.read(WORLD.anna, id, sent.getFirst())).hasValue(new byte[] {7, 8});
    assertThat(files.readable(WORLD.bo, id)).isEmpty();
    assertThat(files.read(WORLD.bo, id, sent.getFirst())).isEmpty();
    assertThat(files.list(World.OTHER_OFFICER, id)).hasSize(1);
    assertThat(
            WORLD.count(
                "case_attachment where added_by is null and added_by_staff = 'olle' and case_id = '"
                    + id
                    + "'"))
        .isOne();
    assertThatThrownBy(() -> files.readable(NEIGHBOUR, id)).isInstanceOf(NoSuchCase.class);

    WORLD.runDueJobs();
    assertThat(WORLD.count("journal_document where source = '" + sent.getFirst() + "'"))
        .as("in the record")
        .isOne();
    var out = WORLD.get(HandOut.class).mine(WORLD.anna);
    var handedOut = out.files().stream().filter(f -> f.content()[0] == 7).findFirst().orElseThrow();
    assertThat(handedOut.content()).containsExactly(7, 8);
    assertThat(handedOut.name()).matches("[A-Z]+-[0-9]{4}-[0-9]{5}-bilaga-[0-9]+\\.pdf");
    assertThat(out.sections().stream().flatMap(s -> s.rows().stream()))
        .extracting(row -> row.get("Fil i utdraget"))
        .contains(handedOut.name().replace(".pdf", ""));
    assertThat(WORLD.get(HandOut.class).mine(WORLD.bo).files())
        .noneSatisfy(f -> assertThat(f.content()).containsExactly(7, 8));
  }

  @Test
  void nobodyElseWritesOrReads() {
    var id = toAnna("Hej.");
    var strangers = WORLD.citizen("198501022399");
    var to = Set.of(WORLD.anna.person());
    assertThatThrownBy(() -> messages.of(strangers, id)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> messages.write(strangers, id, new NewMessage("Hej", List.of())))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> messages.of(NEIGHBOUR, id)).isInstanceOf(NoSuchCase.class);
    assertThatThrownBy(() -> messages.write(NEIGHBOUR, id, to, "G", says("x")))
        .isInstanceOf(NoSuchCase.class);
    assertThatThrownBy(() -> messages.write(World.REGISTRAR, id, to, "R", says("x")))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(
            () -> messages.write(World.OFFICER, id, Set.of(strangers.person()), "O", says("x")))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> messages.write(World.OFFICER, id, Set.of(), "O", says("x")))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void aProtectedCaseIsWrittenToByPostAndForTheRestrictedGroupAlone() {
    var id = WORLD.submitted(false).id();
    WORLD.get(FreezeCase.class).freeze(World.JOB, id, Set.of());
    var to = Set.of(WORLD.anna.person());
    assertThatThrownBy(() -> messages.write(World.OFFICER, id, to, "O", says("x")))
        .isInstanceOf(NoSuchCase.class);
    assertThatThrownBy(() -> notes.of(World.OFFICER, id)).isInstanceOf(NoSuchCase.class);
    assertThatThrownBy(() -> messages.of(WORLD.anna, id)).isInstanceOf(NoSuchCase.class);
    messages.write(World.RESTRICTED, id, to, "Rut", says("Ring oss."));
    assertThat(WORLD.count("notice where kind = 'MESSAGE_RECEIVED' and case_id = '" + id + "'"))
        .isZero();
    assertThat(WORLD.count("staff_task where kind = 'SEND_BY_POST' and case_id = '" + id + "'"))
        .isOne();
  }

  @Test
  void notesAreForStaffAndStayAsTheyWere() {
    var id = WORLD.underReview().id();
    notes.write(World.OFFICER, id, "Olle Officer", "Ringde skolan.");
    notes.write(World.OTHER_OFFICER, id, "Olga", "De ringer upp.");
    assertThat(notes.of(World.REGISTRAR, id))
        .extracting(n -> n.writer() + ": " + n.text())
        .containsExactly("Olle Officer: Ringde skolan.", "Olga: De ringer upp.");
    assertThatThrownBy(() -> notes.write(World.REGISTRAR, id, "R", "x"))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> notes.of(NEIGHBOUR, id)).isInstanceOf(NoSuchCase.class);
    assertThatThrownBy(() -> WORLD.jdbc.sql("delete from case_note").update())
        .rootCause()
        .hasMessageContaining("append-only");
  }

  @Test
  void staffSeeWhichNoticesNeverArrived() {
    WORLD.host.answer = new Result.Refused("NO_SUCH_MAILBOX");
    try {
      var id = toAnna("Hej.");
      WORLD.runDueJobs();
      assertThat(WORLD.get(CaseNotices.class).of(World.OFFICER, id))
          .filteredOn(n -> n.kind() == NoticeKind.MESSAGE_RECEIVED)
          .extracting(SentNotice::state)
          .containsExactly(SentNotice.State.UNDELIVERABLE);
      assertThatThrownBy(() -> WORLD.get(CaseNotices.class).of(NEIGHBOUR, id))
          .isInstanceOf(NoSuchCase.class);
    } finally {
      WORLD.host.answer = new Result.Delivered("e-mail");
    }
  }

  private static List<TaskKind> tasks(CaseId id) {
    return WORLD.get(StaffTasks.class).list(World.OFFICER, 500).stream()
        .filter(t -> id.equals(t.caseId()))
        .map(t -> t.kind())
        .toList();
  }
}
