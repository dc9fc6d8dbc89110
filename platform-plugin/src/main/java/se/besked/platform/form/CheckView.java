package se.besked.platform.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.besked.casework.drafts.Draft;
import se.besked.casework.drafts.DraftId;
import se.besked.casework.login.EidOrder;
import se.besked.casework.people.Contact;
import se.besked.eservice.Summary;
import se.besked.formkit.Files;
import se.besked.formkit.Page;
import se.besked.formkit.Question;
import se.besked.formkit.vaadin.BackLink;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.Expander;
import se.besked.formkit.vaadin.SummaryList;
import se.besked.journey.Matter;
import se.besked.journey.submit.PreparedApplication;
import se.besked.journey.submit.Sent;
import se.besked.journey.submit.SubmitApplication;
import se.besked.kernel.law.MissingRule;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.platform.identity.CitizenPrincipal;
import se.besked.platform.identity.CurrentCitizen;
import se.besked.platform.identity.order.NotNow;
import se.besked.platform.identity.order.OrderPanel;
import se.besked.platform.identity.order.OrderParts;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.site.CourseKeys;

/** Check the answers, sign with BankID, send in. */
@Route(value = "utkast/:draft/granska", layout = MainLayout.class)
@RolesAllowed(CitizenPrincipal.ROLE)
class CheckView extends DraftView implements BeforeEnterObserver {
  private final transient SubmitApplication submit;
  private final transient OrderParts orderParts;

  CheckView(
      Answering answering,
      CurrentCitizen citizen,
      SubmitApplication submit,
      OrderParts orderParts) {
    super(answering, citizen);
    this.submit = submit;
    this.orderParts = orderParts;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    openNamed(event);
  }

  /** Here is where a draft that is being signed belongs; one that has been is not signed again. */
  @Override
  void signing(BeforeEnterEvent event, Draft draft) {
    answering()
        .signatures()
        .elsewhere(draft.id().value())
        .ifPresentOrElse(this::showSigned, () -> open(answering().serviceOf(draft), draft));
  }

  private void showSigned(Callout signed) {
    title(getTranslation("check.signed.title"));
    content().removeAll();
    content().add(signed);
  }

  @Override
  void show(OpenDraft open) {
    var draft = open.draft().orElseThrow();
    var incomplete = open.form().firstIncomplete(open.answers(), open.facts());
    title(getTranslation("check.title"));
    content().removeAll();
    if (incomplete.isPresent()) {
      content()
          .add(
              new Paragraph(getTranslation("form.incomplete")),
              new Anchor(
                  address(draft.id(), incomplete.get()), getTranslation("form.incomplete.link")));
      return;
    }
    above().removeAll();
    above().add(new BackLink("utkast/" + draft.id() + "/forhandsbesked"));
    try {
      var prepared =
          PreparedApplication.of(
              open.service(),
              open.form(),
              draft.id(),
              open.answers(),
              open.sealed(),
              answering().municipality());
      content().add(answers(open, draft.id(), prepared));
      content().add(new H2(getTranslation("check.sign")), signingText(open, prepared));
      content().add(panel(open, draft, prepared));
    } catch (MissingRule missing) {
      content()
          .add(
              Callout.warning(
                  getTranslation("check.missing"),
                  java.util.Objects.requireNonNullElse(missing.getMessage(), "")));
    }
  }

  private SummaryList answers(OpenDraft open, DraftId draft, PreparedApplication prepared) {
    var list = new SummaryList();
    var pages = open.form().pagesFor(open.answers(), open.facts());
    for (var row : prepared.summary().rows()) {
      pages.stream()
          .filter(p -> asks(p, row.name(), open))
          .findFirst()
          .ifPresentOrElse(
              page ->
                  list.row(
                      row.name(),
                      shown(row, page, open),
                      () ->
                          UI.getCurrentOrThrow()
                              .getPage()
                              .setLocation(address(draft, page) + "?granska")),
              () -> list.row(row.name(), row.value()));
    }
    return list;
  }

  /** Files by their names. */
  private static Component shown(Summary.Row row, Page page, OpenDraft open) {
    var names =
        page.questions().stream()
            .filter(Files.class::isInstance)
            .filter(question -> isLabel(question, row.name(), open))
            .flatMap(question -> open.files(question.key()).stream())
            .map(file -> new ListItem(file.name()))
            .toArray(ListItem[]::new);
    return names.length == 0 ? SummaryList.answer(row.value()) : new UnorderedList(names);
  }

  /** The page whose question has this label. */
  private static boolean asks(Page page, String label, OpenDraft open) {
    return page.questions().stream().anyMatch(question -> isLabel(question, label, open));
  }

  private static boolean isLabel(Question<?> question, String label, OpenDraft open) {
    var key = question.key() + ".label";
    return open.words().knows(key) && open.words().say(key).equals(label);
  }

  private static String address(DraftId draft, Page page) {
    return "/utkast/" + draft + "/" + page.key();
  }

  private Div signingText(OpenDraft open, PreparedApplication prepared) {
    var text = new Pre(prepared.text().visible());
    text.addClassName("signed-text");
    var others =
        prepared.child().stream()
            .flatMap(c -> c.coGuardians().stream())
            .map(c -> c.name().full())
            .toList();
    var div =
        new Div(new Paragraph(getTranslation(CourseKeys.of(open.service(), "check.sign.text"))));
    if (!others.isEmpty()) {
      div.add(new Paragraph(getTranslation("check.sign.both", String.join(", ", others))));
    }
    div.add(new Expander(getTranslation("check.sign.show"), text));
    return div;
  }

  private OrderPanel panel(OpenDraft open, Draft draft, PreparedApplication prepared) {
    var actor = citizen().actor();
    var path = "/utkast/" + draft.id() + "/granska";
    var panel = new OrderPanel[1];
    panel[0] =
        new OrderPanel(
            orderParts,
            EidOrder.Kind.SIGN,
            path,
            start -> {
              if (answering().filesOnTheWay().any(actor)) {
                throw new NotNow(getTranslation("check.filesOnTheWay"));
              }
              return submit.begin(actor, start, path, draft.id(), prepared);
            },
            order -> signed(panel[0], open, order));
    return panel[0];
  }

  private void signed(OrderPanel panel, OpenDraft open, EidOrder order) {
    var matter =
        new Matter<>(open.service(), answering().municipality(), getLocale().getLanguage());
    try {
      switch (submit.finish(citizen().actor(), matter, order)) {
        case Sent.Arrived(var caseId, var isNew) -> {
          panel.forget();
          remember(open);
          UI.getCurrentOrThrow().getPage().setLocation("/arende/" + caseId + "?ny");
        }
        case Sent.SignAgain again -> panel.fail(getTranslation("check.again"));
        case Sent.NotTrusted no -> panel.fail(getTranslation("check.notTrusted"));
        case Sent.NotPossible no -> panel.fail(getTranslation("check.notPossible"));
      }
    } catch (IntegrationFailure down) {
      panel.later(getTranslation("check.signatureKept"));
    }
  }

  /** Next time the contact details are there from the start. */
  private void remember(OpenDraft open) {
    var answers = open.answers();
    answering()
        .contacts()
        .keepFromApplication(
            citizen().actor(),
            new Contact(
                answers.value(se.besked.eservice.ContactQuestions.EMAIL, open.facts()).orElse(null),
                answers.value(se.besked.eservice.ContactQuestions.PHONE, open.facts()).orElse(null),
                getLocale().getLanguage()));
  }
}
