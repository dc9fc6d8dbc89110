package se.besked.integrations.bankid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.besked.integrations.bankid.simulated.PhoneAnswer;
import se.besked.integrations.bankid.simulated.PhoneOwner;
import se.besked.integrations.bankid.simulated.SimulatedBankId;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.signing.ElectronicId.SignatureVerdict;
import se.besked.kernel.signing.OrderProgress.Complete;
import se.besked.simulation.SimulatorServer;

/** Somebody with one name logs in and signs like others, whichever part BankID tells it in. */
class OneNameIT {
  private static final PersonalNumber NUMBER = PersonalNumber.of("198501012390");

  @ParameterizedTest
  @CsvSource({"Enanamn,''", "'',Enanamn"})
  void signsLikeOthers(String given, String surname) {
    var clock = new SettableClock();
    var owner = new PhoneOwner(NUMBER, new PersonName(given, surname), "ett enda namn");
    var bank = new SimulatedBankId(List.of(owner), clock);
    try (var server = new SimulatorServer(0, List.of(bank))) {
      var id =
          BankIdConfiguration.connect(
              new BankIdProperties(
                  server.url("bankid") + "/rp/v6.0",
                  null,
                  List.of(bank.rootPem()),
                  BankIdLaunch.APP_LINK,
                  BankIdLaunch.SCHEME_LINK,
                  Duration.ofSeconds(5),
                  Duration.ofSeconds(10),
                  false),
              null,
              clock);
      var order =
          id.sign(
              ElectronicIdContract.DEVICE,
              ElectronicIdContract.BACK,
              NUMBER,
              ElectronicIdContract.TEXT);
      assertThat(bank.scan(id.qrContent(order, clock.instant()), NUMBER))
          .isInstanceOf(PhoneAnswer.OnPhone.class);
      bank.approve(order.orderRef());

      var complete = (Complete) id.collect(order.orderRef());

      assertThat(complete.name()).isEqualTo(owner.name());
      assertThat(id.verify(complete.evidence(), NUMBER, ElectronicIdContract.TEXT))
          .isEqualTo(new SignatureVerdict.Valid("Enanamn", clock.instant()));
    }
  }
}
