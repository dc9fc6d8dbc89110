package se.besked.platform.assessment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import se.besked.eservice.Words;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.Comparison;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.decisions.Finding;

/**
 * An assessment that reads like a good letter: the outcome in one sentence, why, the measured
 * metres against the limit, every other ground, and what would change it.
 */
public final class AssessmentPanel extends Div {

  private static final String EXACT = "walkingMetres";

  /** What is told of a way to whoever may ask about any address. */
  private static final String FROM = "walkingMetresFrom";

  private static final String TO = "walkingMetresTo";

  /**
   * An assessment with its map.
   *
   * @param map the way, drawn; see {@link RouteMaps}
   * @param rulesMayDecide whether rules would decide it today; see {@link
   *     se.besked.platform.catalogue.RulesToday}
   */
  public AssessmentPanel(Assessment assessment, Div map, boolean rulesMayDecide) {
    this(assessment, map, Findings.inWords(assessment.findings()), rulesMayDecide);
  }

  /**
   * An assessment of a place to be offered: much of what is told is neither met nor not, such as
   * the order and the fee, so each finding has the name of its rule.
   *
   * @param words the e-service's
   */
  public AssessmentPanel(Assessment assessment, Words words) {
    this(assessment, new Div(), Findings.named(assessment.findings(), words), false);
  }

  private AssessmentPanel(
      Assessment assessment, Div map, Findings findings, boolean rulesMayDecide) {
    addClassName("assessment");
    add(outcome(assessment));
    add(new H2(getTranslation("assessment.why")), law(assessment));
    distances(assessment.findings()).forEach(this::add);
    add(map);
    add(new H2(getTranslation("assessment.tried")), findings);
    add(new H2(getTranslation("assessment.change")), bullets(assessment.whatWouldChange()));
    add(new H2(getTranslation("assessment.next")), howDecided(assessment, rulesMayDecide));
  }

  private Callout outcome(Assessment assessment) {
    var kind =
        switch (assessment.outcome()) {
          case GRANT -> Callout.Kind.SUCCESS;
          case REFUSE -> Callout.Kind.WARNING;
          case OFFICER -> Callout.Kind.INFO;
        };
    return new Callout(
        kind, assessment.headline(), new Paragraph(getTranslation("assessment.preliminary")));
  }

  private Paragraph law(Assessment assessment) {
    var rule =
        assessment.findings().stream()
            .map(f -> f.inputs().get("municipalRule"))
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .findFirst();
    var law = assessment.legalBasis().shown();
    return new Paragraph(
        rule.map(r -> getTranslation("assessment.law.rule", law, r))
            .orElseGet(() -> getTranslation("assessment.law", law)));
  }

  /** The figure a rule measured, or the span that it lies in, against the limit it was held to. */
  private List<Comparison> distances(List<Finding> findings) {
    return findings.stream()
        .filter(f -> f.inputs().get(EXACT) instanceof Integer)
        .map(
            f ->
                new Comparison(
                    f.text(),
                    getTranslation("assessment.measured"),
                    number(f, f.inputs().containsKey(FROM) ? FROM : EXACT),
                    number(f, f.inputs().containsKey(TO) ? TO : EXACT),
                    getTranslation("assessment.limit"),
                    number(f, "limitMetres"),
                    "m"))
        .toList();
  }

  private static int number(Finding finding, String name) {
    return finding.inputs().get(name) instanceof Number n ? n.intValue() : 0;
  }

  private Div howDecided(Assessment assessment, boolean rulesMayDecide) {
    var div = new Div();
    if (rulesMayDecide) {
      div.add(new Paragraph(getTranslation("assessment.automated")));
    } else if (assessment.whyNotAutomated().isEmpty()) {
      div.add(new Paragraph(getTranslation("assessment.officer.always")));
    } else {
      div.add(new Paragraph(getTranslation("assessment.officer")));
      div.add(bullets(assessment.whyNotAutomated()));
    }
    div.add(new Paragraph(getTranslation("assessment.appeal." + assessment.appealRoute().name())));
    return div;
  }

  private static UnorderedList bullets(List<String> sentences) {
    var list = new UnorderedList();
    sentences.forEach(s -> list.add(new ListItem(s)));
    return list;
  }
}
