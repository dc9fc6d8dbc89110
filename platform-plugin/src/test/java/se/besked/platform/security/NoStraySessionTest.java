package se.besked.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import se.besked.testkit.SettableClock;

class NoStraySessionTest {
  /** What answers the request, as Vaadin does: it takes a session and keeps something in it. */
  private static HttpServletRequest answered(MockHttpServletRequest request) throws Exception {
    var chain = new MockFilterChain();
    new NoStraySession(SettableClock.at("2026-11-30T09:00"))
        .doFilter(request, new MockHttpServletResponse(), chain);
    var seen = (HttpServletRequest) Objects.requireNonNull(chain.getRequest());
    seen.getSession().setAttribute("page", "kept");
    return seen;
  }

  private static @Nullable HttpSession left(MockHttpServletRequest request) {
    return request.getSession(false);
  }

  @ParameterizedTest
  @CsvSource({"GET, /", "GET, /finns-inte", "HEAD, /om", "OPTIONS, /"})
  void whatIsOnlyFetchedLeavesNone(String method, String path) throws Exception {
    var request = new MockHttpServletRequest(method, path);
    var seen = answered(request);
    assertThat(seen.getSession(false)).as("while it is answered").isNotNull();
    assertThat(seen.getSession().getAttribute("page")).isEqualTo("kept");
    assertThat(left(request)).isNull();
  }

  @Test
  void aPageThatRunsHasOne() throws Exception {
    var request = new MockHttpServletRequest("GET", "/");
    request.setParameter("v-r", "init");
    answered(request);
    assertThat(left(request)).isNotNull();
  }

  @Test
  void aLoginHasOne() throws Exception {
    var request = new MockHttpServletRequest("POST", "/saml2/kommunen/svar");
    answered(request);
    assertThat(left(request)).isNotNull();
  }

  @Test
  void whoeverHasOneKeepsIt() throws Exception {
    var request = new MockHttpServletRequest("GET", "/min-sida");
    var own = Objects.requireNonNull(request.getSession());
    assertThat(answered(request).getSession()).isSameAs(own);
    assertThat(own.getAttribute("page")).isEqualTo("kept");
  }

  @Test
  void oneThatWasEndedIsNotFoundAgain() throws Exception {
    var seen = answered(new MockHttpServletRequest("GET", "/"));
    seen.getSession().invalidate();
    assertThat(seen.getSession(false)).isNull();
    assertThat(seen.getSession().getAttribute("page")).isNull();
  }
}
