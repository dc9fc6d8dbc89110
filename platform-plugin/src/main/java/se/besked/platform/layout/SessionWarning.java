package se.besked.platform.layout;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;
import se.besked.platform.identity.LoginTarget;

/**
 * Asks "Vill du fortsätta?" three minutes before an idle session ends (WCAG 2.2.1 wants time to
 * answer), and leads to {@link LoginTarget#OVER} when nobody did. Activity in one tab counts for
 * all. Where a login ends whatever its owner does, it says so a quarter of an hour before, while
 * there is time to save.
 */
@Tag("besked-session-warning")
@JsModule("./besked/session-warning.ts")
public final class SessionWarning extends Component {
  private static final Duration NOTICE = Duration.ofMinutes(3);
  private static final Duration NOTICE_OF_THE_END = Duration.ofMinutes(15);

  /**
   * @param timeout after which the server ends an idle session; more than the three minutes' notice
   */
  public SessionWarning(Duration timeout) {
    this(timeout, NOTICE);
  }

  /** With its own notice, for those who test it. */
  public SessionWarning(Duration timeout, Duration notice) {
    if (timeout.compareTo(notice) <= 0) {
      throw new IllegalArgumentException("a session of " + timeout + " leaves no time to warn");
    }
    var element = getElement();
    element.setAttribute("class", "session-warning");
    element.setProperty("timeoutSeconds", (double) timeout.toSeconds());
    element.setProperty("noticeSeconds", (double) notice.toSeconds());
    element.setProperty("endedAt", LoginTarget.OVER);
    element.setProperty("heading", getTranslation("session.title"));
    element.setProperty("text", getTranslation("session.text"));
    element.setProperty("minutes", getTranslation("session.minutes"));
    element.setProperty("lastMinute", getTranslation("session.last-minute"));
    element.setProperty("extendLabel", getTranslation("session.extend"));
  }

  /**
   * @param left until the login is over; then the page gives way to the login, which leads back
   */
  public void endsIn(Duration left) {
    var element = getElement();
    element.setProperty("endsInSeconds", (double) left.toSeconds());
    element.setProperty("endNoticeSeconds", (double) NOTICE_OF_THE_END.toSeconds());
    element.setProperty("overAt", LoginTarget.TOO_LONG);
    element.setProperty("overHeading", getTranslation("session.over.title"));
    element.setProperty("overText", getTranslation("session.over.text"));
    element.setProperty("understoodLabel", getTranslation("session.over.understood"));
  }

  @ClientCallable
  void extend() {
    // Nothing to do: any request but a heartbeat renews the session.
  }
}
