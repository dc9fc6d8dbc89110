package se.besked.platform.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Permission;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.queue.CaseQueue;
import se.besked.casework.tasks.StaffTask;
import se.besked.casework.tasks.StaffTasks;
import se.besked.formkit.vaadin.ErrorSummary.Problem;
import se.besked.formkit.vaadin.StatusTag;
import se.besked.formkit.vaadin.TypedField;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.identity.StaffPrincipal;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.Part;
import se.besked.platform.site.Dates;

/** What waits for a person: tasks, and how things are in the queue of cases. */
@Route(value = "personal", layout = MainLayout.class)
@RolesAllowed(StaffPrincipal.ROLE)
class StaffView extends Page implements BeforeEnterObserver {
  private static final int AT_MOST = 200;

  private final transient CurrentStaff staff;
  private final transient StaffTasks tasks;
  private final transient CaseFiles caseFiles;
  private final transient CaseQueue queue;
  private final transient Deadlines deadlines;
  private final transient List<StaffLink> links;
  private final Div body = new Div();

  StaffView(
      CurrentStaff staff,
      StaffTasks tasks,
      CaseFiles caseFiles,
      CaseQueue queue,
      Deadlines deadlines,
      List<StaffLink> links) {
    this.staff = staff;
    this.tasks = tasks;
    this.caseFiles = caseFiles;
    this.queue = queue;
    this.deadlines = deadlines;
    this.links = links;
    title(getTranslation("staff.title"));
    add(body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show();
  }

  private void show() {
    body.removeAll();
    body.add(places());
    if (Permission.READ_CASES.givenTo(actor())) {
      body.add(search());
    }
    if (Permission.WORK_ON_TASKS.givenTo(actor())) {
      body.add(waiting());
    }
    if (Permission.READ_CASES.givenTo(actor())) {
      body.add(open());
    }
  }

  /** The other lists that this member of staff works with. */
  private Nav places() {
    var nav = new Nav();
    nav.addClassName("staff-links");
    nav.setAriaLabel(getTranslation("staff.links"));
    var list = new UnorderedList();
    links.stream()
        .filter(link -> link.isFor(actor()))
        .map(link -> new Anchor(link.href(), getTranslation(link.textKey())))
        .forEach(anchor -> list.add(new ListItem(anchor)));
    nav.add(list);
    nav.setVisible(list.getComponentCount() > 0);
    return nav;
  }

  private Div search() {
    var number = new TypedField(getTranslation("staff.search"));
    number.setId("arendenummer");
    number.setManualValidation(true);
    var find = new Button(getTranslation("staff.search.go"), click -> find(number));
    find.addClickShortcut(com.vaadin.flow.component.Key.ENTER).listenOn(number);
    var row = new Div(number, find);
    row.addClassName("search-row");
    return row;
  }

  private void find(TextField number) {
    var found = caseFiles.byNumber(actor(), number.getValue());
    var sentence = getTranslation("staff.search.none");
    number.setInvalid(found.isEmpty());
    number.setErrorMessage(found.isEmpty() ? sentence : "");
    found.ifPresentOrElse(
        file -> getUI().ifPresent(ui -> ui.navigate(StaffCasePage.address(file.id()))),
        () -> errors().show(List.of(new Problem("arendenummer", sentence))));
  }

  private Part waiting() {
    var part = new Part(getTranslation("staff.tasks"));
    if (!Permission.WORK_ON_TASKS.givenTo(actor())) {
      part.setVisible(false);
      return part;
    }
    var open = tasks.list(actor(), AT_MOST);
    if (open.isEmpty()) {
      part.add(new Paragraph(getTranslation("staff.tasks.none")));
      return part;
    }
    var list = new UnorderedList();
    list.addClassName("staff-list");
    open.forEach(task -> list.add(line(task)));
    part.add(list);
    return part;
  }

  private ListItem line(StaffTask task) {
    var caseId = task.caseId();
    var title =
        caseId == null
            ? new Div(task.kind().title())
            : new Div(new Anchor(StaffCasePage.address(caseId), task.kind().title()));
    title.addClassName("staff-list__title");
    var due = task.due();
    var facts =
        new Div(
            getTranslation("staff.task.since", Dates.day(task.createdAt(), getLocale()))
                + (due == null
                    ? ""
                    : " " + getTranslation("staff.task.due", deadlines.inWords(due, getLocale()))));
    facts.addClassName("soft");
    var item = new ListItem(title, new Div(task.text()), facts, taken(task), buttons(task));
    item.addClassName("staff-list__item");
    return item;
  }

  private Div taken(StaffTask task) {
    var by = task.claimedBy();
    var box = new Div();
    if (by != null) {
      box.add(
          new StatusTag(StatusTag.Tone.INFO, getTranslation("staff.task.taken", staff.named(by))));
    }
    return box;
  }

  private Div buttons(StaffTask task) {
    var row = new Div();
    row.addClassName("staff-list__buttons");
    if (task.state() == StaffTask.State.OPEN) {
      row.add(button("staff.task.take", task, () -> tasks.claim(actor(), task)));
    } else if (staff.principal().userId().equals(task.claimedBy())) {
      row.add(button("staff.task.release", task, () -> tasks.release(actor(), task)));
    }
    if (isEndedByHand(task)) {
      row.add(button("staff.task.done", task, () -> tasks.done(actor(), task)));
    }
    return row;
  }

  /** The others end by themselves, when what they ask for has been done. */
  private static boolean isEndedByHand(StaffTask task) {
    return switch (task.kind()) {
      case AFTER_COMMUNICATION,
          COMMUNICATION_ANSWERED,
          PROPOSAL_RETURNED,
          NOTICE_UNDELIVERABLE,
          SEND_BY_POST,
          PROTECTED_IDENTITY,
          INTERNAL,
          WORK_ITEM_RECONCILE,
          OFFER_DISPUTED,
          OFFER_BY_HAND,
          PLACEMENT_TO_END,
          INCOME_TOO_FAR_BACK,
          POST_CONTROL_ROW,
          REGISTRY_REFUSED,
          E_PLATFORM,
          WEBHOOK_DISABLED,
          ATTENDANCE_FAILED ->
          true;
      case REVIEW_CASE,
          CUSTODY_CHANGED,
          GUARDIANS_DISAGREE,
          READ_MESSAGE,
          READ_PROPOSAL,
          DELAY_REQUEST,
          TIMELINESS_CHECK,
          FORWARD_APPEAL,
          REGISTER_ANNOUNCEMENT,
          WORK_ITEM_STUCK,
          PROTECTION_ENDED,
          ATTENDANCE_WAITING ->
          false;
    };
  }

  private Button button(
      String key, StaffTask task, com.vaadin.flow.function.SerializableSupplier<Boolean> step) {
    var button = new Button(getTranslation(key));
    button.setAriaLabel(getTranslation(key) + ": " + task.kind().title());
    button.addClickListener(
        click -> {
          boolean mine = step.get();
          show();
          if (!mine) {
            body.addComponentAsFirst(Notices.stale(this));
          }
        });
    return button;
  }

  /** How things are in the queue, and the way there. */
  private Part open() {
    var part = new Part(getTranslation("staff.cases"));
    if (!Permission.READ_CASES.givenTo(actor())) {
      part.add(new Paragraph(getTranslation("staff.cases.not")));
      return part;
    }
    queue
        .summary(actor(), deadlines.today())
        .ifPresentOrElse(
            s ->
                part.add(
                    new Paragraph(
                        getTranslation("staff.queue.summary", s.mine(), s.nobodys(), s.passed()))),
            () -> part.add(new Paragraph(getTranslation("staff.cases.none"))));
    part.add(
        new Paragraph(new Anchor("personal/arenden", getTranslation("staff.queue.summary.open"))));
    return part;
  }

  private Actor.Staff actor() {
    return staff.actor();
  }
}
