package se.besked.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTargetTest {
  private static final URI SITE = URI.create("https://etjanst.havrelunda.example/logga-in");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "om",
        "https://ont.example/",
        "//ont.example/",
        "/\\ont.example/",
        "\\\\ont.example",
        "/ont.example\\@x",
        "javascript:alert(1)",
        "/om?x=//ont.example",
        "/om#x",
        "/om\r\nSet-Cookie: a=b",
        "/%2F%2Font.example",
        "/om ",
        "\t//ont.example",
        "/logga-in",
        "/logga-ut",
        "/logga-in/x",
        "/personal",
        "/personal/arenden",
        "/personal/logga-in"
      })
  void anythingButACitizensPageIsMinSida(String asked) {
    assertThat(LoginTarget.ofCitizen(asked)).isEqualTo("/min-sida");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/min-sida", "/skolskjuts/3f/fraga-1", "/arende/7_a~b.pdf"})
  void pagesOfTheSiteAreKept(String asked) {
    assertThat(LoginTarget.ofCitizen(asked)).isEqualTo(asked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/..//ont.example", "/.//ont.example/x", "/a//b", "/~/../.."})
  void whateverIsKeptStaysOnTheSite(String asked) {
    var target = LoginTarget.ofCitizen(asked);
    assertThat(SITE.resolve(target).getHost()).isEqualTo("etjanst.havrelunda.example");
    assertThat(target).doesNotStartWith("//");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/min-sida",
        "//ont.example/personal",
        "/personalen",
        "/personal/logga-in",
        "/personal?x",
        "/logga-ut"
      })
  void anythingButAPageOfStaffIsTheirStartPage(String asked) {
    assertThat(LoginTarget.ofStaff(asked)).isEqualTo("/personal");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/personal", "/personal/arenden/7"})
  void pagesOfStaffAreKept(String asked) {
    assertThat(LoginTarget.ofStaff(asked)).isEqualTo(asked);
  }
}
