package se.besked.platform.staff.place;

import com.vaadin.flow.component.button.Button;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Permission;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.Party;
import se.besked.casework.ids.CaseId;
import se.besked.casework.workitems.Claiming;
import se.besked.casework.workitems.WorkItem;
import se.besked.casework.workitems.WorkItems;
import se.besked.formkit.vaadin.BackLink;
import se.besked.formkit.vaadin.Callout;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.identity.StaffPrincipal;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.Part;
import se.besked.platform.staff.Notices;

/** What is to be entered in the business system: mine first, then what failed, then what waits. */
@Route(value = Addresses.WORK, layout = MainLayout.class)
@RolesAllowed(StaffPrincipal.ROLE)
@StyleSheet("besked/matter.css")
@StyleSheet("besked/staff-place.css")
class WorkListView extends Page implements BeforeEnterObserver {
  private static final int AT_MOST = 200;
  private static final Set<WorkItem.State> ONGOING =
      EnumSet.of(
          WorkItem.State.OPEN, WorkItem.State.CLAIMED, WorkItem.State.STUCK, WorkItem.State.FROZEN);

  private final transient CurrentStaff staff;
  private final transient WorkItems workItems;
  private final transient CaseFiles caseFiles;
  private final Div body = new Div();

  WorkListView(CurrentStaff staff, WorkItems workItems, CaseFiles caseFiles) {
    this.staff = staff;
    this.workItems = workItems;
    this.caseFiles = caseFiles;
    title(getTranslation("staff.work.title"));
    above().add(new BackLink("personal"));
    add(body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show();
  }

  private void show() {
    body.removeAll();
    List<WorkItem> all;
    try {
      all = workItems.list(staff.actor(), ONGOING, AT_MOST);
    } catch (AccessDenied noOfficer) {
      body.add(
          Callout.error(getTranslation("staff.denied.title"), getTranslation("staff.denied.text")));
      return;
    }
    var lead = new Paragraph(getTranslation("staff.work.lead"));
    lead.addClassName("lead");
    body.add(lead);
    if (all.size() == AT_MOST) {
      body.add(new Paragraph(getTranslation("staff.work.more", "" + AT_MOST)));
    }
    part("mine", all, this::isMine);
    part("failed", all, WorkListView::isFailed);
    part("open", all, i -> i.state() == WorkItem.State.OPEN && !isFailed(i));
    part("frozen", all, i -> i.state() == WorkItem.State.FROZEN);
    part("others", all, i -> i.state() == WorkItem.State.CLAIMED && !isMine(i));
  }

  private boolean isMine(WorkItem item) {
    return item.state() == WorkItem.State.CLAIMED
        && staff.principal().userId().equals(item.claimedBy());
  }

  private static boolean isFailed(WorkItem item) {
    return item.state() == WorkItem.State.STUCK
        || (item.state() == WorkItem.State.OPEN && item.attempts() > 0);
  }

  /** The three lists everybody works with are there also when they are empty. */
  private void part(String name, List<WorkItem> all, Predicate<WorkItem> belongs) {
    var items = all.stream().filter(belongs).toList();
    boolean always = Set.of("mine", "failed", "open").contains(name);
    if (items.isEmpty() && !always) {
      return;
    }
    var part = new Part(getTranslation("staff.work.part." + name, "" + items.size()));
    part.setId("uppdrag-" + name);
    if (items.isEmpty()) {
      part.add(new Paragraph(getTranslation("staff.work.part." + name + ".none")));
    } else {
      var list = new UnorderedList();
      list.addClassName("staff-list");
      items.forEach(item -> list.add(line(item)));
      part.add(list);
    }
    body.add(part);
  }

  private ListItem line(WorkItem item) {
    var words = new WorkWords(item, staff, this, getLocale());
    var title = new Div(new Anchor(Addresses.of(item.id()), words.kind()));
    title.addClassName("staff-list__title");
    var about = new Div(item.caseNumber() + ", " + child(item.caseId()));
    var facts = new Div(words.facts());
    facts.addClassName("soft");
    var line = new ListItem(title, about, words.tag(), facts);
    line.addClassName("staff-list__item");
    if (!words.problem().isEmpty()) {
      line.add(new Div(words.problem()));
    }
    if (item.state() == WorkItem.State.OPEN || item.state() == WorkItem.State.STUCK) {
      var row = new Div(claim(item, words));
      row.addClassName("staff-list__buttons");
      line.add(row);
    }
    return line;
  }

  /** Who a matter is about, by name; a robot's account does not read cases. */
  private String child(CaseId id) {
    var actor = staff.actor();
    if (!Permission.CARRY_OUT.givenTo(actor)) {
      return getTranslation("staff.work.no-child");
    }
    return caseFiles.parties(actor, id).stream()
        .filter(p -> p.role() == Party.Role.CHILD)
        .map(p -> p.name().full())
        .findFirst()
        .orElseGet(() -> getTranslation("staff.work.no-child"));
  }

  private Button claim(WorkItem item, WorkWords words) {
    var button = new Button(getTranslation("staff.work.claim"), click -> take(item));
    button.setAriaLabel(
        "%s: %s %s".formatted(getTranslation("staff.work.claim"), words.kind(), item.caseNumber()));
    return button;
  }

  private void take(WorkItem item) {
    Claiming claiming;
    try {
      claiming = workItems.claim(staff.actor(), item.id(), item.version(), UUID.randomUUID());
    } catch (AccessDenied gone) {
      show();
      Notices.tell(this, Notices.stale(this));
      return;
    }
    if (claiming instanceof Claiming.Claimed) {
      getUI().ifPresent(ui -> ui.navigate(Addresses.of(item.id())));
    } else {
      show();
      Notices.tell(this, NotTaken.callout(claiming, staff, this, getLocale()));
    }
  }
}
