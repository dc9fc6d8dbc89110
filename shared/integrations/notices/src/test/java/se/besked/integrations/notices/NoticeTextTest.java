package se.besked.integrations.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.besked.kernel.notices.Notice;
import se.besked.kernel.notices.Notice.Kind;

class NoticeTextTest {
  private static final URI START = URI.create("https://etjanst.havrelunda.example/min-sida");
  private static final NoticesProperties PROPERTIES =
      new NoticesProperties("no-reply@havrelunda.example", "Havrelunda & <kommun>", START);

  static Stream<Arguments> everyNotice() {
    return Arrays.stream(Kind.values())
        .flatMap(kind -> Stream.of("sv", "en").map(language -> Arguments.of(kind, language)));
  }

  private static NoticeText text(Kind kind, String language) {
    var locale = Locale.of(language);
    var id = UUID.randomUUID();
    var notice =
        kind == Kind.VERIFY_ADDRESS
            ? Notice.verifyAddress(id, "hemlig.person@example.com", locale, "4829")
            : Notice.of(id, "hemlig.person@example.com", locale, kind);
    return NoticeText.of(notice, PROPERTIES);
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("everyNotice")
  void saysWhoWritesAndNothingAboutThePerson(Kind kind, String language) {
    var text = text(kind, language);
    assertThat(text.subject()).isNotBlank().doesNotContain("Havrelunda");
    assertThat(text.plain())
        .contains("Havrelunda & <kommun>")
        .doesNotContain("{", "}", "hemlig", "@example");
    assertThat(text.html())
        .contains("Havrelunda &amp; &lt;kommun&gt;", "lang=\"" + language + "\"")
        .doesNotContain("<kommun>", "{municipality}", "hemlig");
    assertThat(text.plain().contains(START.toString())).isEqualTo(kind != Kind.VERIFY_ADDRESS);
  }

  @Test
  void otherLanguagesGetEnglish() {
    assertThat(text(Kind.NEW_MESSAGE, "so").subject()).isEqualTo("You have a new message");
  }

  @Test
  void swedishAndEnglishSayDifferentThings() {
    for (var kind : Kind.values()) {
      assertThat(text(kind, "sv").subject()).isNotEqualTo(text(kind, "en").subject());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://havrelunda.example/?person=1",
        "https://havrelunda.example/#case",
        "https://a:b@havrelunda.example/",
        "javascript:alert(1)",
        "/min-sida"
      })
  void aStartPageThatCouldRevealOrHarmIsRefused(String page) {
    var address = URI.create(page);
    assertThatThrownBy(() -> new NoticesProperties("a@b.example", "Havrelunda", address))
        .hasMessageContaining("start-page-url");
  }

  @Test
  void aSenderNameCannotCarryAHeader() {
    assertThatThrownBy(() -> new NoticesProperties("a@b.example", "Havre\r\nBcc: x@y.se", START))
        .hasMessageContaining("sender-name");
  }

  @Test
  void aCodeBelongsToTheProofOfAnAddressOnly() {
    var id = UUID.randomUUID();
    assertThatThrownBy(() -> Notice.of(id, "a@b.example", Locale.UK, Kind.VERIFY_ADDRESS))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Notice.verifyAddress(id, "a@b.example", Locale.UK, "12 34"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
