package se.besked.platform.form;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import se.besked.eservice.ContactQuestions;
import se.besked.formkit.vaadin.BackLink;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.StepText;
import se.besked.formkit.vaadin.form.FormPage;
import se.besked.platform.identity.CitizenPrincipal;
import se.besked.platform.identity.CurrentCitizen;
import se.besked.platform.layout.MainLayout;

/** One page of an application. */
@Route(value = "utkast/:draft/:page", layout = MainLayout.class)
@RouteAlias(value = "e-tjanst/:service/ansokan", layout = MainLayout.class)
@RolesAllowed(CitizenPrincipal.ROLE)
class FormView extends DraftView implements BeforeEnterObserver {
  /** The two pages that come after the questions: the preliminary decision and the check. */
  private static final int PAGES_AFTER = 2;

  private String wanted = "";
  private boolean backToCheck;

  FormView(Answering answering, CurrentCitizen citizen) {
    super(answering, citizen);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    wanted = event.getRouteParameters().get("page").orElse("");
    backToCheck = event.getLocation().getQueryParameters().getParameters().containsKey("granska");
    if (event.getRouteParameters().get("draft").isPresent()) {
      openNamed(event);
    } else {
      open(ServiceParameter.of(event, answering().services()), null);
    }
  }

  @Override
  void show(OpenDraft open) {
    var form = open.form();
    var pages = form.pagesFor(open.answers(), open.facts());
    var page =
        pages.stream().filter(p -> p.key().equals(wanted)).findFirst().orElseGet(pages::getFirst);
    int step = pages.indexOf(page);
    title(open.words().say("page." + page.key() + ".title"));
    above().removeAll();
    above()
        .add(
            new BackLink(addressBefore(open, step)),
            new StepText(step + 1, pages.size() + PAGES_AFTER));
    var fields = new FormPage(form, page, open);
    var next = new Button(getTranslation("form.continue"));
    next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    next.addClickListener(
        click -> {
          var problems = fields.check();
          errors().show(problems);
          if (problems.isEmpty()) {
            goOn(open, page.key());
          }
        });
    content().removeAll();
    var language = open.facts().language();
    open.facts()
        .gaps()
        .forEach(gap -> content().add(new Callout(Callout.Kind.WARNING, gap.in(language))));
    var notSent = new Paragraph(getTranslation("form.notSent"));
    notSent.addClassName("soft");
    content().add(fields);
    if (page.questions().contains(ContactQuestions.EMAIL)) {
      content().add(contactDetails());
    }
    content().add(new Div(next), savedText(), notSent);
  }

  private Paragraph contactDetails() {
    return new Paragraph(
        new Span(getTranslation("contact.form.text") + " "),
        new Anchor("min-sida/uppgifter", getTranslation("contact.form")));
  }

  private static String addressBefore(OpenDraft open, int step) {
    var pages = Answering.pageKeys(open);
    return step == 0 || open.draft().isEmpty()
        ? "e-tjanst/" + open.service().identity().path()
        : "utkast/" + open.draft().get().id() + "/" + pages.get(step - 1);
  }

  private void goOn(OpenDraft open, String from) {
    var pages = Answering.pageKeys(open);
    int next = pages.indexOf(from) + 1;
    var target = backToCheck ? "granska" : next < pages.size() ? pages.get(next) : "forhandsbesked";
    open.goTo(target);
    open.draft()
        .ifPresent(
            draft -> getUI().ifPresent(ui -> ui.navigate("utkast/" + draft.id() + "/" + target)));
  }
}
