package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Refusal;
import se.besked.casework.access.Role;
import se.besked.casework.decisions.Decision;
import se.besked.casework.ids.LetterId;
import se.besked.casework.jobs.Job;
import se.besked.casework.letters.DigitalPostChoices;
import se.besked.casework.letters.Letter;
import se.besked.casework.letters.Letter.State;
import se.besked.casework.letters.LetterPolicy;
import se.besked.casework.letters.Letters;
import se.besked.casework.letters.Recipients;
import se.besked.casework.letters.SendLetter;
import se.besked.casework.people.Channel;
import se.besked.casework.people.ContactAddress;
import se.besked.casework.people.Contacts;
import se.besked.casework.protection.FreezeCase;
import se.besked.casework.receipts.ReadDecision;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.post.Mailbox;
import se.besked.kernel.post.PostDelivery;
import se.besked.kernel.post.PostDelivery.Delay;

/** Decisions by digital post, and on paper where that does not reach. */
class LettersIT {
  private static final Mailbox.Reachable OPEN =
      new Mailbox.Reachable(PersonalNumber.of("198501012390"), "165565000016", "Demolådan");

  final World world = new World();
  private final Letters letters = world.get(Letters.class);

  @AfterEach
  void close() {
    world.close();
  }

  private Decision published() {
    proves(world.anna);
    return world.published(AppealRoute.ADMINISTRATIVE_APPEAL);
  }

  private void proves(Actor.Citizen who) {
    world
        .get(Contacts.class)
        .putProved(who, new ContactAddress(Channel.EMAIL, "bevisad@example.org"));
  }

  private List<Letter> list(State state) {
    return letters.list(World.OFFICER, state, false, 10);
  }

  private void send() {
    world
        .jdbc
        .sql("select id from letter where state = 'QUEUED'")
        .query(UUID.class)
        .list()
        .forEach(id -> world.run(Job.SEND_LETTER, id.toString()));
  }

  private void twoWeeksUnread(Decision decision, Actor.Citizen who) {
    world.run(Job.REMIND_UNREAD_DECISION, decision.id() + "/" + who.person() + "/2");
  }

  /** RCP-01: the jobs are planned for that day when the decision is published. */
  @Test
  void whatIsUnreadForTwoWeeksGoesOnPaperOnce() {
    world.host.mailbox = OPEN;
    var decision = published();
    send();
    assertThat(list(State.DELIVERED)).hasSize(1);
    world.clock.advance(Duration.ofDays(14));
    assertThat(
            world
                .jdbc
                .sql(
                    """
                    select count(*) from scheduled_tasks where task_instance like :like
                      and execution_time <= :now
                    """)
                .param("like", decision.id() + "/%/2")
                .param("now", world.clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .query(Integer.class)
                .single())
        .isEqualTo(2);
    var read = world.get(ReadDecision.class);
    read.acknowledge(world.anna, decision.id());
    for (int i = 0; i < 2; i++) {
      twoWeeksUnread(decision, world.anna);
      twoWeeksUnread(decision, world.bo);
    }
    assertThat(list(State.TO_POST))
        .singleElement()
        .satisfies(
            l -> {
              assertThat(l.person()).isEqualTo(world.bo.person());
              assertThat(l.reason()).isEqualTo(Letter.Reason.UNREAD);
            });
    assertThat(list(State.DELIVERED)).as("what went before stands").hasSize(1);
    assertThat(world.count("staff_task where kind = 'SEND_BY_POST' and state = 'OPEN'")).isOne();

    read.acknowledge(world.bo, decision.id());
    assertThat(list(State.TO_POST)).isEmpty();
    assertThat(list(State.CANCELLED)).hasSize(1);
    assertThat(world.count("staff_task where kind = 'SEND_BY_POST' and state = 'OPEN'")).isZero();
  }

  @Test
  void whatIsUnreadAndOnPaperAlreadyGetsNoSecondLetter() {
    var decision = published();
    send();
    world.clock.advance(Duration.ofDays(14));
    twoWeeksUnread(decision, world.bo);
    var waiting = list(State.TO_POST);
    assertThat(waiting).hasSize(1);
    assertThat(waiting.getFirst().reason()).isEqualTo(Letter.Reason.NO_PROVED_ADDRESS);
    assertThat(letters.posted(World.OFFICER, waiting.getFirst().id(), LocalDate.of(2026, 12, 7)))
        .isTrue();
    twoWeeksUnread(decision, world.bo);
    assertThat(list(State.TO_POST)).isEmpty();
    assertThat(world.count("staff_task where state = 'OPEN' and text like '%Delge på annat sätt.'"))
        .isOne();
    twoWeeksUnread(decision, world.anna);
    assertThat(list(State.TO_POST))
        .singleElement()
        .extracting(Letter::reason)
        .isEqualTo(Letter.Reason.UNREAD);
  }

  @Test
  void whoHasProvedNothingGetsTheDecisionInTheMailbox() {
    world.host.mailbox = OPEN;
    var decision = published();
    send();
    var letter = list(State.DELIVERED);
    assertThat(letter).singleElement().satisfies(l -> assertThat(l.recipient()).startsWith("Bo "));
    assertThat(letter.getFirst().reason()).isEqualTo(Letter.Reason.NO_PROVED_ADDRESS);
    assertThat(letter.getFirst().operator()).isEqualTo("Demolådan");
    assertThat(world.host.posted.getFirst().files().getFirst().content())
        .isEqualTo(("%PDF " + decision.id()).getBytes());
    assertThat(world.count("case_event where type = 'DIGITAL_POST_DELIVERED'")).isOne();
    assertThat(list(State.TO_POST)).isEmpty();
    assertThat(world.count("decision_receipt where acknowledged_at is not null"))
        .as("in the mailbox is not read")
        .isZero();
    assertThat(world.count("decision_receipt where notified_at is not null")).isOne();
  }

  @Test
  void isPlannedWithThePublicationAndSentOnce() {
    world.host.mailbox = OPEN;
    published();
    assertThat(world.planned(Job.SEND_LETTER)).isOne();
    var id = world.jdbc.sql("select id from letter").query(UUID.class).single();
    world.run(Job.SEND_LETTER, id.toString());
    world.run(Job.SEND_LETTER, id.toString());
    assertThat(world.host.posted).hasSize(1);
  }

  @Test
  void thePersonsOwnChoiceAndTheMunicipalitysPolicyCountToo() {
    world.host.mailbox = OPEN;
    proves(world.bo);
    published();
    assertThat(world.count("letter")).isZero();
    world.get(DigitalPostChoices.class).choose(world.bo, true);
    assertThat(world.get(DigitalPostChoices.class).wants(world.bo)).isTrue();
    published();
    assertThat(world.count("letter where reason = 'CHOSEN'")).isOne();
    world.get(DigitalPostChoices.class).choose(world.bo, false);
    world.host.sentBy = LetterPolicy.Sent.ALWAYS;
    published();
    assertThat(world.count("letter where reason = 'POLICY'")).isEqualTo(2);
    world.host.sentBy = LetterPolicy.Sent.WITHOUT_ADDRESS;
    published();
    assertThat(world.count("letter")).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(Mailbox.Why.class)
  void whoCannotBeReachedIsInTheListForPaper(Mailbox.Why why) {
    world.host.mailbox = new Mailbox.Unreachable(why);
    published();
    send();
    var letter = list(State.TO_POST).getFirst();
    assertThat(letter.problem()).isNotBlank();
    assertThat(world.count("staff_task where kind = 'SEND_BY_POST' and state = 'OPEN'")).isOne();
    assertThat(letters.print(World.OFFICER, letter.id())).isPresent();
    assertThat(list(State.TO_POST).getFirst().printedBy()).isEqualTo("olle");
    assertThatThrownBy(() -> letters.posted(World.OFFICER, letter.id(), LocalDate.of(2026, 11, 24)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(letters.posted(World.OFFICER, letter.id(), LocalDate.of(2026, 11, 23))).isTrue();
    assertThat(letters.posted(World.OTHER_OFFICER, letter.id(), LocalDate.of(2026, 11, 23)))
        .isFalse();
    assertThat(list(State.POSTED).getFirst().postedBy()).isEqualTo("olle");
    assertThat(world.count("staff_task where kind = 'SEND_BY_POST' and state = 'DONE'")).isOne();
    assertThat(world.count("case_event where type = 'LETTER_POSTED'")).isOne();
    assertThat(world.count("decision_receipt where acknowledged_at is not null")).isZero();
    assertThat(letters.print(World.OFFICER, letter.id())).isEmpty();
  }

  @Test
  void aProcessThatDiesInBetweenSendsTheSameMessageAgain() {
    world.host.mailbox = OPEN;
    published();
    world.host.dies = true;
    assertThatThrownBy(this::send).hasMessage("killed in between");
    assertThat(world.count("letter_attempt where ended_at is null")).isOne();
    world.host.dies = false;
    world.clock.advance(Duration.ofDays(1));
    send();
    assertThat(world.host.posted).hasSize(2);
    assertThat(world.host.posted.get(1).id()).isEqualTo(world.host.posted.getFirst().id());
    assertThat(world.host.posted.get(1).on()).isEqualTo(world.host.posted.getFirst().on());
    assertThat(world.count("letter_attempt")).isEqualTo(2);
    assertThat(world.count("letter where state = 'DELIVERED'")).isOne();
  }

  @Test
  void notNowIsTriedAgainAndAtLastGoesOnPaper() {
    world.host.mailbox = OPEN;
    world.host.delivery = new PostDelivery.TryLater(Delay.BUSY);
    published();
    for (int i = 1; i < 8; i++) {
      assertThatThrownBy(this::send).isInstanceOf(SendLetter.NotYetSent.class);
    }
    send();
    assertThat(list(State.TO_POST).getFirst().problem()).contains("flera försök");
    assertThat(world.host.posted).hasSize(8);
    send();
    assertThat(world.host.posted).hasSize(8);
  }

  @ParameterizedTest
  @EnumSource(PostDelivery.Refusal.class)
  void aRefusalGoesOnPaperAtOnce(PostDelivery.Refusal why) {
    world.host.mailbox = OPEN;
    world.host.delivery = new PostDelivery.Refused(why);
    published();
    send();
    assertThat(list(State.TO_POST).getFirst().problem()).isNotBlank();
  }

  @Test
  void whoHasReadItNeedsNoLetter() {
    var decision = published();
    world.get(ReadDecision.class).acknowledge(world.bo, decision.id());
    send();
    assertThat(world.count("letter where state = 'CANCELLED'")).isOne();
    assertThat(world.host.posted).isEmpty();
  }

  @Test
  void protectedMeanwhileIsForTheRestrictedGroupAlone() {
    world.host.mailbox = OPEN;
    world.host.recipient = new Recipients.Recipient.Protected();
    published();
    send();
    assertForwarded();
  }

  @Test
  void aFrozenCaseIsForTheRestrictedGroupAlone() {
    world.host.mailbox = OPEN;
    var decision = published();
    world.get(FreezeCase.class).freeze(World.JOB, decision.caseId(), Set.of());
    send();
    assertForwarded();
  }

  private void assertForwarded() {
    assertThat(world.host.posted).isEmpty();
    assertThat(list(State.TO_POST)).isEmpty();
    assertThatThrownBy(() -> letters.list(World.OFFICER, State.TO_POST, true, 10))
        .isInstanceOf(AccessDenied.class);
    var letter = letters.list(World.RESTRICTED, State.TO_POST, true, 10).getFirst();
    assertThat(letter.forwarded()).isTrue();
    for (var officer : List.of(World.OFFICER, World.staff("nils"))) {
      assertThatThrownBy(() -> letters.get(officer, letter.id())).isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> letters.print(officer, letter.id())).isInstanceOf(Refusal.class);
    }
    var both = World.staff("bea", Role.OFFICER, Role.PROTECTED_CASES);
    assertThat(letters.print(both, letter.id())).isPresent();
    assertThat(letters.posted(both, letter.id(), LocalDate.of(2026, 11, 23))).isTrue();
  }

  @Test
  void aLetterThatDoesNotExistLooksLikeOneThatMayNotBeSeen() {
    assertThatThrownBy(() -> letters.get(World.OFFICER, LetterId.random()))
        .isInstanceOf(AccessDenied.class);
  }
}
