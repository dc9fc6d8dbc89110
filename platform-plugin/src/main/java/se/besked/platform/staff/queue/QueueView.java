package se.besked.platform.staff.queue;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.NoSuchCase;
import se.besked.casework.access.Permission;
import se.besked.casework.ids.CaseId;
import se.besked.casework.people.Persons;
import se.besked.casework.queue.CaseQueue;
import se.besked.casework.queue.Colleague;
import se.besked.casework.queue.Colleagues;
import se.besked.casework.queue.QueueFilter;
import se.besked.casework.queue.QueueLine;
import se.besked.casework.queue.QueueSearch;
import se.besked.casework.queue.SavedView;
import se.besked.casework.queue.SavedViews;
import se.besked.casework.queue.WorkOnCases;
import se.besked.casework.store.Stale;
import se.besked.formkit.vaadin.BackLink;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.LiveRegion;
import se.besked.journey.catalogue.EServices;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.identity.StaffPrincipal;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.layout.Page;
import se.besked.platform.site.Dates;
import se.besked.platform.site.ServiceWords;
import se.besked.platform.staff.BulkReport;

/** The officers' queue: the most urgent first, fifty at a time, worked with keys if wanted. */
@Route(value = QueueView.ADDRESS, layout = MainLayout.class)
@RolesAllowed(StaffPrincipal.ROLE)
@StyleSheet("besked/matter.css")
@StyleSheet("besked/queue.css")
class QueueView extends Page implements BeforeEnterObserver {
  static final String ADDRESS = "personal/arenden";
  private static final int LINES = 50;

  private final transient CurrentStaff staff;
  private final transient CaseQueue queue;
  private final transient WorkOnCases work;
  private final transient Colleagues colleagues;
  private final transient SavedViews views;
  private final transient Persons persons;
  private final transient EServices services;
  private final transient ServiceWords words;
  private final transient UnitNames units;
  private final transient Clock clock;

  private final Div body = new Div();
  private final Div report = new Div();
  private transient List<Colleague> known = List.of();
  private transient List<QueueLine> lines = List.of();
  private transient QueueState state;
  private transient QueueSearch search = QueueSearch.NOTHING;
  private transient QueueTable table;
  private transient QueueSteps steps;
  private transient QueueFilters filters;
  private transient QueuePager pager;
  private transient QueueKeys keys;

  @SuppressWarnings("NullAway.Init") // what is drawn is drawn on entering
  QueueView(
      CurrentStaff staff,
      CaseQueue queue,
      WorkOnCases work,
      Colleagues colleagues,
      SavedViews views,
      Persons persons,
      EServices services,
      ServiceWords words,
      UnitNames units,
      Clock clock) {
    this.staff = staff;
    this.queue = queue;
    this.work = work;
    this.colleagues = colleagues;
    this.views = views;
    this.persons = persons;
    this.services = services;
    this.words = words;
    this.units = units;
    this.clock = clock;
    title(getTranslation("staff.queue.title"));
    above().add(new BackLink("personal"));
    add(body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    body.removeAll();
    if (!Permission.READ_CASES.givenTo(staff.actor())) {
      body.add(
          Callout.error(getTranslation("staff.denied.title"), getTranslation("staff.denied.text")));
      return;
    }
    meet();
    known = colleagues.of(staff.actor());
    state = QueueState.current(this::begin);
    draw();
    filters.show(state.filter());
    load();
  }

  /** Whoever opens the queue can be handed cases from now on. */
  private void meet() {
    var me = staff.principal();
    colleagues.met(
        new Colleague(me.userId(), me.name(), me.municipality(), me.roles(), me.units()));
  }

  private QueueFilter begin() {
    return views.list(staff.actor()).stream()
        .filter(SavedView::isDefault)
        .map(SavedView::filter)
        .findFirst()
        .orElse(QueueFilter.ALL);
  }

  private void draw() {
    var skip = new Anchor("#" + QueueTable.ID, getTranslation("staff.queue.skip"));
    skip.addClassName("queue-skip");
    skip.setRouterIgnore(true);
    skip.getElement().setAttribute("data-focus", QueueTable.ID);
    filters = new QueueFilters(serviceNames(), units.all(), known, this::filter);
    pager = new QueuePager(this::previous, this::next);
    keys = new QueueKeys();
    steps = new QueueSteps(work, known, this::take);
    steps.setVisible(Permission.WORK_ON_CASES.givenTo(staff.actor()));
    table = new QueueTable(() -> steps.count(table.chosen().size()), this::key);
    report.addClassName("queue-report");
    var tools =
        new Div(filters, new QueueViews(views, staff, () -> state.filter(), this::showSaved), keys);
    tools.addClassName("queue-tools");
    body.add(
        skip,
        new QueueSearchField(this::find, this::forget, Year.now(clock)),
        tools,
        steps,
        report,
        pager.above(),
        table,
        pager);
  }

  private Map<String, String> serviceNames() {
    return services.all().stream()
        .collect(
            Collectors.toMap(
                s -> s.identity().id(),
                s -> words.title(s, getLocale()),
                (a, b) -> a,
                TreeMap::new));
  }

  private void filter(QueueFilter filter) {
    state.show(filter);
    report.removeAll();
    load();
  }

  private void showSaved(QueueFilter filter) {
    filters.show(filter);
    filter(filter);
  }

  private void next() {
    if (lines.size() == LINES) {
      state.next(lines.getLast());
      load();
      table.focus("");
    }
  }

  private void previous() {
    state.previous();
    load();
    table.focus("");
  }

  private void load() {
    var actor = staff.actor();
    lines = queue.page(actor, state.filter(), search, state.after(), LINES);
    if (lines.isEmpty() && state.pagesBefore() > 0) {
      state.first();
      lines = queue.page(actor, state.filter(), search, state.after(), LINES);
    }
    var today = Dates.dayOf(clock.instant());
    table.show(lines, today, id -> words.title(id, getLocale()), this::officer, getLocale());
    table.setVisible(!lines.isEmpty());
    var said =
        pager.show(
            state.pagesBefore() * LINES,
            lines.size(),
            queue.count(actor, state.filter(), search),
            lines.size() == LINES);
    getUI().ifPresent(ui -> LiveRegion.announce(ui, said));
  }

  private String officer(String userId) {
    return known.stream()
        .filter(c -> c.userId().equals(userId))
        .map(Colleague::name)
        .findFirst()
        .orElse(userId);
  }

  /** What cannot be seen and what does not exist are answered alike. */
  private boolean find(QueueSearchField.Wanted wanted) {
    var found =
        switch (wanted) {
          case QueueSearchField.Wanted.CaseNumber(var number) ->
              Optional.of(QueueSearch.number(number));
          case QueueSearchField.Wanted.SomebodyIn(var number) ->
              persons.known(number).map(QueueSearch::person);
        };
    if (found.isEmpty() || queue.count(staff.actor(), QueueFilter.ALL, found.get()) == 0) {
      return false;
    }
    search = found.get();
    state.show(QueueFilter.ALL);
    filters.show(QueueFilter.ALL);
    report.removeAll();
    load();
    table.focus("");
    return true;
  }

  private void forget() {
    search = QueueSearch.NOTHING;
    state.first();
    load();
  }

  private void key(String letter) {
    switch (letter) {
      case "t" -> work(steps::claim);
      case "s" -> work(steps::release);
      case "l" -> work(steps::chooseColleague);
      case "u" -> work(steps::writeTask);
      case "n" -> next();
      case "p" -> previous();
      case "?" -> keys.open();
      default -> {}
    }
  }

  private void work(Runnable step) {
    if (steps.isVisible()) {
      step.run();
    }
  }

  private void take(String name, String about, QueueSteps.Step step) {
    var chosen = table.chosen();
    report.removeAll();
    if (chosen.isEmpty()) {
      report.add(
          Callout.warning(
              getTranslation("staff.queue.nothing.title"),
              getTranslation("staff.queue.nothing.text")));
      focusReport();
      return;
    }
    var numbers = lines.stream().collect(Collectors.toMap(QueueLine::id, QueueLine::number));
    var done =
        new BulkReport<>(
            "staff.queue.report." + name, "staff.queue.outcome.", QueueOutcome.DONE, about);
    chosen.forEach(id -> done.add(numbers.getOrDefault(id, ""), attempt(id, step)));
    load();
    report.add(done.shown(this::getTranslation));
    if (done.isAllDone() && chosen.size() == 1) {
      table.focus(chosen.getFirst().toString());
      getUI().ifPresent(ui -> LiveRegion.announce(ui, done.sentence(this::getTranslation)));
    } else {
      focusReport();
    }
  }

  private QueueOutcome attempt(CaseId id, QueueSteps.Step step) {
    try {
      return QueueOutcome.of(step.with(staff.actor(), id));
    } catch (Stale somebodyWasFirst) {
      return QueueOutcome.CHANGED;
    } catch (AccessDenied | NoSuchCase denied) {
      return QueueOutcome.DENIED;
    }
  }

  private void focusReport() {
    report.getElement().setAttribute("tabindex", "-1").executeJs("this.focus()");
  }
}
