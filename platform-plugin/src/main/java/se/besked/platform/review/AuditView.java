package se.besked.platform.review;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
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
import java.util.UUID;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.review.AuditReview;
import se.besked.casework.review.AuditSearch;
import se.besked.formkit.vaadin.BackLink;
import se.besked.formkit.vaadin.Callout;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.identity.StaffPrincipal;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.Part;
import se.besked.platform.site.Dates;

/** The auditor's page: ask the log, look through the regular figures, see what was asked before. */
@Route(value = AuditView.PATH, layout = MainLayout.class)
@RolesAllowed(StaffPrincipal.ROLE)
@StyleSheet("besked/matter.css")
@StyleSheet("besked/review.css")
class AuditView extends Page implements BeforeEnterObserver {
  static final String PATH = "personal/granskning";
  private static final int DAYS = 30;
  private static final int EARLIER = 20;

  private final transient CurrentStaff staff;
  private final transient AuditReview review;
  private final transient Clock clock;
  private final Div body = new Div();

  AuditView(CurrentStaff staff, AuditReview review, Clock clock) {
    this.staff = staff;
    this.review = review;
    this.clock = clock;
    title(getTranslation("audit.title"));
    above().add(new BackLink("personal"));
    add(body);
  }

  static String address(UUID search) {
    return PATH + "/" + search;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    body.removeAll();
    try {
      var earlier = review.searches(staff.actor(), EARLIER);
      var today = Dates.dayOf(clock.instant());
      var lead = new Paragraph(getTranslation("audit.lead"));
      lead.addClassName("lead");
      body.add(lead, ask(today), figures(today), earlier(earlier));
    } catch (AccessDenied noAuditor) {
      body.add(
          Callout.error(getTranslation("staff.denied.title"), getTranslation("staff.denied.text")));
    }
  }

  private Part ask(LocalDate today) {
    var form = new AuditForm(today, this::ask);
    return new Part(
        getTranslation("audit.ask"), new Paragraph(getTranslation("audit.ask.lead")), form);
  }

  private void ask(AuditForm form) {
    var problems = form.problems();
    errors().show(problems);
    if (!problems.isEmpty()) {
      return;
    }
    review
        .ask(staff.actor(), form.question())
        .ifPresentOrElse(
            id -> getUI().ifPresent(ui -> ui.navigate(address(id))),
            () -> errors().show(List.of(form.nothingFound())));
  }

  private Part figures(LocalDate today) {
    var part = new Part(getTranslation("audit.figures"));
    part.add(new Paragraph(getTranslation("audit.figures.lead", "" + DAYS)));
    var figures = review.figures(staff.actor(), today.minusDays(DAYS), today);
    part.add(
        figures.isEmpty()
            ? new Paragraph(getTranslation("audit.figures.none"))
            : new FiguresTable(figures));
    return part;
  }

  private Part earlier(List<AuditSearch> searches) {
    var part = new Part(getTranslation("audit.earlier"));
    if (searches.isEmpty()) {
      part.add(new Paragraph(getTranslation("audit.earlier.none")));
      return part;
    }
    var list = new UnorderedList();
    list.addClassName("staff-list");
    searches.forEach(search -> list.add(line(search)));
    part.add(list);
    return part;
  }

  private ListItem line(AuditSearch search) {
    var title = new Div(new Anchor(address(search.id()), search.purpose()));
    title.addClassName("staff-list__title");
    var facts =
        new Div(
            getTranslation(
                "audit.earlier.by", Dates.moment(search.askedAt(), getLocale()), search.askedBy()));
    facts.addClassName("soft");
    var item = new ListItem(title, facts);
    item.addClassName("staff-list__item");
    return item;
  }
}
