package se.besked.platform.identity;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;

/**
 * A session gets a new id when somebody logs in, so that nobody who knew the old one comes along.
 * It is the same session still: what its other tabs have asked for in that moment is answered.
 */
public final class NewSessionId {
  private NewSessionId() {}

  public static void give(VaadinRequest request) {
    ((VaadinServletRequest) request).getHttpServletRequest().changeSessionId();
  }
}
