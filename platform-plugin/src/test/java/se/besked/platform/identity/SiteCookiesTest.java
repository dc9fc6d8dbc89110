package se.besked.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletRequest;
import se.besked.platform.identity.SiteCookies.Kind;
import se.besked.platform.setup.BeskedProperties;

class SiteCookiesTest {
  private final SiteCookies secure = on("https://etjanst.havrelunda.example");
  private final SiteCookies plain = on("http://localhost:8080");

  static SiteCookies on(String publicUrl) {
    return new SiteCookies(new BeskedProperties(".data", publicUrl, false));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void overHttpsNoOtherHostAndNoScriptReachesACookie(Kind kind) {
    var cookie = secure.set(kind, "x");
    assertThat(cookie.getName()).startsWith("__Host-besked-");
    assertThat(cookie.getSecure()).isTrue();
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getPath()).isEqualTo("/");
    assertThat(cookie.getDomain()).isNull();
    assertThat(cookie.getMaxAge()).isEqualTo(-1);
    assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
  }

  @Test
  void theChoiceOfLanguageGoesOverHttpsAloneToo() {
    assertThat(secure.language("en").getSecure()).isTrue();
    assertThat(secure.language("en").isHttpOnly()).isTrue();
    assertThat(secure.language("en").getAttribute("SameSite")).isEqualTo("Lax");
    assertThat(plain.language("en").getSecure()).isFalse();
  }

  @Test
  void onLocalhostCookiesWorkWithoutHttps() {
    var cookie = plain.set(Kind.LOGIN, "x");
    assertThat(cookie.getName()).isEqualTo("besked-login");
    assertThat(cookie.getSecure()).isFalse();
    assertThat(cookie.isHttpOnly()).isTrue();
  }

  @Test
  void clearingHasTheSameMarksOrTheBrowserKeepsTheCookie() {
    var cookie = secure.cleared(Kind.LOGIN);
    assertThat(cookie.getName()).isEqualTo("__Host-besked-login");
    assertThat(cookie.getSecure()).isTrue();
    assertThat(cookie.getPath()).isEqualTo("/");
    assertThat(cookie.getMaxAge()).isZero();
  }

  @Test
  void anUnprotectedNameIsNotReadOverHttps() {
    var request = new MockHttpServletRequest();
    request.setCookies(new Cookie("besked-login", "planted"));
    assertThat(secure.read(request, Kind.LOGIN)).isEmpty();
    assertThat(plain.read(request, Kind.LOGIN)).contains("planted");
  }

  @Test
  void noCookieAtAllIsNone() {
    assertThat(plain.read(new MockHttpServletRequest(), Kind.LOGIN)).isEmpty();
  }
}
