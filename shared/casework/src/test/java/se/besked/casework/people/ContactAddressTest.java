package se.besked.casework.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers are those set aside for fiction. */
class ContactAddressTest {
  @ParameterizedTest
  @CsvSource({
    "070-174 06 05, +46701740605, 070-174 06 05",
    "0701740605, +46701740605, 070-174 06 05",
    "+46 (0)70 174 06 05, +46701740605, 070-174 06 05",
    "0046701740605, +46701740605, 070-174 06 05",
    "070\u2013174\u00a006\u00a005, +46701740605, 070-174 06 05",
    "\u202d+46701740605\u202c, +46701740605, 070-174 06 05",
    "+47 406 12 345, +4740612345, +47 40 61 23 45"
  })
  void numbersAreReadInEveryUsualWay(String typed, String e164, String written) {
    var address = ContactAddress.read(Channel.SMS, typed).orElseThrow();
    assertThat(address.value()).isEqualTo(e164);
    assertThat(address.written()).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"08-465 004 10", "070", "", "hej", "070-174 06 05 ankn 3", "112"})
  void whatCannotTakeATextMessageIsNoMobileNumber(String typed) {
    assertThat(ContactAddress.read(Channel.SMS, typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anna",
        "anna@",
        "@x.se",
        "a b@x.se",
        "a@x",
        "a@x.se, b@x.se",
        "dåg@x.se",
        "a..b@x.se",
        "a@x..se",
        "a@x.se\nBcc: b@x.se"
      })
  void whatIsNoEmailAddressIsRefused(String typed) {
    assertThat(ContactAddress.read(Channel.EMAIL, typed)).isEmpty();
    assertThatThrownBy(() -> new ContactAddress(Channel.EMAIL, typed))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
