package se.besked.platform.mypage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import se.besked.formkit.vaadin.Callout;
import se.besked.platform.identity.CitizenPrincipal;
import se.besked.platform.identity.CurrentCitizen;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.site.Dates;

/**
 * A case: right after it was sent in the receipt, and the same address ever after. {@code ?ny}
 * shows the receipt's words.
 */
@Route(value = "arende/:id", layout = MainLayout.class)
@RolesAllowed(CitizenPrincipal.ROLE)
class CaseView extends CasePage {
  private static final String NEW = "ny";

  private final transient CaseParts parts;

  CaseView(MyMatters matters, CurrentCitizen citizen, CaseParts parts) {
    super(matters, citizen);
    this.parts = parts;
  }

  @Override
  String backTo(MyCase matter) {
    return "min-sida";
  }

  @Override
  void show(MyCase matter, QueryParameters query) {
    title(matter.summary(getLocale()).title());
    if (query.getParameters().containsKey(NEW)) {
      body().add(parts.receipt(actor(), matter, getLocale()));
    }
    body().add(state(matter));
    matter.toComment().ifPresent(by -> body().add(toComment(matter, by)));
    if (matter.unread() > 0) {
      body().add(callout(Callout.Kind.INFO, "message", matter, "meddelanden"));
    }
    body().add(parts.facts(matter, getLocale()));
    body().add(parts.sent(actor(), matter, getLocale()));
    body().add(parts.assessment(actor(), matter, getLocale()));
    body().add(parts.signatures(actor(), matter, getLocale()));
    body().add(parts.timeline(actor(), matter, getLocale()));
    body().add(parts.contact(matter, getLocale()));
    body().add(actions(matter));
  }

  /** What waits for this person, or where the case stands. */
  private Component state(MyCase matter) {
    if (matter.toConfirm()) {
      return callout(Callout.Kind.WARNING, "decision", matter, "beslut");
    }
    if (matter.toSign()) {
      return callout(Callout.Kind.WARNING, "sign", matter, "underskrift");
    }
    if (matter.toComplete()) {
      return parts.completion(matter, getLocale());
    }
    if (matter.latest().isPresent()) {
      return callout(Callout.Kind.INFO, decided(matter.status()), matter, "beslut");
    }
    return new Paragraph(getTranslation("matter.case.state." + matter.status().name()));
  }

  private static String decided(CaseStatus status) {
    if (status == CaseStatus.APPEALED) {
      return "appealed";
    }
    return status == CaseStatus.FINAL ? "final" : "read";
  }

  private Callout toComment(MyCase matter, LocalDate by) {
    return new Callout(
        Callout.Kind.WARNING,
        getTranslation("matter.case.comment.title", Dates.weekday(by, getLocale())),
        new Paragraph(getTranslation("matter.case.comment.text")),
        new Paragraph(
            new Anchor(
                address(matter.id()) + "/yttrande", getTranslation("matter.case.comment.link"))));
  }

  private Callout callout(Callout.Kind kind, String key, MyCase matter, String page) {
    var link =
        new Anchor(
            address(matter.id()) + "/" + page, getTranslation("matter.case." + key + ".link"));
    return new Callout(
        kind,
        getTranslation("matter.case." + key + ".title"),
        new Paragraph(getTranslation("matter.case." + key + ".text")),
        new Paragraph(link));
  }

  private Div actions(MyCase matter) {
    var print = new Button(getTranslation("matter.case.print"));
    print.addClickListener(click -> print.getElement().executeJs("window.print()"));
    var row = new Div(print);
    row.addClassNames("button-row", "no-print");
    row.add(
        new Anchor(address(matter.id()) + "/meddelanden", getTranslation("matter.messages.title")));
    if (matter.mayAskForDecision()) {
      row.add(new Anchor(address(matter.id()) + "/drojsmal", getTranslation("matter.delay.title")));
    }
    if (parts.mayChangeWishes(matter)) {
      row.add(new Anchor(address(matter.id()) + "/andra", getTranslation("matter.change.title")));
    }
    if (matter.mayWithdraw()) {
      row.add(
          new Anchor(
              address(matter.id()) + "/aterkalla",
              getTranslation(parts.key(matter, "matter.case.withdraw"))));
    }
    return row;
  }
}
