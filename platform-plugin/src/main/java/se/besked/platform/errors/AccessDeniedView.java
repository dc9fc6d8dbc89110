package se.besked.platform.errors;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.PublicLayout;

/** The page is not for this person, or not without logging in. */
@ParentLayout(PublicLayout.class)
@AnonymousAllowed
class AccessDeniedView extends Page implements HasErrorParameter<AccessDeniedException> {

  AccessDeniedView() {
    title(getTranslation("error.denied.title"));
    add(
        new Paragraph(getTranslation("error.denied.text")),
        new Paragraph(new Anchor("", getTranslation("error.to-start"))));
  }

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
    return HttpServletResponse.SC_FORBIDDEN;
  }
}
