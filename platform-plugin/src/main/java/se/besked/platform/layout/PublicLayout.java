package se.besked.platform.layout;

import com.vaadin.flow.server.auth.AnonymousAllowed;

/** For pages anyone may open: nothing on them is lost when the session ends. */
@AnonymousAllowed
public final class PublicLayout extends SiteLayout {

  public PublicLayout(SiteParts parts) {
    super(parts);
  }
}
