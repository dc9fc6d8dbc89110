package se.besked.platform.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.Readiness;
import se.besked.eservice.EService;
import se.besked.eservice.Words;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.SummaryList;
import se.besked.journey.catalogue.EServices;
import se.besked.journey.reassess.Again;
import se.besked.journey.reassess.AssessAgain;
import se.besked.journey.reassess.Difference;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.decisions.Finding;
import se.besked.platform.assessment.Findings;
import se.besked.platform.assessment.RouteMaps;
import se.besked.platform.layout.Part;
import se.besked.platform.site.CourseKeys;

/**
 * The assessment as it was stored and as it is today, side by side, with what they rest on that has
 * changed. While the case is open the registers are asked at once; later on only when somebody asks
 * for it, since nobody should be looked up for nothing.
 */
@org.springframework.stereotype.Component
class AssessmentParts {
  private static final Set<String> NAMED =
      Set.of(
          "address",
          "school",
          "grade",
          "coGuardians",
          "ruleVersion",
          "walkingMetres",
          "limitMetres",
          "municipalRule",
          "method");

  private final AssessAgain assessAgain;
  private final WhyOfficer matters;
  private final EServices services;
  private final RouteMaps maps;

  AssessmentParts(AssessAgain assessAgain, WhyOfficer matters, EServices services, RouteMaps maps) {
    this.assessAgain = assessAgain;
    this.matters = matters;
    this.services = services;
    this.maps = maps;
  }

  Part of(Actor.Staff staff, CaseFile file, Component on) {
    var then =
        column(on.getTranslation("staff.assessment.then"), matters.stored(staff, file), file, on);
    var now = new Div();
    now.setId("i-dag");
    var columns = new Div(then, now);
    columns.addClassName("side-by-side");
    var differences = new Div();
    differences.setId("skillnader");
    if (CaseRights.of(staff, file).work()) {
      if (Readiness.of(file).isOpen()) {
        again(staff, file, on, now, differences);
      } else {
        now.add(
            new H3(on.getTranslation("staff.again.title")),
            new Paragraph(on.getTranslation("staff.again.closed")),
            new Button(
                on.getTranslation("staff.again.run"),
                click -> again(staff, file, on, now, differences)));
      }
    }
    return new Part(on.getTranslation("staff.assessment"), columns, differences);
  }

  private void again(Actor.Staff staff, CaseFile file, Component on, Div now, Div differences) {
    now.removeAll();
    differences.removeAll();
    var title = on.getTranslation("staff.again.title");
    switch (assessAgain.of(staff, file.head())) {
      case Again.Done done -> {
        now.add(column(title, done.assessment(), file, on));
        differences.add(differences(staff, file, done, on));
        differences.add(maps.draw(done.route()));
      }
      case Again.RegisterDown(var remedy) -> not(now, title, "staff.again.down", remedy, on);
      case Again.Closed() -> not(now, title, "staff.again.no-facts", "", on);
      case Again.MissingFigures(var what) -> not(now, title, "staff.again.no-figures", what, on);
      case Again.NoLongerFits() -> not(now, title, "staff.again.no-fit", "", on);
    }
  }

  private static void not(Div now, String title, String key, String detail, Component on) {
    now.add(
        new H3(title),
        Callout.warning(
            on.getTranslation("staff.again.not"), (on.getTranslation(key) + " " + detail).strip()));
  }

  private Div column(String title, Assessment assessment, CaseFile file, Component on) {
    var headline = new Paragraph(assessment.headline());
    headline.addClassName("strong");
    var rules =
        new Paragraph(on.getTranslation("staff.assessment.rules", assessment.ruleVersion()));
    rules.addClassName("soft");
    return new Div(new H3(title), headline, findings(assessment, file), rules);
  }

  /** Each under its rule's name where nothing is met or not: see {@link CourseKeys}. */
  Findings findings(Assessment assessment, CaseFile file) {
    return services
        .find(file.head().service())
        .filter(CourseKeys::namesFindings)
        .map(s -> Findings.named(assessment.findings(), words(s)))
        .orElseGet(() -> new Findings(assessment));
  }

  private Component differences(Actor.Staff staff, CaseFile file, Again.Done done, Component on) {
    var title = new H3(on.getTranslation("staff.again.differences"));
    var stored = matters.stored(staff, file);
    if (done.differences().isEmpty() && stored.outcome() == done.assessment().outcome()) {
      return new Div(title, new Paragraph(on.getTranslation("staff.again.same")));
    }
    var list = new SummaryList();
    if (stored.outcome() != done.assessment().outcome()) {
      list.row(
          on.getTranslation("staff.again.outcome"),
          change(stored.headline(), done.assessment().headline(), on));
    }
    rows(list, file, stored, done, on);
    return new Div(title, list);
  }

  /** Figures by their names; what has no name by the sentence of its rule. */
  private void rows(
      SummaryList list, CaseFile file, Assessment stored, Again.Done done, Component on) {
    var then = byRule(stored);
    var now = byRule(done.assessment());
    var told = new HashSet<String>();
    for (var d : done.differences()) {
      if (NAMED.contains(d.input())) {
        list.row(on.getTranslation("staff.diff." + d.input()), change(d.then(), d.now(), on));
      } else if (told.add(d.rule())) {
        var before = text(then, d);
        var after = text(now, d);
        if (!before.equals(after)) {
          list.row(name(file, d.rule()), change(before, after, on));
        }
      }
    }
  }

  private static Map<String, Finding> byRule(Assessment assessment) {
    return assessment.findings().stream()
        .collect(Collectors.toMap(Finding::rule, Function.identity(), (first, next) -> first));
  }

  private static String text(Map<String, Finding> findings, Difference difference) {
    var finding = findings.get(difference.rule());
    return finding == null ? "" : finding.text();
  }

  private String name(CaseFile file, String rule) {
    return services
        .find(file.head().service())
        .map(AssessmentParts::words)
        .filter(w -> w.knows("rule." + rule))
        .map(w -> w.say("rule." + rule))
        .orElse(rule);
  }

  private static Words words(EService<?> service) {
    return Words.of(service, Words.SWEDISH.getLanguage());
  }

  private static Div change(String then, String now, Component on) {
    var nothing = on.getTranslation("staff.again.nothing");
    return new Div(
        new Paragraph(on.getTranslation("staff.again.was", then.isEmpty() ? nothing : then)),
        new Paragraph(on.getTranslation("staff.again.is", now.isEmpty() ? nothing : now)));
  }

  /**
   * The way as it was when the matter was sent in, for a case that is no longer open; an open one
   * shows today's. An empty box when there is none.
   */
  Div map(Actor.Staff staff, CaseFile file) {
    return Readiness.of(file).isOpen() || file.head().isProtected()
        ? new Div()
        : maps.draw(assessAgain.routeThen(staff, file.head()));
  }
}
