package se.besked.integrations.digitalpost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.besked.integrations.digitalpost.simulated.SimulatedDigitalPost.Account;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.post.Mailbox;
import se.besked.kernel.post.Mailbox.Why;
import se.besked.kernel.post.PostDelivery;
import se.besked.kernel.post.PostDelivery.Delay;
import se.besked.kernel.post.PostDelivery.Refusal;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.registers.IntegrationFailure.Code;
import se.besked.simulation.Fault;

class MinaMeddelandenIT {
  final PostFixture fixture = new PostFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  private Mailbox.Reachable mailbox() {
    return (Mailbox.Reachable) fixture.post.mailboxOf(PostFixture.ADULT);
  }

  private void fault(Fault fault) {
    fixture.server.fault("digital-post", fault);
  }

  @Test
  void deliversToTheMailboxAndTellsTheOperatorsId() {
    var to = mailbox();
    assertThat(to.operatorName()).isEqualTo("Demolådan");
    var result = fixture.post.deliver(to, PostFixture.letter());
    assertThat(result).isInstanceOf(PostDelivery.Delivered.class);
    assertThat(fixture.simulated.received())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.subject()).isEqualTo("Beslut <från> Havrelunda & co");
              assertThat(letter.text()).isEqualTo("Du har fått ett beslut.\nÅÄÖ");
              assertThat(new String(letter.attachment(), StandardCharsets.UTF_8))
                  .isEqualTo("%PDF-1.7 prov");
            });
  }

  static Stream<Arguments> closed() {
    return Stream.of(
        Arguments.of(Account.NONE, Why.NO_MAILBOX),
        Arguments.of(Account.SENDER_NOT_ACCEPTED, Why.SENDER_NOT_ACCEPTED),
        Arguments.of(Account.PENDING, Why.PENDING),
        Arguments.of(Account.NO_OPERATOR, Why.NO_OPERATOR),
        Arguments.of(Account.OTHER_OPERATOR, Why.UNSUPPORTED_OPERATOR),
        Arguments.of(Account.OTHER_ADDRESS, Why.UNSUPPORTED_OPERATOR),
        Arguments.of(Account.NO_ADDRESS, Why.NO_OPERATOR_ADDRESS));
  }

  @ParameterizedTest
  @MethodSource("closed")
  void saysWhySomebodyCannotBeReached(Account account, Why why) {
    fixture.simulated.account(PostFixture.ADULT.digits(), account);
    assertThat(fixture.post.mailboxOf(PostFixture.ADULT)).isEqualTo(new Mailbox.Unreachable(why));
  }

  @Test
  void aMinorIsNotWrittenTo() {
    assertThat(fixture.post.mailboxOf(PostFixture.CHILD))
        .isEqualTo(new Mailbox.Unreachable(Why.UNDER_AGE));
    var eighteen = PersonalNumber.of("200509302386");
    fixture.simulated.account(eighteen.digits(), Account.OPEN);
    assertThat(fixture.post.mailboxOf(eighteen)).isInstanceOf(Mailbox.Reachable.class);
  }

  @Test
  void anAnswerThatWasLostIsTriedAgainAndDeliveredOnce() {
    fixture.simulated.loseAnswers(1);
    var to = mailbox();
    assertThat(fixture.post.deliver(to, PostFixture.letter()))
        .isEqualTo(new PostDelivery.TryLater(Delay.BUSY));
    var second = fixture.post.deliver(to, PostFixture.letter());
    assertThat(fixture.post.deliver(to, PostFixture.letter())).isEqualTo(second);
    assertThat(fixture.simulated.deliveries()).isEqualTo(3);
    assertThat(fixture.simulated.received()).hasSize(1);
  }

  @Test
  void notDeliveredIsARefusal() {
    fixture.simulated.doNotDeliverTo(PostFixture.ADULT.digits());
    assertThat(fixture.post.deliver(mailbox(), PostFixture.letter()))
        .isEqualTo(new PostDelivery.Refused(Refusal.NOT_DELIVERED));
    assertThat(fixture.simulated.received()).isEmpty();
  }

  @Test
  void tooLargeIsNotEvenSent() {
    try (var small = new PostFixture(5)) {
      var to = (Mailbox.Reachable) small.post.mailboxOf(PostFixture.ADULT);
      assertThat(small.post.deliver(to, PostFixture.letter()))
          .isEqualTo(new PostDelivery.Refused(Refusal.TOO_LARGE));
      assertThat(small.simulated.deliveries()).isZero();
    }
  }

  static Stream<Arguments> trouble() {
    return Stream.of(
        Arguments.of(Fault.down(), Delay.BUSY, Code.UNAVAILABLE),
        Arguments.of(Fault.wrong(), Delay.NOT_UNDERSTOOD, Code.WRONG_ANSWER),
        Arguments.of(Fault.slow(Duration.ofSeconds(6)), Delay.NO_ANSWER, Code.UNAVAILABLE),
        Arguments.of(
            new Fault(Fault.Kind.HANG_UP, Duration.ZERO, -1), Delay.NO_ANSWER, Code.UNAVAILABLE));
  }

  @ParameterizedTest
  @MethodSource("trouble")
  void troubleIsTriedLater(Fault fault, Delay delay, Code code) {
    var to = mailbox();
    fault(fault);
    assertThat(fixture.post.deliver(to, PostFixture.letter()))
        .isEqualTo(new PostDelivery.TryLater(delay));
    assertThatThrownBy(() -> fixture.post.mailboxOf(PostFixture.ADULT))
        .isInstanceOfSatisfying(IntegrationFailure.class, f -> assertThat(f.code()).isEqualTo(code))
        .hasMessageNotContaining(PostFixture.ADULT.digits());
  }

  @Test
  void anOperatorThatIsNotOursIsNeverCalled() {
    var stranger = new Mailbox.Reachable(PostFixture.ADULT, "165560000017", "Okänd");
    assertThatThrownBy(() -> fixture.post.deliver(stranger, PostFixture.letter()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(fixture.simulated.deliveries()).isZero();
  }
}
