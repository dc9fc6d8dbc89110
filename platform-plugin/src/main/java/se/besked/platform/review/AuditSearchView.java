package se.besked.platform.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.review.AuditLine;
import se.besked.casework.review.AuditReview;
import se.besked.casework.review.AuditSearch;
import se.besked.formkit.vaadin.BackLink;
import se.besked.formkit.vaadin.StatusTag;
import se.besked.formkit.vaadin.SummaryList;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.identity.StaffPrincipal;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.Part;
import se.besked.platform.site.Dates;

/** The answer to a question: who did what and when, the newest first, a page at a time. */
@Route(value = AuditView.PATH + "/:id", layout = MainLayout.class)
@RolesAllowed(StaffPrincipal.ROLE)
@StyleSheet("besked/matter.css")
class AuditSearchView extends Page implements BeforeEnterObserver {
  private static final int PAGE = 50;

  private final transient CurrentStaff staff;
  private final transient AuditReview review;
  private final transient LineWords words;
  private final Div body = new Div();
  private final OrderedList list = new OrderedList();
  private final Button more = new Button();
  private @Nullable UUID search;
  private @Nullable Long last;

  AuditSearchView(CurrentStaff staff, AuditReview review, LineWords words) {
    this.staff = staff;
    this.review = review;
    this.words = words;
    title(getTranslation("audit.answer.title"));
    above().add(new BackLink(AuditView.PATH));
    list.addClassName("staff-list");
    list.setId("rader");
    more.setText(getTranslation("audit.answer.more"));
    more.setId("fler");
    more.addClickListener(click -> show());
    add(body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    try {
      var id = event.getRouteParameters().get("id").flatMap(AuditSearchView::id);
      if (id.isPresent()) {
        show(review.get(staff.actor(), id.get()));
        return;
      }
    } catch (AccessDenied absent) {
      // What may not be seen looks as what does not exist.
    }
    event.rerouteToError(NotFoundException.class);
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  private void show(AuditSearch of) {
    search = of.id();
    last = null;
    list.removeAll();
    body.removeAll();
    var export =
        new Anchor(AuditView.address(of.id()) + "/logg.csv", getTranslation("audit.answer.export"));
    export.setRouterIgnore(true);
    export.addClassName("button");
    var row = new Div(export);
    row.addClassName("button-row");
    var note = new Paragraph(getTranslation("audit.answer.lists"));
    note.addClassName("soft");
    body.add(asked(of), row, new Part(getTranslation("audit.answer.lines"), note, list, more));
    show();
    if (list.getComponentCount() == 0) {
      body.add(new Paragraph(getTranslation("audit.answer.none")));
    }
  }

  private SummaryList asked(AuditSearch of) {
    var summary =
        new SummaryList()
            .row(getTranslation("audit.ask.purpose"), of.purpose())
            .row(
                getTranslation("audit.answer.days"),
                Dates.day(of.from(), getLocale()) + " – " + Dates.day(of.to(), getLocale()));
    if (of.person() != null) {
      summary.row(
          getTranslation("audit.answer.person"), getTranslation("audit.answer.person.given"));
    }
    var number = of.caseNumber();
    if (number != null) {
      summary.row(getTranslation("audit.ask.case"), number);
    }
    var who = of.staff();
    if (who != null) {
      summary.row(getTranslation("audit.ask.staff"), who);
    }
    if (of.refusedOnly()) {
      summary.row(getTranslation("audit.answer.only"), getTranslation("audit.result.REFUSED"));
    }
    return summary;
  }

  /** One page more. */
  private void show() {
    var id = search;
    if (id == null) {
      return;
    }
    var page = review.lines(staff.actor(), id, Optional.ofNullable(last), PAGE);
    page.forEach(line -> list.add(item(line)));
    if (!page.isEmpty()) {
      last = page.getLast().id();
    }
    more.setVisible(page.size() == PAGE);
  }

  private ListItem item(AuditLine line) {
    var title = new Div(words.action(line, getLocale()));
    title.addClassName("staff-list__title");
    var roles = words.roles(line, getLocale());
    var who = new Div(words.who(line, getLocale()) + (roles.isEmpty() ? "" : " (" + roles + ")"));
    var facts =
        new Div(
            Dates.moment(line.at(), getLocale())
                + ". "
                + words.about(line, getLocale())
                + (line.note().isEmpty() ? "" : ". " + line.note()));
    facts.addClassName("soft");
    var item = new ListItem(title, who, facts);
    if (!line.allowed()) {
      item.add(new StatusTag(StatusTag.Tone.WARNING, words.result(line, getLocale())));
    }
    if (line.isProtected()) {
      item.add(new StatusTag(StatusTag.Tone.INFO, getTranslation("audit.tag.protected")));
    }
    item.addClassName("staff-list__item");
    return item;
  }
}
