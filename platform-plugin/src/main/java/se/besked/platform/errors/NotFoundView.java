package se.besked.platform.errors;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.PublicLayout;

/** The address leads nowhere. */
@ParentLayout(PublicLayout.class)
@AnonymousAllowed
class NotFoundView extends Page implements HasErrorParameter<NotFoundException> {

  NotFoundView() {
    title(getTranslation("error.not-found.title"));
    add(
        new Paragraph(getTranslation("error.not-found.text")),
        new Paragraph(new Anchor("", getTranslation("error.to-start"))));
  }

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
    return HttpServletResponse.SC_NOT_FOUND;
  }
}
