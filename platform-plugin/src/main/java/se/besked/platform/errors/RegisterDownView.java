package se.besked.platform.errors;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.PublicLayout;
import se.besked.platform.login.order.KeptSignature;

/** A register that must be asked before the page may be shown does not answer. */
@ParentLayout(PublicLayout.class)
@AnonymousAllowed
class RegisterDownView extends Page implements HasErrorParameter<IntegrationFailure> {
  private final Paragraph remedy = new Paragraph();

  RegisterDownView(KeptSignature kept) {
    title(getTranslation("error.register.title"));
    kept.callout().ifPresent(this::add);
    add(
        remedy,
        new Paragraph(getTranslation("error.register.why")),
        new Paragraph(new Anchor("", getTranslation("error.to-start"))));
  }

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<IntegrationFailure> parameter) {
    remedy.setText(parameter.getException().remedy());
    return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
  }
}
