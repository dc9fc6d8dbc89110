package se.besked.platform.layout;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;

/**
 * Asks "Vill du fortsätta?" three minutes before an idle session ends (WCAG 2.2.1 wants time to
 * answer), and leads to {@code /avslutad} when nobody did. Activity in one tab counts for all.
 */
@Tag("besked-session-warning")
@JsModule("./besked/session-warning.ts")
public final class SessionWarning extends Component {
  private static final Duration NOTICE = Duration.ofMinutes(3);

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
    element.setProperty("endedAt", "/avslutad");
    element.setProperty("heading", getTranslation("session.title"));
    element.setProperty("text", getTranslation("session.text"));
    element.setProperty("minutes", getTranslation("session.minutes"));
    element.setProperty("lastMinute", getTranslation("session.last-minute"));
    element.setProperty("extendLabel", getTranslation("session.extend"));
  }

  @ClientCallable
  void extend() {
    // Nothing to do: any request but a heartbeat renews the session.
  }
}
