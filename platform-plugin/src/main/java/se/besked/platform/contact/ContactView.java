package se.besked.platform.contact;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import java.util.stream.Collectors;
import se.besked.casework.people.Channel;
import se.besked.casework.people.ContactDetails;
import se.besked.casework.people.ContactDetails.Address;
import se.besked.formkit.vaadin.BackLink;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.SummaryList;
import se.besked.platform.identity.CitizenPrincipal;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.layout.Page;
import se.besked.platform.site.Dates;

/** The citizen's own e-mail, mobile number, way of being told, and language. */
@Route(value = ContactView.PATH, layout = MainLayout.class)
@RolesAllowed(CitizenPrincipal.ROLE)
class ContactView extends Page implements BeforeEnterObserver {
  static final String PATH = "min-sida/uppgifter";
  static final String DONE = "klart";
  private static final Set<String> CHANGES =
      Set.of("epost", "mobil", "epost-borta", "mobil-borta", "kanal", "sprak", "digital-post");

  private final transient MyContact contact;
  private final transient MyDigitalPost post;
  private final Div body = new Div();

  ContactView(MyContact contact, MyDigitalPost post) {
    this.contact = contact;
    this.post = post;
    title(getTranslation("contact.title"));
    above().add(new BackLink("min-sida"));
    add(body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var details = contact.details();
    body.removeAll();
    event
        .getLocation()
        .getQueryParameters()
        .getSingleParameter(DONE)
        .filter(CHANGES::contains)
        .ifPresent(
            what ->
                body.add(
                    new Callout(
                        Callout.Kind.SUCCESS,
                        getTranslation("contact.done." + what, told(details)))));
    var lead = new Paragraph(getTranslation("contact.lead"));
    lead.addClassName("lead");
    body.add(lead);
    details.email().ifPresent(this::warnOfFailure);
    details.phone().ifPresent(this::warnOfFailure);
    body.add(rows(details), new Paragraph(whereTo(details)));
    var office = contact.office();
    var other = new Paragraph(getTranslation("contact.other", office.unit(), office.phone()));
    other.addClassName("soft");
    body.add(other);
  }

  private void warnOfFailure(Address address) {
    var failed = address.failedAt();
    if (failed != null) {
      body.add(
          Callout.warning(
              getTranslation("contact.failed.title", address.written()),
              getTranslation("contact.failed.text", Dates.day(failed, getLocale()))));
    }
  }

  private SummaryList rows(ContactDetails details) {
    var list = new SummaryList();
    list.row(getTranslation("contact.email"), value(details, Channel.EMAIL), () -> open("epost"));
    if (contact.offers(Channel.SMS)) {
      list.row(getTranslation("contact.phone"), value(details, Channel.SMS), () -> open("mobil"));
      list.row(
          getTranslation("contact.channel"),
          getTranslation("contact.channel." + details.channel()),
          () -> open("kanal"));
    }
    if (post.isOffered()) {
      list.row(
          getTranslation("contact.post"),
          getTranslation("contact.post.short." + post.isWanted()),
          () -> open("digital-post"));
    }
    return list.row(
        getTranslation("contact.language"),
        getTranslation("contact.language." + details.language()),
        () -> open("sprak"));
  }

  private static void open(String what) {
    UI.getCurrentOrThrow().navigate(PATH + "/" + what);
  }

  /** The address, where it comes from, and when it was proved. */
  private Div value(ContactDetails details, Channel channel) {
    var address = details.address(channel);
    if (address.isEmpty()) {
      var nothing = new Span(getTranslation("kit.not-stated"));
      nothing.addClassName("soft");
      return new Div(nothing);
    }
    var a = address.get();
    var source =
        new Div(
            getTranslation("contact.source." + a.source(), Dates.day(a.givenAt(), getLocale())));
    source.addClassName("soft");
    var verified = a.verifiedAt();
    var proof =
        new Div(
            verified == null
                ? getTranslation("contact.unverified")
                : getTranslation("contact.verified", Dates.day(verified, getLocale())));
    proof.addClassName(verified == null ? "strong" : "soft");
    var written = new Div(a.written());
    written.addClassName("contact-address");
    return new Div(written, source, proof);
  }

  /** One sentence on where notices go now. */
  private String whereTo(ContactDetails details) {
    if (!details.proved().isEmpty()) {
      return getTranslation("contact.to", told(details));
    }
    return details.email().isPresent() || details.phone().isPresent()
        ? getTranslation("contact.to.unverified")
        : getTranslation("contact.to.none");
  }

  private String told(ContactDetails details) {
    return details.proved().stream()
        .map(Address::written)
        .collect(Collectors.joining(" " + getTranslation("contact.and") + " "));
  }
}
