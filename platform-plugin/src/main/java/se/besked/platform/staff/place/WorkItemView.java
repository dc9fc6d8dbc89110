package se.besked.platform.staff.place;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.ids.WorkItemId;
import se.besked.casework.workitems.Claiming;
import se.besked.casework.workitems.WorkItem;
import se.besked.casework.workitems.WorkItems;
import se.besked.formkit.vaadin.BackLink;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.SummaryList;
import se.besked.kernel.facts.CareUnitDirectory;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.identity.StaffPrincipal;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.Part;
import se.besked.platform.staff.Notices;

/**
 * One matter to enter in the business system. What it says of people is shown only to the one who
 * has claimed it, and only while they have it.
 */
@Route(value = Addresses.WORK + "/:id", layout = MainLayout.class)
@RolesAllowed(StaffPrincipal.ROLE)
@StyleSheet("besked/matter.css")
@StyleSheet("besked/staff-place.css")
class WorkItemView extends Page implements BeforeEnterObserver {
  private final transient CurrentStaff staff;
  private final transient WorkItems workItems;
  private final transient CareUnitDirectory units;
  private final Div body = new Div();

  WorkItemView(CurrentStaff staff, WorkItems workItems, CareUnitDirectory units) {
    this.staff = staff;
    this.workItems = workItems;
    this.units = units;
    above().add(new BackLink(Addresses.WORK));
    add(body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    event
        .getRouteParameters()
        .get("id")
        .flatMap(Addresses::id)
        .flatMap(id -> find(new WorkItemId(id)))
        .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
  }

  private Optional<WorkItem> find(WorkItemId id) {
    try {
      return Optional.of(workItems.get(staff.actor(), id));
    } catch (AccessDenied absent) {
      return Optional.empty();
    }
  }

  private void reload(WorkItemId id) {
    find(id).ifPresent(this::show);
    heading().takeFocus();
  }

  private void show(WorkItem item) {
    errors().clear();
    body.removeAll();
    var words = new WorkWords(item, staff, this, getLocale());
    title(words.kind() + " " + item.caseNumber());
    body.add(facts(item, words));
    var claim = item.claim();
    if (isMine(item) && claim != null) {
      workItems
          .content(staff.actor(), item.id(), claim)
          .ifPresentOrElse(
              content -> {
                body.add(
                    new Part(
                        getTranslation("staff.work.enter"),
                        new Paragraph(getTranslation("staff.work.enter.lead")),
                        new EntryList(content, units.units()),
                        document(item)));
                body.add(new WorkReport(staff, workItems, item, claim, () -> reload(item.id())));
              },
              () -> body.add(gone()));
    } else {
      body.add(steps(item));
    }
  }

  private boolean isMine(WorkItem item) {
    return item.state() == WorkItem.State.CLAIMED
        && staff.principal().userId().equals(item.claimedBy());
  }

  private Callout gone() {
    return Callout.warning(
        getTranslation("staff.work.gone.title"), getTranslation("staff.work.gone.text"));
  }

  private SummaryList facts(WorkItem item, WorkWords words) {
    var list =
        new SummaryList()
            .row(getTranslation("staff.work.state"), words.tag())
            .row(
                getTranslation("staff.work.case"),
                new Anchor(Addresses.ofCase(item.caseId()), item.caseNumber()))
            .row(getTranslation("staff.work.since"), words.at(item.createdAt()));
    var by = item.claimedBy();
    if (item.state() == WorkItem.State.CLAIMED && by != null) {
      list.row(getTranslation("staff.work.holder"), staff.named(by));
      if (!isMine(item)) {
        list.row(getTranslation("staff.work.lease"), words.at(item.leaseUntil()));
      }
    }
    if (words.hasFailed()) {
      list.row(getTranslation("staff.work.tries"), "" + item.attempts());
    }
    var problem = item.lastProblem();
    if (problem != null) {
      list.row(getTranslation("staff.work.reason"), problem);
    }
    var reference = item.reference();
    if (reference != null) {
      list.row(getTranslation("staff.work.reference"), reference);
    }
    return list;
  }

  private Anchor document(WorkItem item) {
    var link =
        new Anchor(Addresses.of(item.id()) + "/underlag.pdf", getTranslation("staff.work.pdf"));
    link.setRouterIgnore(true);
    link.addClassName("button");
    return link;
  }

  private Div steps(WorkItem item) {
    var row = new Div();
    row.addClassName("button-row");
    switch (item.state()) {
      case OPEN -> row.add(claim(item));
      case STUCK -> {
        row.add(claim(item));
        if (!item.officerOnly()) {
          row.add(retry(item));
        }
      }
      case CLAIMED -> row.add(new Paragraph(getTranslation("staff.work.others")));
      case DONE -> row.add(new Paragraph(getTranslation("staff.work.done.text")));
      case CANCELLED -> row.add(new Paragraph(getTranslation("staff.work.cancelled.text")));
      case FROZEN -> row.add(new Paragraph(getTranslation("staff.work.frozen.text")));
    }
    return row;
  }

  private Button claim(WorkItem item) {
    var button =
        new Button(
            getTranslation("staff.work.claim"),
            click -> {
              try {
                var claiming =
                    workItems.claim(staff.actor(), item.id(), item.version(), UUID.randomUUID());
                reload(item.id());
                if (!(claiming instanceof Claiming.Claimed)) {
                  Notices.tell(this, NotTaken.callout(claiming, staff, this, getLocale()));
                }
              } catch (AccessDenied absent) {
                Notices.tell(this, Notices.stale(this));
              }
            });
    button.addThemeVariants(ButtonVariant.PRIMARY);
    return button;
  }

  private Button retry(WorkItem item) {
    return new Button(
        getTranslation("staff.work.retry"),
        click ->
            Notices.attempt(
                this,
                () -> {
                  if (!workItems.retry(staff.actor(), item.id())) {
                    throw new se.besked.casework.store.Stale("work item");
                  }
                },
                () -> reload(item.id())));
  }
}
