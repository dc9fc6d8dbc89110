package se.besked.platform.login.order;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import se.besked.formkit.vaadin.Callout;
import se.besked.kernel.municipality.Municipalities;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.PublicLayout;

/**
 * For a return address opened where nobody began: in another browser than the usual one, a second
 * time, or by somebody who was sent a link to approve. Tells none of them which it was.
 */
@Route(value = NotHereView.PATH, layout = PublicLayout.class)
@AnonymousAllowed
class NotHereView extends Page {
  static final String PATH = "bankid/inte-har";

  NotHereView(Municipalities municipalities) {
    title(getTranslation("order.not-here.title"));
    var lead = new Paragraph(getTranslation("order.not-here.text"));
    lead.addClassName("lead");
    var contact = municipalities.host().contact();
    var login = new Anchor("logga-in", getTranslation("order.not-here.login"));
    login.addClassName("button");
    add(
        lead,
        new Paragraph(getTranslation("order.not-here.own")),
        new Div(login),
        Callout.warning(
            getTranslation("order.not-here.sent.title"),
            getTranslation(
                "order.not-here.sent.text", contact.unit(), contact.phone(), contact.email())));
  }
}
