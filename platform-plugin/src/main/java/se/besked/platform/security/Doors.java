package se.besked.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import se.besked.platform.identity.LoginTarget;
import se.besked.platform.identity.Reading;

/**
 * Sends who is not logged in to the right login, from where they come back. Anything but the
 * opening of a page is only told that a login is missing.
 */
final class Doors implements AuthenticationEntryPoint {

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    if (!Reading.is(request) || isPartOfPage(request)) {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    var path = request.getRequestURI();
    var login =
        LoginTarget.isForStaff(path)
            ? "/personal/logga-in?mal=" + LoginTarget.ofStaff(path)
            : "/logga-in?mal=" + LoginTarget.ofCitizen(path);
    response.sendRedirect(login);
  }

  /** A script, a picture or a style that a page asks for; browsers say so. */
  private static boolean isPartOfPage(HttpServletRequest request) {
    var what = request.getHeader("Sec-Fetch-Dest");
    return what != null && !what.equals("document") && !what.equals("empty");
  }
}
