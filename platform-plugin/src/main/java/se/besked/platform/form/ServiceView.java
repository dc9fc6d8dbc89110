package se.besked.platform.form;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import se.besked.eservice.EService;
import se.besked.eservice.Words;
import se.besked.formkit.vaadin.Callout;
import se.besked.journey.catalogue.EServices;
import se.besked.kernel.municipality.Municipalities;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.PublicLayout;
import se.besked.platform.site.CourseKeys;

/** The entry page of an e-service: what it is, what you need, who cannot use it, the way in. */
@Route(value = "e-tjanst/:service", layout = PublicLayout.class)
@AnonymousAllowed
class ServiceView extends Page implements BeforeEnterObserver {
  private final transient EServices services;
  private final transient Municipalities municipalities;

  ServiceView(EServices services, Municipalities municipalities) {
    this.services = services;
    this.municipalities = municipalities;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var service = ServiceParameter.of(event, services);
    var words = ServiceParameter.words(service, getLocale());
    title(words.say("service.title"));
    var lead = new Paragraph(words.say("service.lead"));
    lead.addClassName("lead");
    var start =
        new Anchor(
            "e-tjanst/" + service.identity().path() + "/ansokan",
            getTranslation(CourseKeys.of(service, "service.start")));
    start.addClassNames("button", "button--primary");
    add(lead, new Paragraph(words.say("service.what")), start);
    addTryOut(service, words);
    add(new H2(getTranslation("service.need")), needs(words));
    addSection(CourseKeys.of(service, "service.who"), words.say("service.who"));
    addSection(CourseKeys.of(service, "service.when"), words.say("service.when"));
    add(elsewhere());
  }

  private void addTryOut(EService<?> service, Words words) {
    if (service.tryOut().isPresent()) {
      var link =
          new Anchor(
              "e-tjanst/" + service.identity().path() + "/kolla", words.say("service.try.title"));
      add(
          new H2(getTranslation("service.try")),
          new Paragraph(words.say("service.try.lead")),
          new Paragraph(link));
    }
  }

  private void addSection(String titleKey, String text) {
    add(new H2(getTranslation(titleKey)), new Paragraph(text));
  }

  private static UnorderedList needs(Words words) {
    var list = new UnorderedList();
    for (int i = 1; words.knows("service.need." + i); i++) {
      list.add(new ListItem(words.say("service.need." + i)));
    }
    return list;
  }

  /**
   * For people whose identity is protected, and for everybody who would rather talk to a person.
   */
  private Callout elsewhere() {
    var contact = municipalities.host().contact();
    return new Callout(
        Callout.Kind.INFO,
        getTranslation("service.protected.title"),
        new Paragraph(getTranslation("service.protected.text")),
        new Paragraph(
            getTranslation(
                "service.contact", contact.unit(), contact.phone(), contact.openingHours())));
  }
}
