package se.besked.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import se.besked.casework.ids.PersonId;
import se.besked.kernel.people.PersonName;

class SessionOwnerFilterTest {
  private final CitizenPrincipal anna = citizen();
  private final CitizenPrincipal bo = citizen();
  private final MockHttpSession session = new MockHttpSession();

  private static CitizenPrincipal citizen() {
    return new CitizenPrincipal(PersonId.random(), new PersonName("Test", "Testsson"));
  }

  @AfterEach
  void nobody() {
    SecurityContextHolder.clearContext();
  }

  private void requestBy(Object principal) throws Exception {
    requestBy(principal, "/min-sida");
  }

  private void requestBy(Object principal, String path) throws Exception {
    SecurityContextHolder.clearContext();
    if (principal != null) {
      SecurityContextHolder.getContext()
          .setAuthentication(new TestingAuthenticationToken(principal, ""));
    }
    var request = new MockHttpServletRequest("GET", path);
    request.setSession(session);
    new SessionOwnerFilter()
        .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
  }

  @Test
  void theSamePersonKeepsTheSession() throws Exception {
    requestBy(anna);
    requestBy(new CitizenPrincipal(anna.person(), anna.name()));
    assertThat(session.isInvalid()).isFalse();
  }

  @Test
  void aSessionBegunBeforeLoginIsKept() throws Exception {
    requestBy(null);
    requestBy(anna);
    assertThat(session.isInvalid()).isFalse();
  }

  @Test
  void theSessionEndsWithTheLogin() throws Exception {
    requestBy(anna);
    requestBy(null);
    assertThat(session.isInvalid()).isTrue();
  }

  @Test
  void aFileForWhichNobodyIsLookedUpEndsNothing() throws Exception {
    requestBy(anna);
    requestBy(null, "/besked/base.css");
    requestBy(null, "/VAADIN/build/index.js");
    assertThat(session.isInvalid()).isFalse();
  }

  @Test
  void theNextPersonGetsASessionOfTheirOwn() throws Exception {
    requestBy(anna);
    requestBy(bo);
    assertThat(session.isInvalid()).isTrue();
  }

  @Test
  void staffAndCitizenShareNothing() throws Exception {
    requestBy(new StaffPrincipal(anna.getName(), "Test", "demo", Set.of(), Set.of()));
    requestBy(anna);
    assertThat(session.isInvalid()).isTrue();
  }
}
