package se.besked.platform.errors;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;
import se.besked.formkit.vaadin.Callout;
import se.besked.platform.layout.SiteLayout;

/** A fault while a page is open: the page stays as it is, with a message on top. */
@Component
class FaultSetup implements VaadinServiceInitListener {
  private final Incidents incidents;

  FaultSetup(Incidents incidents) {
    this.incidents = incidents;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event
        .getSource()
        .addSessionInitListener(
            session -> session.getSession().setErrorHandler(fault -> tell(fault.getThrowable())));
  }

  private void tell(Throwable fault) {
    var id = incidents.report(fault);
    var ui = UI.getCurrent();
    if (ui != null) {
      SiteLayout.notice(
          ui,
          new Callout(
              Callout.Kind.ERROR,
              ui.getTranslation("error.internal.title"),
              new Paragraph(ui.getTranslation("error.internal.kept")),
              new Paragraph(ui.getTranslation("error.internal.id", id))));
    }
  }
}
