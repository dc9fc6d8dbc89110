package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.besked.casework.appeals.Appeals;
import se.besked.casework.appeals.LodgeAppeal;
import se.besked.casework.appeals.NewAppeal;
import se.besked.casework.cases.CaseAttachments;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.CoGuardians;
import se.besked.casework.cases.Party;
import se.besked.casework.cases.ReportedValues;
import se.besked.casework.cases.ReviewCase;
import se.besked.casework.cases.Submission;
import se.besked.casework.cases.SubmitCase;
import se.besked.casework.cases.Submitted;
import se.besked.casework.cases.WholeCase;
import se.besked.casework.changes.CorrectDecision;
import se.besked.casework.conversation.CaseMessages;
import se.besked.casework.conversation.CaseNotes;
import se.besked.casework.conversation.NewMessage;
import se.besked.casework.decisions.DecideCase;
import se.besked.casework.decisions.Decision;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.casework.decisions.NewDecision;
import se.besked.casework.decisions.Preparation;
import se.besked.casework.drafts.DraftAttachments;
import se.besked.casework.drafts.Drafts;
import se.besked.casework.hearings.Communications;
import se.besked.casework.hearings.Hearing;
import se.besked.casework.ids.CaseId;
import se.besked.casework.jobs.Job;
import se.besked.casework.offers.ChangeWishes;
import se.besked.casework.personaldata.HandOut;
import se.besked.casework.personaldata.RectificationNote;
import se.besked.casework.personaldata.Rectify;
import se.besked.casework.proposals.DecisionProposal;
import se.besked.casework.proposals.DecisionProposals;
import se.besked.casework.receipts.ReadDecision;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.LegalReference;

/**
 * Every kind of text that somebody writes is written, and looked for in all that the database has.
 */
class SealedIT {
  private static final World WORLD = new World();

  /** What lies in plain text on purpose, and why. */
  private static final Map<String, String> PLAIN =
      Map.of(
          "decision.reasons_text",
          "A decision is a public document. What it says is weighed when it is written (offentlighets-"
              + " och sekretesslagen 26 kap. 10 §), and the board's figures and corrections read it.",
          "decision.hearing_waived",
          "Why nobody was heard is said in the decision, and is public as it is.",
          "decision_correction.before_reasons",
          "What the decision said before it was corrected: the same document, an edition earlier.",
          "decision_correction.slip",
          "What was wrong in a public document.");

  @AfterAll
  static void close() {
    WORLD.close();
  }

  private final Map<String, String> written = new TreeMap<>();

  /** A text of this kind that is like no other. */
  private String text(String kind) {
    var marker = "Qx" + kind + "Zq";
    written.put(kind, marker);
    return "Barnet har " + marker + ", se intyg.";
  }

  private String json(String kind) {
    return "{\"text\":\"%s\"}".formatted(text(kind));
  }

  /** As an application keeps what was answered. */
  private String answers(String kind) {
    return "{\"answers\":%s}".formatted(json(kind));
  }

  @Test
  void nothingThatSomebodyWroteLiesInPlainText() {
    application();
    review();
    decisionAndAppeal();
    assertThat(written).hasSizeGreaterThan(20);

    var lies = new Dump(WORLD.jdbc).with(written.values());
    var inPlain = new TreeMap<String, TreeSet<String>>();
    var declared = new TreeSet<String>();
    written.forEach(
        (kind, marker) -> {
          var found = new TreeSet<>(lies.getOrDefault(marker, new TreeSet<>()));
          found.stream().filter(PLAIN::containsKey).forEach(declared::add);
          found.removeAll(PLAIN.keySet());
          if (!found.isEmpty()) {
            inPlain.put(kind, found);
          }
        });
    assertThat(inPlain).as("seal it, or say in PLAIN why not").isEmpty();
    assertThat(declared).as("nothing is declared that is not so").isEqualTo(PLAIN.keySet());
    assertThat(PLAIN.values()).allMatch(reason -> reason.length() > 30);
  }

  @Test
  void andWhoMayReadItStillDoes() {
    var id = application();
    var head = WORLD.read(id).head();
    assertThat(head.summaryJson()).contains(written.get("summary"));
    assertThat(head.applicationJson()).contains(written.get("newWishes"));
    assertThat(WORLD.get(CaseFiles.class).parties(World.OFFICER, id))
        .extracting(Party::objection)
        .anyMatch(text -> text != null && text.contains(written.get("objection")));
    var waiting = (CaseFile.AwaitingCompletion) review();
    assertThat(waiting.asked()).contains(written.get("completion"));
    assertThat(WORLD.get(Rectify.class).of(World.OFFICER, waiting.id()))
        .extracting(RectificationNote::says)
        .singleElement()
        .asString()
        .contains(written.get("rectified"));
    var appealed = decisionAndAppeal();
    assertThat(WORLD.get(Appeals.class).of(World.OFFICER, appealed.caseId()))
        .singleElement()
        .satisfies(
            appeal -> {
              assertThat(appeal.wantedChange()).contains(written.get("appealChange"));
              assertThat(appeal.reasons()).contains(written.get("appealReasons"));
              assertThat(appeal.courtOutcome()).contains(written.get("courtOutcome"));
            });
    var annas = WORLD.get(HandOut.class).mine(WORLD.anna).toString();
    for (var own :
        List.of("amended", "answers", "newWishes", "appealChange", "courtOutcome", "rectified")) {
      assertThat(annas).as(own).contains(written.get(own));
    }
    assertThat(annas).doesNotContain(written.get("objection"));
    assertThat(WORLD.get(HandOut.class).mine(WORLD.bo).toString())
        .contains(written.get("objection"));
  }

  /** Sent, objected to, changed; with one draft that is never sent. */
  private CaseId application() {
    var unsent = WORLD.draft();
    WORLD
        .get(ReportedValues.class)
        .report(WORLD.anna, unsent.id(), "grade", "Elevregistret", text("said"), text("says"));
    WORLD
        .get(DraftAttachments.class)
        .add(
            WORLD.anna,
            unsent.id(),
            "certificate",
            text("draftFileName") + ".pdf",
            "application/pdf",
            text("draftFile").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    var draft =
        WORLD
            .get(Drafts.class)
            .start(WORLD.anna, World.M, "school-transport", "1", json("draft"), "who");
    var plain = WORLD.submission(draft, Submission.OtherSay.TOLD);
    WORLD
        .get(DraftAttachments.class)
        .add(
            WORLD.anna,
            draft.id(),
            "certificate",
            text("fileName") + ".pdf",
            "application/pdf",
            text("file").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    var sent =
        new Submission(
            draft.id(),
            draft.version(),
            "SKJ",
            "rules/1",
            json("amended"),
            answers("answers"),
            plain.factsJson(),
            plain.assessmentJson(),
            new WholeCase(json("wholeAnswers"), json("homes"), "{}"),
            Set.of(),
            plain.applicant(),
            plain.child(),
            plain.otherGuardian(),
            Submission.OtherSay.TOLD,
            plain.evidence());
    var id =
        ((Submitted.Accepted) WORLD.get(SubmitCase.class).submit(WORLD.anna, sent)).caseFile().id();
    WORLD.get(CoGuardians.class).object(WORLD.bo, id, text("objection"));
    var wishes = WORLD.draft();
    var changed =
        WORLD
            .get(ChangeWishes.class)
            .change(
                WORLD.anna,
                id,
                new ChangeWishes.NewWishes(
                    wishes.id(),
                    wishes.version(),
                    "rules/2",
                    json("summary"),
                    answers("newWishes"),
                    "{}",
                    "{}",
                    new WholeCase(json("newWholeAnswers"), json("newHomes"), "{}"),
                    Set.of(),
                    World.evidence("change")));
    assertThat(changed).isInstanceOf(ChangeWishes.Changed.Kept.class);
    return id;
  }

  /** Talked about, heard, proposed and sent back, noted, and asked to be completed. */
  private CaseFile review() {
    var file = WORLD.underReview();
    var id = file.id();
    var messages = WORLD.get(CaseMessages.class);
    messages.write(
        World.OFFICER,
        id,
        Set.of(WORLD.anna.person()),
        "Olle Officer",
        new NewMessage(text("messageOut"), List.of()));
    messages.write(
        WORLD.anna,
        id,
        new NewMessage(
            text("messageIn"),
            List.of(
                new NewMessage.File(
                    text("messageFileName") + ".pdf", "application/pdf", new byte[] {1}))));
    WORLD.get(CaseNotes.class).write(World.OFFICER, id, "Olle Officer", text("note"));
    var communications = WORLD.get(Communications.class);
    var tomorrow = LocalDate.of(2027, 11, 30);
    var heard =
        communications.send(World.OFFICER, file, "Olle", text("material"), Set.of(), tomorrow);
    communications.answer(WORLD.anna, heard, text("statement"), List.of());
    communications.takeDown(World.OFFICER, heard, WORLD.bo.person(), text("takenDown"));
    WORLD
        .get(Rectify.class)
        .note(
            World.OFFICER,
            id,
            WORLD.anna.person(),
            text("about"),
            text("rectified"),
            text("ground"));
    var proposals = WORLD.get(DecisionProposals.class);
    var proposed =
        proposals.propose(
            World.OFFICER,
            file,
            "Olle Officer",
            new DecisionProposal.Content(
                refusal(text("proposal")),
                World.UNHEARD.hearing(),
                null,
                WORLD.read(id).head().version()));
    proposals.sendBack(World.OTHER_OFFICER, proposed, "Olga Officer", text("comment"));
    return WORLD
        .get(ReviewCase.class)
        .askCompletion(
            World.OFFICER, (CaseFile.UnderReview) WORLD.read(id), text("completion"), tomorrow);
  }

  private static NewDecision refusal(String reasons) {
    return new NewDecision(
        DecisionOutcome.REFUSE,
        LegalReference.schoolAct("9 kap. 15 b § första stycket"),
        AppealRoute.ADMINISTRATIVE_APPEAL,
        "Ansökan avslås.",
        "{}",
        reasons,
        new NewDecision.ByOfficer("Olle Officer", "BUN § 1"),
        List.of(),
        null,
        null);
  }

  private Decision decisionAndAppeal() {
    var decision =
        WORLD
            .get(DecideCase.class)
            .decide(
                World.OFFICER,
                WORLD.underReview(),
                refusal(text("reasons")),
                new Preparation(
                    new Hearing.Waived(Hearing.Because.OBVIOUSLY_UNNECESSARY, text("unheard")),
                    null));
    WORLD.run(Job.PUBLISH_DECISION, decision.id().toString());
    var read = WORLD.get(ReadDecision.class);
    read.acknowledge(WORLD.anna, decision.id());
    var before = read.of(WORLD.anna, decision.caseId());
    assertThat(before).hasSize(1);
    var corrected =
        WORLD
            .get(CorrectDecision.class)
            .correct(
                World.OFFICER,
                decision.id(),
                version(decision),
                text("slip"),
                text("reasonsAfter"),
                "Olle Officer");
    assertThat(corrected.edition()).isEqualTo(2);
    var appeals = WORLD.get(Appeals.class);
    var lodged =
        WORLD
            .get(LodgeAppeal.class)
            .lodge(
                WORLD.anna,
                decision.id(),
                new NewAppeal(
                    UUID.randomUUID(),
                    text("appealChange"),
                    text("appealReasons"),
                    List.of(
                        new NewAppeal.File(
                            text("appealFileName") + ".pdf", "application/pdf", new byte[] {1}))));
    appeals.findTimely(World.OFFICER, lodged.id(), text("timely"));
    appeals.forward(World.OFFICER, lodged.id(), "Förvaltningsrätten", documents());
    appeals.conclude(World.OFFICER, lodged.id(), text("courtOutcome"));
    WORLD.runDueJobs();
    assertThat(WORLD.get(CaseAttachments.class).list(World.OFFICER, decision.caseId()))
        .singleElement()
        .satisfies(file -> assertThat(file.fileName()).contains(written.get("appealFileName")));
    return decision;
  }

  private static int version(Decision decision) {
    return WORLD
        .get(se.besked.casework.decisions.Decisions.class)
        .get(World.OFFICER, decision.id())
        .version();
  }

  private static se.besked.casework.appeals.HandedOver documents() {
    return new se.besked.casework.appeals.HandedOver(List.of("Överklagandet"), new byte[] {1});
  }
}
