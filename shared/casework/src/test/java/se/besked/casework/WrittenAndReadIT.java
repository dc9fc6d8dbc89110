package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.besked.casework.appeals.LodgeAppeal;
import se.besked.casework.appeals.NewAppeal;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.Party;
import se.besked.casework.cases.ReviewCase;
import se.besked.casework.cases.Submission;
import se.besked.casework.cases.SubmitCase;
import se.besked.casework.cases.Submitted;
import se.besked.casework.cases.WholeCase;
import se.besked.casework.changes.CorrectDecision;
import se.besked.casework.decisions.DecideCase;
import se.besked.casework.decisions.Decision;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.casework.decisions.Decisions;
import se.besked.casework.decisions.NewDecision;
import se.besked.casework.jobs.Job;
import se.besked.casework.offers.Made;
import se.besked.casework.offers.MakeOffers;
import se.besked.casework.personaldata.Rectify;
import se.besked.casework.receipts.DecisionView;
import se.besked.casework.receipts.ReadDecision;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.LegalReference;
import se.besked.kernel.people.PersonName;

/** What is written is read word for word, each value in its own place. */
class WrittenAndReadIT {
  static final World WORLD = new World();

  @AfterAll
  static void close() {
    WORLD.close();
  }

  private static final NewDecision PARTLY =
      new NewDecision(
          DecisionOutcome.PARTLY,
          LegalReference.schoolAct("10 kap. 32 § andra stycket"),
          AppealRoute.LEGALITY_REVIEW,
          "Rubriken.",
          "{\"n\": 1}",
          "Skälen.",
          new NewDecision.ByOfficer("Olle Officer", "BUN § 3"),
          List.of("Grindens skäl."),
          LocalDate.of(2026, 12, 1),
          LocalDate.of(2027, 6, 11));

  @Test
  void aDecision() {
    var review = WORLD.underReview();
    var made = WORLD.get(DecideCase.class).decide(World.OFFICER, review, PARTLY, World.UNHEARD);
    WORLD.run(Job.PUBLISH_DECISION, made.id().toString());

    isAsWritten(made, false);
    isAsWritten(WORLD.get(Decisions.class).get(World.OFFICER, made.id()), true);
    isAsWritten(WORLD.get(Decisions.class).of(World.OFFICER, review.id()).getFirst(), true);
    var view = WORLD.get(ReadDecision.class).acknowledge(WORLD.anna, made.id());
    isAsWritten(view.decision(), true);
    var opened = (DecisionView.Confirmed) WORLD.get(ReadDecision.class).open(WORLD.anna, made.id());
    isAsWritten(opened.decision(), true);
  }

  private static void isAsWritten(Decision read, boolean published) {
    assertThat(read.outcome()).isEqualTo(PARTLY.outcome());
    assertThat(read.legalBasis()).isEqualTo(PARTLY.legalBasis());
    assertThat(read.appealRoute()).isEqualTo(PARTLY.appealRoute());
    assertThat(read.headline()).isEqualTo("Rubriken.");
    assertThat(read.reasonsJson()).isEqualTo("{\"n\": 1}");
    assertThat(read.reasonsText()).isEqualTo("Skälen.");
    assertThat(read.decidedBy()).isEqualTo("Olle Officer");
    assertThat(read.delegation()).isEqualTo("BUN § 3");
    assertThat(read.automated()).isFalse();
    assertThat(read.ruleVersion()).isNull();
    assertThat(read.gateReasonsJson()).isEqualTo("[\"Grindens skäl.\"]");
    assertThat(read.validFrom()).isEqualTo("2026-12-01");
    assertThat(read.validTo()).isEqualTo("2027-06-11");
    assertThat(read.decidedAt()).isEqualTo(WORLD.clock.instant());
    assertThat(read.publishedAt() != null).isEqualTo(published);
    assertThat(read.announcedOn()).isNull();
    assertThat(read.takenDownOn()).isNull();
    assertThat(read.edition()).isOne();
    assertThat(read.isValid()).isTrue();
  }

  @Test
  void aDecisionByARule() {
    var review =
        WORLD.get(ReviewCase.class).start(World.JOB, (CaseFile.Received) WORLD.submitted(false));
    var made = WORLD.get(DecideCase.class).decide(World.JOB, review, World.grantByRule());
    assertThat(made.automated()).isTrue();
    assertThat(made.decidedBy()).isEqualTo("school-transport");
    assertThat(made.delegation()).isEqualTo("BUN § 2");
    assertThat(made.ruleVersion()).isEqualTo("rules/1");
  }

  @Test
  void anApplicationAndWhoIsInIt() {
    var draft = WORLD.draft();
    var sent =
        (Submitted.Accepted)
            WORLD
                .get(SubmitCase.class)
                .submit(
                    WORLD.anna,
                    new Submission(
                        draft.id(),
                        draft.version(),
                        "SKJ",
                        "rules/7",
                        "{\"is\": \"summary\"}",
                        "{\"is\": \"application\"}",
                        "{\"is\": \"facts\"}",
                        "{\"is\": \"assessment\"}",
                        new WholeCase("{}", "{}", "{}"),
                        Set.of("enhet-7"),
                        new Submission.Applicant(
                            WORLD.anna.person(),
                            new PersonName("Anna", "Provsson"),
                            "anna@example.org",
                            "+46701740605",
                            "en"),
                        new Submission.Child(WORLD.child, new PersonName("Barn", "Testsson")),
                        new Submission.OtherGuardian(
                            WORLD.bo.person(), new PersonName("Bo", "Exempelsson"), "sv"),
                        Submission.OtherSay.NONE,
                        World.evidence("anna")));
    var head = WORLD.read(sent.caseFile().id()).head();

    assertThat(head.municipality()).isEqualTo(World.M);
    assertThat(head.service()).isEqualTo("school-transport");
    assertThat(head.number()).startsWith("SKJ-2026-");
    assertThat(head.child()).isEqualTo(WORLD.child);
    assertThat(head.applicant()).isEqualTo(WORLD.anna.person());
    assertThat(head.formVersion()).isEqualTo("1");
    assertThat(head.ruleVersion()).isEqualTo("rules/7");
    assertThat(head.summaryJson()).contains("\"summary\"");
    assertThat(head.applicationJson()).contains("\"application\"");
    assertThat(head.factsJson()).contains("\"facts\"");
    assertThat(head.assessmentJson()).contains("\"assessment\"");
    assertThat(head.isProtected()).isFalse();
    assertThat(head.guardiansDisagree()).isFalse();
    assertThat(head.officer()).isNull();

    var parties = WORLD.get(CaseFiles.class).parties(World.OFFICER, head.id());
    assertThat(parties)
        .extracting(Party::role, p -> p.name().givenName(), p -> p.name().surname())
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(Party.Role.APPLICANT, "Anna", "Provsson"),
            org.assertj.core.groups.Tuple.tuple(Party.Role.CHILD, "Barn", "Testsson"),
            org.assertj.core.groups.Tuple.tuple(Party.Role.CO_GUARDIAN, "Bo", "Exempelsson"));
    var anna = parties.stream().filter(p -> p.role() == Party.Role.APPLICANT).findFirst();
    assertThat(anna).map(Party::email).contains("anna@example.org");
    assertThat(anna).map(Party::phone).contains("+46701740605");
    assertThat(anna).map(Party::language).contains("en");
  }

  @Test
  void anAppeal() {
    var decision = WORLD.published(AppealRoute.ADMINISTRATIVE_APPEAL);
    WORLD.get(ReadDecision.class).acknowledge(WORLD.anna, decision.id());
    var made =
        WORLD
            .get(LodgeAppeal.class)
            .lodge(
                WORLD.anna,
                decision.id(),
                new NewAppeal(UUID.randomUUID(), "Ändringen.", "Skälen.", List.of()));
    assertThat(made.wantedChange()).isEqualTo("Ändringen.");
    assertThat(made.reasons()).isEqualTo("Skälen.");
    assertThat(made.decision()).isEqualTo(decision.id());
    assertThat(made.caseId()).isEqualTo(decision.caseId());
    assertThat(made.person()).isEqualTo(WORLD.anna.person());
    assertThat(made.lastDay()).isEqualTo("2026-12-14");
    assertThat(made.arrivedAt()).isEqualTo(WORLD.clock.instant());
  }

  @Test
  void aCorrectionAndARectification() {
    var decision = WORLD.published(AppealRoute.ADMINISTRATIVE_APPEAL);
    var corrected =
        WORLD
            .get(CorrectDecision.class)
            .correct(
                World.OFFICER,
                decision.id(),
                WORLD.get(Decisions.class).get(World.OFFICER, decision.id()).version(),
                "Felet.",
                "Nya skäl.",
                "Olle Officer");
    assertThat(corrected.reasonsText()).isEqualTo("Nya skäl.");
    assertThat(corrected.headline()).isEqualTo(decision.headline());
    assertThat(corrected.edition()).isEqualTo(2);
    var slip = WORLD.get(CorrectDecision.class).of(World.OFFICER, decision.id()).getFirst();
    assertThat(slip.slip()).isEqualTo("Felet.");
    assertThat(slip.before()).isEqualTo(decision.reasonsText());
    assertThat(slip.corrector()).isEqualTo("Olle Officer");

    var rectify = WORLD.get(Rectify.class);
    rectify.note(World.OFFICER, decision.caseId(), WORLD.anna.person(), "Vad", "Rätt", "Grund");
    var note = rectify.of(World.OFFICER, decision.caseId()).getFirst();
    assertThat(note.about()).isEqualTo("Vad");
    assertThat(note.says()).isEqualTo("Rätt");
    assertThat(note.ground()).isEqualTo("Grund");
    assertThat(note.writtenBy()).isEqualTo("olle");
  }

  @Test
  void anOffer() {
    var offer = Belongings.newOffer(WORLD, WORLD.submitted(false).id(), "key-9", true);
    var made = ((Made.Offered) WORLD.get(MakeOffers.class).make(World.ROBOT, offer)).offer();
    assertThat(made.terms()).isEqualTo(offer.terms());
    assertThat(made.answerBy()).isEqualTo(offer.answerBy());
    assertThat(made.options()).isEqualTo(offer.options());
    assertThat(made.needsAll()).isTrue();
    assertThat(made.closesApplication()).isTrue();
    assertThat(made.externalKey()).isEqualTo("key-9");
  }
}
