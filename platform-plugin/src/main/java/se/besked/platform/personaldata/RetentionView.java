package se.besked.platform.personaldata;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.personaldata.RetentionLine;
import se.besked.casework.personaldata.RetentionReport;
import se.besked.formkit.vaadin.BackLink;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.StatusTag;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.identity.StaffPrincipal;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.layout.Page;
import se.besked.platform.site.Dates;

/** What is kept for how long and by which rule, with counts. */
@Route(value = RetentionView.PATH, layout = MainLayout.class)
@RolesAllowed(StaffPrincipal.ROLE)
@StyleSheet("besked/matter.css")
class RetentionView extends Page implements BeforeEnterObserver {
  static final String PATH = "personal/bevarande";

  private final transient CurrentStaff staff;
  private final transient RetentionReport report;
  private final Div body = new Div();

  RetentionView(CurrentStaff staff, RetentionReport report) {
    this.staff = staff;
    this.report = report;
    title(getTranslation("data.retention.title"));
    above().add(new BackLink("personal"));
    add(body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    body.removeAll();
    try {
      var lines = report.of(staff.actor());
      var lead = new Paragraph(getTranslation("data.retention.lead"));
      lead.addClassName("lead");
      var list = new UnorderedList();
      list.addClassName("staff-list");
      lines.forEach(line -> list.add(item(line)));
      body.add(lead, list);
    } catch (AccessDenied notTheirs) {
      body.add(
          Callout.error(getTranslation("staff.denied.title"), getTranslation("staff.denied.text")));
    }
  }

  private ListItem item(RetentionLine line) {
    var title = new Div(line.what());
    title.addClassName("staff-list__title");
    var oldest = line.oldest();
    var facts =
        new Div(
            getTranslation("data.retention.count", line.count())
                + (oldest == null
                    ? ""
                    : " "
                        + getTranslation("data.retention.oldest", Dates.day(oldest, getLocale()))));
    facts.addClassName("soft");
    var item = new ListItem(title, new Div(line.rule()), facts);
    if (line.overdue() > 0) {
      item.add(
          new StatusTag(
              StatusTag.Tone.WARNING, getTranslation("data.retention.overdue", line.overdue())));
    }
    item.addClassName("staff-list__item");
    return item;
  }
}
