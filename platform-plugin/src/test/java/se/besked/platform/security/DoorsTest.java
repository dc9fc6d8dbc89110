package se.besked.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.InsufficientAuthenticationException;

class DoorsTest {
  private static MockHttpServletResponse answer(String method, String path) throws Exception {
    var response = new MockHttpServletResponse();
    new Doors()
        .commence(
            new MockHttpServletRequest(method, path),
            response,
            new InsufficientAuthenticationException("test"));
    return response;
  }

  @ParameterizedTest
  @CsvSource({
    "/arende/7/beslut.pdf, /logga-in?mal=/arende/7/beslut.pdf",
    "/personal/lista.csv, /personal/logga-in?mal=/personal/lista.csv",
    "/personalen, /logga-in?mal=/personalen",
    "//ont.example/arende, /logga-in?mal=/min-sida",
    "/arende/%0d%0aX:y, /logga-in?mal=/min-sida"
  })
  void everyoneIsSentToTheirOwnLogin(String path, String login) throws Exception {
    assertThat(answer("GET", path).getRedirectedUrl()).isEqualTo(login);
    assertThat(answer("HEAD", path).getRedirectedUrl()).isEqualTo(login);
  }

  @Test
  void aFormThatIsSentIsOnlyRefused() throws Exception {
    assertThat(answer("POST", "/arende/7").getStatus()).isEqualTo(401);
  }
}
