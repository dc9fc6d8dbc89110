package se.besked.platform.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import se.besked.platform.setup.BeskedProperties;

class LanguageTest {
  private static Cookie chosenOn(String publicUrl) {
    var response = new MockHttpServletResponse();
    var site = new Language(new BeskedProperties(".data", publicUrl, false));
    assertThat(site.choose("en", "/om", response).getStatusCode().value()).isEqualTo(303);
    assertThat(response.getCookies()).hasSize(1);
    return response.getCookies()[0];
  }

  @Test
  void theChoiceGoesOverHttpsAloneWhereTheSiteDoes() {
    var cookie = chosenOn("https://etjanst.havrelunda.example");
    assertThat(cookie.getValue()).isEqualTo("en");
    assertThat(cookie.getSecure()).isTrue();
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    assertThat(cookie.getMaxAge()).isEqualTo(365 * 24 * 60 * 60);
    assertThat(chosenOn("http://localhost:8080").getSecure()).isFalse();
  }
}
