package se.besked.platform.mypage;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.besked.casework.drafts.Draft;
import se.besked.casework.offers.OfferView;
import se.besked.casework.offers.Offers;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.StatusTag;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.platform.identity.CitizenPrincipal;
import se.besked.platform.identity.CurrentCitizen;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.Part;
import se.besked.platform.login.order.KeptSignature;
import se.besked.platform.site.Dates;
import se.besked.platform.site.ServiceWords;

/** Min sida: what waits for the citizen, their cases, and where to begin something new. */
@Route(value = "min-sida", layout = MainLayout.class)
@RolesAllowed(CitizenPrincipal.ROLE)
class MyPageView extends Page implements BeforeEnterObserver {
  private final transient MyMatters matters;
  private final transient CurrentCitizen citizen;
  private final transient ServiceWords services;
  private final transient ServiceCatalogue catalogue;
  private final transient CaseCards cards;
  private final transient Offers offers;
  private final transient Clock clock;
  private final transient KeptSignature kept;
  private final Div body = new Div();

  MyPageView(
      MyMatters matters,
      CurrentCitizen citizen,
      ServiceWords services,
      ServiceCatalogue catalogue,
      CaseCards cards,
      Offers offers,
      Clock clock,
      KeptSignature kept) {
    this.matters = matters;
    this.citizen = citizen;
    this.services = services;
    this.catalogue = catalogue;
    this.cards = cards;
    this.offers = offers;
    this.clock = clock;
    this.kept = kept;
    title(getTranslation("matter.mine.title"));
    add(body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var drafts = matters.drafts(citizen.actor());
    var signed = matters.signed(citizen.actor());
    body.removeAll();
    var name = new Paragraph(getTranslation("matter.mine.who", citizen.principal().name().full()));
    name.addClassName("soft");
    body.add(
        name,
        new Paragraph(new Anchor("min-sida/uppgifter", getTranslation("contact.link"))),
        new Paragraph(new Anchor("min-sida/mina-uppgifter", getTranslation("data.mine.link"))));
    try {
      waiting(matters.cases(citizen.actor(), signed), offers.of(citizen.actor()), drafts, signed);
    } catch (IntegrationFailure down) {
      // Drafts are the person's own; who has a part in a case nobody knows now.
      kept.callout().ifPresent(body::add);
      body.add(Callout.warning(getTranslation("matter.mine.down"), down.remedy()));
      waiting(List.of(), List.of(), drafts, signed);
    }
    if (matters.sentToOthers(citizen.actor())) {
      body.add(new Paragraph(new Anchor(OwnPapersView.ADDRESS, getTranslation("matter.own.link"))));
    }
    body.add(children());
    body.add(new Part(getTranslation("matter.mine.new"), catalogue.list(getLocale())));
  }

  /** What somebody has signed is nothing to do any longer; a job does the rest. */
  private void waiting(
      List<MyCase> cases, List<OfferView> made, List<Draft> drafts, Set<UUID> signed) {
    var today = LocalDate.ofInstant(clock.instant(), Dates.SWEDEN);
    var toAnswer = made.stream().filter(o -> !signed.contains(o.id().value())).toList();
    var toSend = drafts.stream().filter(d -> !signed.contains(d.id().value())).toList();
    var onTheirWay = drafts.stream().filter(d -> signed.contains(d.id().value())).toList();
    body.add(toDo(ToDo.of(cases, toAnswer, toSend, today)), mine(onTheirWay, cases));
  }

  private Part children() {
    return new Part(
        getTranslation("matter.mine.children"),
        new Paragraph(new Anchor("min-sida/barn", getTranslation("matter.mine.children.text"))),
        new Paragraph(new Anchor("min-sida/hushall", getTranslation("matter.mine.household"))));
  }

  private Part toDo(List<ToDo> waiting) {
    var part = new Part(getTranslation("matter.mine.todo"));
    if (waiting.isEmpty()) {
      part.add(new Paragraph(getTranslation("matter.mine.todo.none")));
    } else {
      var list = new UnorderedList();
      list.addClassName("task-list");
      waiting.forEach(todo -> list.add(line(todo)));
      part.add(list);
    }
    return part;
  }

  private ListItem line(ToDo todo) {
    return switch (todo) {
      case ToDo.Confirm(var c) ->
          line(
              CasePage.address(c.id()) + "/beslut",
              getTranslation("matter.todo.confirm"),
              c.summary(getLocale()).title(),
              tag(StatusTag.Tone.WARNING, "matter.todo.confirm.tag"));
      case ToDo.Sign(var c) ->
          line(
              CasePage.address(c.id()) + "/underskrift",
              getTranslation("matter.todo.sign"),
              c.summary(getLocale()).title() + " " + signBy(c),
              tag(StatusTag.Tone.WARNING, "matter.todo.sign.tag"));
      case ToDo.Told(var c) ->
          line(
              CasePage.address(c.id()) + "/underskrift",
              getTranslation("matter.todo.told"),
              c.summary(getLocale()).title(),
              new Div());
      case ToDo.Complete(var c, var due) ->
          line(
              CasePage.address(c.id()),
              getTranslation("matter.todo.complete"),
              c.summary(getLocale()).title()
                  + " "
                  + getTranslation("matter.todo.by", Dates.day(due, getLocale())),
              tag(StatusTag.Tone.WARNING, "matter.todo.complete.tag"));
      case ToDo.Comment(var c, var by) ->
          line(
              CasePage.address(c.id()) + "/yttrande",
              getTranslation("matter.todo.comment"),
              c.summary(getLocale()).title()
                  + " "
                  + getTranslation("matter.todo.by", Dates.day(by, getLocale())),
              tag(StatusTag.Tone.WARNING, "matter.todo.comment.tag"));
      case ToDo.Read(var c) ->
          line(
              CasePage.address(c.id()) + "/meddelanden",
              getTranslation("matter.todo.message"),
              c.summary(getLocale()).title(),
              tag(StatusTag.Tone.INFO, "matter.todo.message.tag"));
      case ToDo.Appeal(var c, var last) ->
          line(
              CasePage.address(c.id()) + "/beslut",
              getTranslation("matter.todo.appeal", Dates.weekday(last, getLocale())),
              c.summary(getLocale()).title(),
              new Div());
      case ToDo.Answer(var offer) ->
          line(
              "min-sida/erbjudande/" + offer.id(),
              getTranslation("matter.todo.offer", offer.terms().unitName()),
              offer.childName().full()
                  + ". "
                  + getTranslation("matter.todo.by", Dates.day(offer.answerBy(), getLocale())),
              tag(StatusTag.Tone.WARNING, "matter.todo.offer.tag"));
      case ToDo.Send(var draft) -> draft(draft);
    };
  }

  private String signBy(MyCase c) {
    var by = c.me().answerBy();
    return by == null ? "" : getTranslation("matter.todo.by", Dates.day(by, getLocale()));
  }

  private ListItem draft(Draft draft) {
    return line(
        "utkast/" + draft.id() + "/" + draft.page(),
        getTranslation("matter.todo.draft", services.title(draft.service(), getLocale())),
        getTranslation(
            "matter.todo.draft.kept",
            Dates.moment(draft.savedAt(), getLocale()),
            Dates.day(draft.expiresAt(), getLocale())),
        tag(StatusTag.Tone.INFO, "matter.todo.draft.tag"));
  }

  private Div onItsWay(Draft draft) {
    var card =
        new Div(
            new H3(services.title(draft.service(), getLocale())),
            new Paragraph(tag(StatusTag.Tone.INFO, "matter.mine.signed")),
            new Paragraph(getTranslation("order.signed.text")));
    card.addClassName("case-card");
    return card;
  }

  private StatusTag tag(StatusTag.Tone tone, String key) {
    return new StatusTag(tone, getTranslation(key));
  }

  private static ListItem line(
      String href, String text, String about, com.vaadin.flow.component.Component status) {
    var link = new Anchor(href, text);
    link.addClassName("task-list__name");
    var detail = new Div(about);
    detail.addClassName("soft");
    var words = new Div(link, detail);
    var box = new Div(status);
    box.addClassName("task-list__status");
    var item = new ListItem(words, box);
    item.addClassName("task-list__item");
    return item;
  }

  private Part mine(List<Draft> signed, List<MyCase> cases) {
    var part = new Part(getTranslation("matter.mine.cases"));
    if (signed.isEmpty() && cases.isEmpty()) {
      part.add(new Paragraph(getTranslation("matter.mine.cases.none")));
    }
    signed.forEach(draft -> part.add(onItsWay(draft)));
    cases.forEach(c -> part.add(cards.card(c, getLocale())));
    return part;
  }
}
