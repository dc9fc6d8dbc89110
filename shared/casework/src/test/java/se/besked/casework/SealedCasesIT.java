package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.cases.CaseContents;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.Submission;
import se.besked.casework.cases.SubmitCase;
import se.besked.casework.cases.Submitted;
import se.besked.casework.cases.WholeCase;
import se.besked.casework.decisions.DecideCase;
import se.besked.casework.decisions.Decision;
import se.besked.casework.decisions.Decisions;
import se.besked.casework.decisions.NewDecision;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.jobs.Job;
import se.besked.casework.personaldata.HandOut;
import se.besked.casework.personaldata.PersonalData;
import se.besked.casework.receipts.DecisionView;
import se.besked.casework.receipts.ReadDecision;
import se.besked.kernel.law.AppealRoute;

/**
 * What one guardian may not know of the other: sealed, and opened for those who handle the case.
 */
class SealedCasesIT {
  private static World world;

  @BeforeAll
  static void start() {
    world = new World();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private static CaseContents contents() {
    return world.get(CaseContents.class);
  }

  private static String everythingInTheOpen(String table, Object id) {
    return world
        .jdbc
        .sql("select (to_jsonb(t) - 'sealed')::text from %s t where id = :id".formatted(table))
        .param("id", id)
        .query(String.class)
        .single();
  }

  @Test
  void staffOpenTheWholeAndItIsWrittenDown() {
    var id = world.submitted(false).id();
    assertThat(contents().open(World.OFFICER, id).applicationJson()).contains("2601");
    assertThat(
            world.count(
                "audit_log where action = 'case.openSealed' and actor = 'olle' and subject = '"
                    + id
                    + "'"))
        .isOne();
    assertThat(everythingInTheOpen("case_file", id.value())).doesNotContain("2601");
  }

  @Test
  void noPartyAndNoRobotThatHasNotTakenTheCaseOpensIt() {
    var id = world.submitted(false).id();
    for (var actor : List.of(world.anna, world.bo, World.ROBOT, World.AUDITOR)) {
      assertThatThrownBy(() -> contents().open(actor, id))
          .as("%s", actor)
          .isInstanceOf(AccessDenied.class);
    }
  }

  @Test
  void whatIsSealedForOneCaseDoesNotOpenAsAnothers() {
    var one = world.submitted(false).id();
    var other = world.submitted(false).id();
    world
        .jdbc
        .sql(
            "update case_file set sealed = (select sealed from case_file where id = :one)"
                + " where id = :other")
        .param("one", one.value())
        .param("other", other.value())
        .update();
    assertThatThrownBy(() -> contents().open(World.OFFICER, other))
        .isInstanceOf(se.besked.casework.crypto.VaultFailure.class);
  }

  /** A case whose open part and whole differ. */
  private static CaseId with(String application, String facts, WholeCase whole) {
    var plain = world.submission(world.draft(), Submission.OtherSay.TOLD);
    var sent =
        new Submission(
            plain.draft(),
            plain.draftVersion(),
            plain.numberPrefix(),
            plain.ruleVersion(),
            plain.summaryJson(),
            application,
            facts,
            plain.assessmentJson(),
            whole,
            plain.units(),
            plain.applicant(),
            plain.child(),
            plain.otherGuardian(),
            Submission.OtherSay.TOLD,
            plain.evidence());
    return ((Submitted.Accepted) world.get(SubmitCase.class).submit(world.anna, sent))
        .caseFile()
        .id();
  }

  private static final String FOUND =
      """
      {"outcome": "REFUSE", "whyNotAutomated": ["Nära gränsen."], "findings": [
        {"rule": "distance", "text": "Inte längre än gränsen.", "inputs": {"limitMetres": 2000},
         "inside": {"openTo": ["%s"], "text": "Vägen är 1987 m.", "inputs": {"walkingMetres": 1987}}},
        {"rule": "support", "text": "", "inputs": {}, "inside":
         {"openTo": ["applicant"], "text": "Du har uppgett stöd.", "inputs": {"claimed": true}}}]}\
      """;

  @Test
  void aDecisionTellsEachPartyWhatThatPartyMayKnow() {
    var anna = world.anna.person();
    world.host.own = Map.of(anna, "Annas brev".getBytes(StandardCharsets.UTF_8));
    var decision = published(FOUND.formatted(anna));
    world.host.own = Map.of();

    assertThat(everythingInTheOpen("decision", decision.id().value()))
        .contains("Inte längre än gränsen.")
        .doesNotContain("1987", "Nära gränsen", "stöd", "claimed");
    assertThat(decision.reasonsJson()).doesNotContain("1987");
    var read = world.get(ReadDecision.class);
    var hers = read.acknowledge(world.anna, decision.id()).decision().reasonsJson();
    var his = read.acknowledge(world.bo, decision.id()).decision().reasonsJson();
    assertThat(hers)
        .contains("1987", "Nära gränsen", "Du har uppgett stöd.")
        .doesNotContain("Inte längre");
    assertThat(his)
        .contains("Inte längre än gränsen.")
        .doesNotContain("1987", "Nära gränsen", "stöd", "support", "claimed");
    assertThat(read.of(world.bo, decision.caseId()).toString()).doesNotContain("1987");
    assertThat(((DecisionView.Confirmed) read.open(world.anna, decision.id())).decision())
        .extracting(Decision::reasonsJson)
        .isEqualTo(hers);
    assertThat(read.letter(world.anna, decision.id()).map(SealedCasesIT::text))
        .contains("Annas brev");
    assertThat(read.letter(world.bo, decision.id()).map(SealedCasesIT::text))
        .isPresent()
        .isNotEqualTo(java.util.Optional.of("Annas brev"));
    assertThat(
            world
                .get(Decisions.class)
                .letter(World.OFFICER, decision.id())
                .map(SealedCasesIT::text))
        .isNotEqualTo(java.util.Optional.of("Annas brev"));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static Decision published(String reasons) {
    var d = World.refusal(AppealRoute.ADMINISTRATIVE_APPEAL);
    var made =
        world
            .get(DecideCase.class)
            .decide(
                World.OFFICER,
                world.underReview(),
                new NewDecision(
                    d.outcome(),
                    d.legalBasis(),
                    d.appealRoute(),
                    d.headline(),
                    reasons,
                    d.reasonsText(),
                    d.decidedBy(),
                    List.of(),
                    null,
                    null),
                World.UNHEARD);
    world.run(Job.PUBLISH_DECISION, made.id().toString());
    return made;
  }

  /** Decisions are never changed: what they say too much is left out when they are read. */
  @Test
  void aDecisionFromBeforeIsReadWithoutMetres() {
    var old =
        published(
            """
            {"outcome": "REFUSE", "findings": [{"rule": "school-transport.distance",
              "standing": "NOT_MET", "text": "Gångvägen är 1\\u00a0987\\u00a0m.",
              "inputs": {"walkingMetres": 1987, "limitMetres": 2000}}]}\
            """);
    // As it was made before there was a sealed part; nobody can do so any more.
    world.jdbc.sql("alter table decision disable trigger user").update();
    world
        .jdbc
        .sql("update decision set sealed = null where id = :id")
        .param("id", old.id().value())
        .update();
    world.jdbc.sql("alter table decision enable trigger user").update();
    var read = world.get(ReadDecision.class).acknowledge(world.bo, old.id()).decision();
    assertThat(read.reasonsJson())
        .contains("Gångvägen är inte så lång som kommunens regler kräver.", "2000")
        .doesNotContain("987");
  }

  /** Article 15.4: nothing of another, and not when another was here. */
  @Test
  void anExtractTellsNothingOfAnotherGuardian() {
    var id =
        with(
            "{\"answers\": {\"reason\": [\"DISTANCE\"]}, \"application\": {}}",
            "{\"guardian\": {\"handle\": \""
                + world.anna.person()
                + "\", \"address\": null}, \"children\": [{\"handle\": \"c\", \"homes\": [],"
                + " \"name\": {\"value\": \"Bo\", \"readAt\": \"2026-11-22T09:17:23.456789Z\"},"
                + " \"placements\": [{\"value\": {\"unitName\": \"Solen\", \"weeklyHours\": 37, \"schedules\":"
                + " [{\"stays\": [{\"day\": 1, \"from\": \"08:05\"}]}]}}]}]}",
            new WholeCase(
                "{\"answers\": {\"reason\": [\"DISTANCE\"]}, \"application\": {\"metres\": 2601}}",
                """
                {"guardian": {"address": "Annas gata 1"}, "children": [{"handle": "c",
                  "coGuardians": [{"name": "Kim"}],
                  "homes": [{"position": {"lat": 55.912345}}]}]}""",
                "{\"headline\": \"Ja.\", \"findings\": []}"));
    assertThat(world.read(id)).isInstanceOf(CaseFile.Received.class);
    world.get(se.besked.casework.cases.CaseFiles.class).get(world.bo, id);

    var out = world.get(HandOut.class);
    for (var anna : List.of(out.mine(world.anna), out.of(World.REGISTRAR, world.anna.person()))) {
      assertThat(everything(anna))
          .contains("DISTANCE", "Annas gata 1", "Personen själv", "2026-11-22T09:17:23")
          .doesNotContain("08:05", "weeklyHours")
          .doesNotContain("2601", "55.91", "Kim", "En annan part");
      assertThat(audit(anna)).doesNotContain(world.bo.person().toString());
    }
    var child = out.of(World.REGISTRAR, world.child);
    assertThat(everything(child)).contains("\"readAt\": \"2026-11-22\"", "Solen");
    assertThat(withoutStaff(child))
        .as("when somebody was here")
        .doesNotContainPattern("\\d\\d:\\d\\d");
    assertThat(everything(child))
        .doesNotContain(
            "weeklyHours", "Annas gata 1", "2601", "55.91", "Kim", "DISTANCE", "En annan part");
    assertThat(citizensIn(out.mine(world.anna)))
        .as("only the person's own, of all citizens")
        .isEqualTo(own(world.anna.person()));
  }

  /** By the database itself, whoever forgets it. */
  @Test
  void whereSomebodyLivesDoesNotLieInTheOpen() {
    for (var facts :
        List.of(
            "{\"guardian\": {\"address\": {\"value\": \"Annas gata 1\"}}, \"children\": []}",
            "{\"children\": [{\"homes\": []}, {\"homes\": [{\"kind\": \"REGISTERED\"}]}]}")) {
      assertThatThrownBy(() -> with("{}", facts, new WholeCase("{}", "{}", "{}")))
          .hasStackTraceContaining("case_file_facts_without_homes");
    }
  }

  private static String everything(PersonalData data) {
    return data.sections().toString();
  }

  private static String audit(PersonalData data) {
    return data.sections().stream().filter(s -> s.table().equals("audit_log")).toList().toString();
  }

  private static String withoutStaff(PersonalData data) {
    return data.sections().stream().filter(s -> !s.table().equals("audit_log")).toList().toString();
  }

  private static long citizensIn(PersonalData data) {
    return data.sections().stream()
        .filter(s -> s.table().equals("audit_log"))
        .flatMap(s -> s.rows().stream())
        .filter(r -> "Personen själv".equals(r.get("Av")))
        .count();
  }

  private static long own(PersonId person) {
    return world.count(
        """
        audit_log a where a.actor_kind = 'CITIZEN' and a.actor = '%s' and (
          a.subject_kind = 'person' and a.subject = '%s' or a.subject_kind = 'case')
        """
            .formatted(person, person));
  }
}
