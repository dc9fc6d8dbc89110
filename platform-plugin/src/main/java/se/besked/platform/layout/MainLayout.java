package se.besked.platform.layout;

import jakarta.annotation.security.PermitAll;

/** For pages of someone logged in: warns before the session ends. */
@PermitAll
public final class MainLayout extends SiteLayout {

  public MainLayout(SiteParts parts) {
    super(parts);
    var warning = new SessionWarning(parts.sessionTimeout());
    parts.untilStaffLoginEnds().ifPresent(warning::endsIn);
    add(warning);
  }
}
