package se.besked.platform.errors;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.PublicLayout;

/** A page could not be opened, and the fault is ours. */
@ParentLayout(PublicLayout.class)
@AnonymousAllowed
class InternalErrorView extends Page implements HasErrorParameter<Exception> {
  private final transient Incidents incidents;
  private final Paragraph number = new Paragraph();

  InternalErrorView(Incidents incidents) {
    this.incidents = incidents;
    title(getTranslation("error.internal.title"));
    add(
        new Paragraph(getTranslation("error.internal.text")),
        new Paragraph(getTranslation("error.internal.kept")),
        number,
        new Paragraph(new Anchor("", getTranslation("error.to-start"))));
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
    var id = incidents.report(parameter.getException());
    number.setText(getTranslation("error.internal.id", id));
    return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }
}
