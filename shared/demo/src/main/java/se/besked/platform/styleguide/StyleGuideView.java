package se.besked.platform.styleguide;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.internal.BundleUtils;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import se.besked.formkit.vaadin.BackLink;
import se.besked.formkit.vaadin.ErrorSummary;
import se.besked.formkit.vaadin.StepText;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.PublicLayout;
import se.besked.platform.layout.SessionWarning;

/** Every component in every state, with texts as they would read. */
@Route(value = "stilguide", layout = PublicLayout.class, registerAtStartup = false)
@AnonymousAllowed
public final class StyleGuideView extends Page {
  public StyleGuideView() {
    title("Stilguide");
    borrowParts(UI.getCurrentOrThrow().getPage());
    above().add(new BackLink(""), new StepText(2, 5));
    var lead = new Paragraph("Så ser sidorna ut, del för del. Texterna är exempel.");
    lead.addClassName("lead");
    add(lead);
    section("Text", TextSamples.all());
    section("Knappar", ButtonSamples.all(this::showErrors, this::fail, this::warnOfSession));
    section("Fält", FieldSamples.plain());
    section("Fält med fel", FieldSamples.invalid());
    section("Val", FieldSamples.choices());
    section("Dag, belopp och önskemål", FormSamples.all());
    section("Meddelanden", MessageSamples.all());
    section("Listor", ListSamples.all());
    section("Förifyllt och jämfört", FigureSamples.facts());
    section("Karta", FigureSamples.map());
    section("QR-kod", FigureSamples.qr());
  }

  /**
   * The bundle is made of the host's pages, without this one: theirs are all the parts there are.
   */
  private static void borrowParts(com.vaadin.flow.component.page.Page browser) {
    RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
        .map(route -> BundleUtils.getChunkId(route.getNavigationTarget()))
        .forEach(
            part ->
                browser.addDynamicImport("return window.Vaadin.Flow.loadOnDemand('" + part + "')"));
  }

  private void section(String title, List<? extends Component> parts) {
    add(new H2(title));
    parts.forEach(this::add);
  }

  private void showErrors() {
    errors()
        .show(
            List.of(
                new ErrorSummary.Problem("sg-phone", FieldSamples.PHONE_ERROR),
                new ErrorSummary.Problem("sg-date", FieldSamples.DATE_ERROR),
                new ErrorSummary.Problem("sg-reason", FieldSamples.REASON_ERROR)));
  }

  private void fail() {
    throw new IllegalStateException("the style guide's own fault");
  }

  private void warnOfSession() {
    add(new SessionWarning(java.time.Duration.ofSeconds(150), java.time.Duration.ofSeconds(149)));
  }
}
