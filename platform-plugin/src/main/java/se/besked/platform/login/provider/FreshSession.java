package se.besked.platform.login.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Component;
import se.besked.casework.login.LoginToken;
import se.besked.casework.login.Logins;
import se.besked.casework.login.StaffLogins;
import se.besked.platform.identity.SiteCookies;
import se.besked.platform.identity.SiteCookies.Kind;
import se.besked.platform.identity.StaffSession;

/** One person at a time in one browser: whoever was logged in in it is not any more. */
@Component
class FreshSession {
  private final Logins citizens;
  private final StaffLogins staff;
  private final SiteCookies cookies;

  FreshSession(Logins citizens, StaffLogins staff, SiteCookies cookies) {
    this.citizens = citizens;
    this.staff = staff;
    this.cookies = cookies;
  }

  /** A session that nobody knew of before this moment. */
  HttpSession begin(HttpServletRequest request, HttpServletResponse response) {
    end(request, response);
    return request.getSession(true);
  }

  /**
   * Ends what this browser was logged in as. A post from another site comes without these cookies:
   * then the browser loses them here, and what they stood for ends by itself.
   */
  void end(HttpServletRequest request, HttpServletResponse response) {
    cookies.read(request, Kind.LOGIN).map(LoginToken::new).ifPresent(citizens::end);
    response.addCookie(cookies.cleared(Kind.LOGIN));
    response.addCookie(cookies.cleared(Kind.ORDER));
    var old = request.getSession(false);
    StaffSession.login(old).ifPresent(login -> staff.end(login.opened().id()));
    if (old != null) {
      old.invalidate();
    }
  }
}
