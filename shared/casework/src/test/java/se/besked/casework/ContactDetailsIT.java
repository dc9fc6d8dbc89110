package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.besked.casework.access.Actor;
import se.besked.casework.jobs.Job;
import se.besked.casework.notices.NoticeKind;
import se.besked.casework.notices.OutgoingNotices.Outgoing;
import se.besked.casework.notices.OutgoingNotices.Result;
import se.besked.casework.notices.ProveAddress;
import se.besked.casework.notices.Proving;
import se.besked.casework.notices.SendNotice;
import se.besked.casework.people.Channel;
import se.besked.casework.people.Contact;
import se.besked.casework.people.ContactAddress;
import se.besked.casework.people.ContactDetails;
import se.besked.casework.people.Contacts;
import se.besked.casework.people.NoticeChannel;

/** Numbers are those set aside for fiction. */
class ContactDetailsIT {
  private static final ContactAddress MAIL =
      new ContactAddress(Channel.EMAIL, "anna.ny@example.org");
  private static final ContactAddress MOBILE = new ContactAddress(Channel.SMS, "+46701740605");

  final World world = new World();
  final ProveAddress proving = world.get(ProveAddress.class);
  final Contacts contacts = world.get(Contacts.class);

  @AfterEach
  void close() {
    world.close();
  }

  private String code() {
    return world.host.codes.getLast().digits();
  }

  private static String wrong(String code) {
    return code.equals("000000") ? "000001" : "000000";
  }

  private Proving enter(Actor.Citizen who, Channel channel, String code) {
    return proving.enter(who, World.M, channel, code);
  }

  private void prove(ContactAddress address) {
    proving.ask(world.anna, address, "sv");
    assertThat(enter(world.anna, address.channel(), code())).isInstanceOf(Proving.Proved.class);
    world.clock.advance(Duration.ofHours(2));
  }

  private String notice(NoticeKind kind) {
    return world
        .jdbc
        .sql("select id from notice where kind = :kind order by queued_at desc limit 1")
        .param("kind", kind.name())
        .query(String.class)
        .single();
  }

  private List<Outgoing> sent(NoticeKind kind) {
    return world.host.sent.stream().filter(n -> n.kind() == kind).toList();
  }

  private int audited(String action) {
    return world.count("audit_log where action = '" + action + "'");
  }

  @Test
  void anAddressIsKeptOnlyWhenItsCodeHasComeBack() {
    assertThat(proving.ask(world.anna, MAIL, "en")).isInstanceOf(Proving.Waiting.class);
    assertThat(world.host.codes.getLast().to()).isEqualTo(MAIL);
    assertThat(world.host.codes.getLast().language()).isEqualTo("en");
    assertThat(contacts.details(world.anna).email()).isEmpty();
    assertThat(proving.waiting(world.anna, Channel.EMAIL)).isPresent();

    var typed = code().substring(0, 3) + " " + code().substring(3);
    assertThat(enter(world.anna, Channel.EMAIL, typed)).isEqualTo(new Proving.Proved(MAIL));
    var kept = contacts.details(world.anna).email().orElseThrow();
    assertThat(kept.value()).isEqualTo("anna.ny@example.org");
    assertThat(kept.verifiedAt()).isEqualTo(world.clock.instant());
    assertThat(kept.source()).isEqualTo(ContactDetails.Source.MY_PAGE);
    assertThat(proving.waiting(world.anna, Channel.EMAIL)).isEmpty();
    assertThat(audited("contact.code.ask")).isOne();
    assertThat(audited("contact.code.enter")).isOne();
    assertThat(audited("contact.change")).isOne();
  }

  @Test
  void theCodeIsNowhereInTheDatabase() {
    proving.ask(world.anna, MAIL, "sv");
    var rows =
        world.jdbc.sql("select c::text from contact_code c").query(String.class).list().toString();
    assertThat(rows).doesNotContain(code());
    assertThat(world.host.codes.getLast().toString()).doesNotContain(code(), "anna");
  }

  @Test
  void aCodeEndsAfterFifteenMinutes() {
    proving.ask(world.anna, MAIL, "sv");
    world.clock.advance(ProveAddress.LIFETIME.minusSeconds(1));
    assertThat(enter(world.anna, Channel.EMAIL, wrong(code()))).isEqualTo(new Proving.Wrong(4));
    world.clock.advance(Duration.ofSeconds(1));
    assertThat(enter(world.anna, Channel.EMAIL, code())).isEqualTo(new Proving.Ended());
    assertThat(proving.waiting(world.anna, Channel.EMAIL)).isEmpty();
    assertThat(contacts.details(world.anna).email()).isEmpty();
  }

  @Test
  void afterFiveWrongTriesTheRightOneIsTooLate() {
    proving.ask(world.anna, MAIL, "sv");
    for (int left = 4; left > 0; left--) {
      assertThat(enter(world.anna, Channel.EMAIL, wrong(code())))
          .isEqualTo(new Proving.Wrong(left));
    }
    assertThat(enter(world.anna, Channel.EMAIL, wrong(code()))).isEqualTo(new Proving.Ended());
    assertThat(enter(world.anna, Channel.EMAIL, code())).isEqualTo(new Proving.Ended());
    assertThat(contacts.details(world.anna).email()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "abc", "12345", "1234567", "12345O", "123 45", "kod: 123456"})
  void whatCannotBeACodeIsNoTry(String typed) {
    proving.ask(world.anna, MAIL, "sv");
    for (int n = 0; n < 6; n++) {
      assertThat(enter(world.anna, Channel.EMAIL, typed)).isEqualTo(new Proving.Unreadable());
    }
    assertThat(world.count("contact_code where tries = 0")).isOne();
    assertThat(enter(world.anna, Channel.EMAIL, code())).isEqualTo(new Proving.Proved(MAIL));
  }

  @Test
  void aCodeIsReadInTheFiguresOfAnyScript() {
    proving.ask(world.anna, MAIL, "sv");
    var arabic =
        code()
            .chars()
            .map(c -> c - '0' + 0x0660)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    assertThat(enter(world.anna, Channel.EMAIL, "\u00a0" + arabic))
        .isEqualTo(new Proving.Proved(MAIL));
  }

  @Test
  @Tag("race")
  void manyTabsThatGuessAtOnceHaveFiveTriesTogether() throws InterruptedException {
    proving.ask(world.anna, MAIL, "sv");
    var answers =
        Threads.results(Threads.atOnce(8, () -> enter(world.anna, Channel.EMAIL, wrong(code()))));
    assertThat(answers).filteredOn(Proving.Wrong.class::isInstance).hasSize(4);
    assertThat(answers).filteredOn(Proving.Ended.class::isInstance).hasSize(4);
    assertThat(world.count("contact_code where tries = 5")).isOne();
  }

  @Test
  @Tag("race")
  void twoTabsWithTheRightCodeChangeTheAddressOnce() throws InterruptedException {
    contacts.keepFromApplication(world.anna, new Contact("anna@example.org", null, "sv"));
    proving.ask(world.anna, MAIL, "sv");
    var answers =
        Threads.results(Threads.atOnce(4, () -> enter(world.anna, Channel.EMAIL, code())));
    assertThat(answers).hasSize(4).containsOnly(new Proving.Proved(MAIL));
    assertThat(world.count("notice where kind = 'CONTACT_CHANGED'")).isOne();
    assertThat(audited("contact.change")).isOne();
  }

  @Test
  @Tag("race")
  void twoTabsThatAskLeaveOneCodeThatHolds() throws InterruptedException {
    Threads.results(Threads.atOnce(4, () -> proving.ask(world.anna, MAIL, "sv")));
    assertThat(world.count("contact_code where state = 'OPEN'")).isOne();
    var proved =
        world.host.codes.stream()
            .map(c -> enter(world.anna, Channel.EMAIL, c.digits()))
            .filter(Proving.Proved.class::isInstance)
            .toList();
    assertThat(proved).isNotEmpty();
  }

  @Test
  void aNewCodeReplacesTheOneBefore() {
    proving.ask(world.anna, MAIL, "sv");
    var first = code();
    proving.ask(world.anna, new ContactAddress(Channel.EMAIL, "annan@example.org"), "sv");
    if (!first.equals(code())) {
      assertThat(enter(world.anna, Channel.EMAIL, first)).isEqualTo(new Proving.Wrong(4));
    }
    proving.cancel(world.anna, Channel.EMAIL);
    assertThat(enter(world.anna, Channel.EMAIL, code())).isEqualTo(new Proving.Ended());
  }

  @Test
  void whoeverAsksTooOftenGetsTheSameAnswerAndNoCode() throws InterruptedException {
    var answers = Threads.results(Threads.atOnce(10, () -> proving.ask(world.anna, MAIL, "sv")));
    assertThat(answers).hasSize(10).hasOnlyElementsOfType(Proving.Waiting.class);
    assertThat(world.host.codes).hasSize(5);
    for (int i = 0; i < 5; i++) {
      proving.ask(world.anna, MOBILE, "sv");
    }
    assertThat(world.host.codes).as("six an hour for one person").hasSize(6);
    assertThat(enter(world.anna, Channel.SMS, code())).isInstanceOf(Proving.Proved.class);
    world.clock.advance(Duration.ofHours(1).plusSeconds(1));
    proving.ask(world.anna, MAIL, "sv");
    assertThat(world.host.codes).hasSize(7);
  }

  @Test
  void anAddressIsNotFloodedByManyPersons() {
    for (int i = 0; i < 3; i++) {
      proving.ask(world.anna, MAIL, "sv");
      proving.ask(world.bo, MAIL, "sv");
    }
    assertThat(world.host.codes).as("five an hour to one address").hasSize(5);
    assertThat(proving.ask(world.bo, MAIL, "sv")).isInstanceOf(Proving.Waiting.class);
    for (int i = 0; i < 12; i++) {
      world.clock.advance(Duration.ofHours(1).plusSeconds(1));
      proving.ask(world.anna, MAIL, "sv");
      proving.ask(world.bo, MAIL, "sv");
    }
    assertThat(world.host.codes).as("ten a day to one address").hasSize(10);
  }

  @Test
  void oldCodesAreForgottenAfterADay() {
    proving.ask(world.anna, MAIL, "sv");
    world.clock.advance(Duration.ofHours(25));
    proving.ask(world.bo, MOBILE, "sv");
    assertThat(world.count("contact_code")).isOne();
  }

  @Test
  void aSupplierThatIsDownCostsNothing() {
    prove(MAIL);
    world.host.answer = new Result.TryLater("NO_ANSWER");
    for (int i = 0; i < 20; i++) {
      assertThat(proving.ask(world.anna, MOBILE, "sv")).isEqualTo(new Proving.NotNow());
    }
    assertThat(proving.waiting(world.anna, Channel.SMS)).isEmpty();
    assertThat(contacts.details(world.anna).verified(Channel.EMAIL)).isPresent();
    world.host.answer = new Result.Delivered("sms");
    assertThat(proving.ask(world.anna, MOBILE, "sv")).isInstanceOf(Proving.Waiting.class);
    assertThat(enter(world.anna, Channel.SMS, code())).isEqualTo(new Proving.Proved(MOBILE));
  }

  @Test
  void aRefusedAddressIsAnsweredLikeAnyOther() {
    world.host.answer = new Result.Refused("ADDRESS_REFUSED");
    assertThat(proving.ask(world.anna, MOBILE, "sv")).isInstanceOf(Proving.Waiting.class);
  }

  @Test
  void theOldAddressIsToldOfTheChangeAndThenForgotten() {
    prove(MAIL);
    prove(new ContactAddress(Channel.EMAIL, "anna.nyast@example.org"));
    world.run(Job.SEND_NOTICE, notice(NoticeKind.CONTACT_CHANGED));
    var told = sent(NoticeKind.CONTACT_CHANGED);
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().address()).isEqualTo("anna.ny@example.org");
    assertThat(world.count("notice where address is not null")).isZero();
    proving.remove(world.anna, World.M, Channel.EMAIL);
    world.runDueJobs();
    assertThat(sent(NoticeKind.CONTACT_CHANGED)).hasSize(2);
    assertThat(sent(NoticeKind.CONTACT_CHANGED).getLast().address())
        .isEqualTo("anna.nyast@example.org");
    assertThat(contacts.details(world.anna).email()).isEmpty();
  }

  @Test
  void anOldAddressThatIsNoMoreIsNoTaskForAnybody() {
    prove(MAIL);
    prove(new ContactAddress(Channel.EMAIL, "anna.nyast@example.org"));
    world.host.answer = new Result.Refused("550");
    world.run(Job.SEND_NOTICE, notice(NoticeKind.CONTACT_CHANGED));
    assertThat(world.count("staff_task")).isZero();
    assertThat(world.count("notice where address is not null")).isZero();
  }

  @Test
  void provingTheAddressOneHasTellsNobody() {
    contacts.keepFromApplication(world.anna, new Contact("anna.ny@example.org", null, "sv"));
    prove(MAIL);
    assertThat(world.count("notice where kind = 'CONTACT_CHANGED'")).isZero();
    assertThat(contacts.details(world.anna).email().orElseThrow().source())
        .isEqualTo(ContactDetails.Source.APPLICATION);
  }

  @Test
  void aProvedAddressIsUsedBeforeTheOneInTheCase() {
    world.submitted(false);
    prove(MAIL);
    world.run(Job.SEND_NOTICE, notice(NoticeKind.APPLICATION_RECEIVED));
    assertThat(sent(NoticeKind.APPLICATION_RECEIVED))
        .extracting(Outgoing::address)
        .containsExactly("anna.ny@example.org");
  }

  @Test
  void aLaterApplicationDoesNotTouchWhatIsProvedOrChosen() {
    prove(MAIL);
    contacts.chooseLanguage(world.anna, "en");
    contacts.keepFromApplication(
        world.anna, new Contact("annan@example.org", "070-174 06 06", "sv"));
    var details = contacts.details(world.anna);
    assertThat(details.email().orElseThrow().value()).isEqualTo("anna.ny@example.org");
    assertThat(details.phone().orElseThrow().value()).isEqualTo("070-174 06 06");
    assertThat(details.phone().orElseThrow().verified()).isFalse();
    assertThat(details.language()).isEqualTo("en");
    assertThat(contacts.of(world.anna).email()).isEqualTo("anna.ny@example.org");
  }

  @Test
  void bothChannelsCarryTheNoticeAndTheChosenLanguage() {
    world.submitted(false);
    prove(MAIL);
    prove(MOBILE);
    contacts.chooseChannel(world.anna, NoticeChannel.BOTH);
    contacts.chooseLanguage(world.anna, "en");
    world.run(Job.SEND_NOTICE, notice(NoticeKind.APPLICATION_RECEIVED));
    assertThat(sent(NoticeKind.APPLICATION_RECEIVED))
        .extracting(Outgoing::address)
        .containsExactlyInAnyOrder(MAIL.value(), MOBILE.value());
    assertThat(sent(NoticeKind.APPLICATION_RECEIVED))
        .extracting(Outgoing::language)
        .containsOnly("en");
  }

  @Test
  void whatOneChannelHasTakenIsNotSentThereAgain() {
    world.submitted(false);
    prove(MAIL);
    prove(MOBILE);
    contacts.chooseChannel(world.anna, NoticeChannel.BOTH);
    world.host.answers.put(Channel.SMS, new Result.TryLater("NO_ANSWER"));
    var id = notice(NoticeKind.APPLICATION_RECEIVED);
    assertThatThrownBy(() -> world.run(Job.SEND_NOTICE, id))
        .isInstanceOf(SendNotice.NotYetSent.class);
    world.host.answers.clear();
    world.run(Job.SEND_NOTICE, id);
    assertThat(sent(NoticeKind.APPLICATION_RECEIVED))
        .extracting(Outgoing::channel)
        .containsExactly(Channel.EMAIL, Channel.SMS, Channel.SMS);
    assertThat(world.count("notice where state = 'SENT' and attempts = 2")).isOne();
  }

  @Test
  void aTextMessageThatNeverGoesIsATaskAndIsShownToThePerson() {
    world.submitted(false);
    prove(MOBILE);
    contacts.chooseChannel(world.anna, NoticeChannel.SMS);
    world.host.answer = new Result.Refused("ADDRESS_REFUSED");
    world.run(Job.SEND_NOTICE, notice(NoticeKind.APPLICATION_RECEIVED));
    assertThat(world.count("staff_task where kind = 'NOTICE_UNDELIVERABLE'")).isOne();
    assertThat(contacts.details(world.anna).phone().orElseThrow().failedAt()).isNotNull();
    world.host.answer = new Result.Delivered("sms");
    prove(MOBILE);
    assertThat(contacts.details(world.anna).phone().orElseThrow().failedAt()).isNull();
  }

  @Test
  void oneChannelThatArrivesIsEnough() {
    world.submitted(false);
    prove(MAIL);
    prove(MOBILE);
    contacts.chooseChannel(world.anna, NoticeChannel.BOTH);
    world.host.answers.put(Channel.SMS, new Result.Refused("ADDRESS_REFUSED"));
    world.run(Job.SEND_NOTICE, notice(NoticeKind.APPLICATION_RECEIVED));
    assertThat(world.count("notice where state = 'SENT'")).isOne();
    assertThat(world.count("staff_task where kind = 'NOTICE_UNDELIVERABLE'")).isZero();
    assertThat(contacts.details(world.anna).phone().orElseThrow().failedAt()).isNotNull();
  }

  @Test
  void aChoiceThatNoLongerCanBeFollowedFallsBackOnWhatIsProved() {
    world.submitted(false);
    prove(MAIL);
    contacts.chooseChannel(world.anna, NoticeChannel.SMS);
    world.run(Job.SEND_NOTICE, notice(NoticeKind.APPLICATION_RECEIVED));
    assertThat(sent(NoticeKind.APPLICATION_RECEIVED))
        .extracting(Outgoing::channel)
        .containsExactly(Channel.EMAIL);
  }

  @Test
  void nobodyElsesDetailsAreReached() {
    prove(MAIL);
    assertThat(contacts.details(world.bo).email()).isEmpty();
    assertThat(proving.waiting(world.bo, Channel.EMAIL)).isEmpty();
    proving.ask(world.anna, MOBILE, "sv");
    assertThat(enter(world.bo, Channel.SMS, code())).isEqualTo(new Proving.Ended());
    proving.remove(world.bo, World.M, Channel.EMAIL);
    assertThat(contacts.details(world.anna).verified(Channel.EMAIL)).isPresent();
  }
}
