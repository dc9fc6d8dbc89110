package se.besked.platform.assessment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.besked.eservice.Words;
import se.besked.formkit.vaadin.Comparison;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.decisions.Finding;

/**
 * What each rule found: whether it was met, in words, with the law, the municipality's own rule,
 * and the measured figure against its limit.
 */
public final class Findings extends Div {
  private final boolean bars;
  private final @Nullable Words names;

  public Findings(Assessment assessment) {
    this(assessment.findings(), true, null);
  }

  public Findings(List<Finding> findings) {
    this(findings, true, null);
  }

  private Findings(List<Finding> findings, boolean bars, @Nullable Words names) {
    this.bars = bars;
    this.names = names;
    addClassName("tried");
    findings.forEach(finding -> add(one(finding)));
  }

  /** Without bars, where the figures have been shown already. */
  static Findings inWords(List<Finding> findings) {
    return new Findings(findings, false, null);
  }

  /**
   * Each under the name of its rule: where nothing is granted or refused, there is nothing to meet.
   */
  public static Findings named(List<Finding> findings, Words words) {
    return new Findings(findings, false, words);
  }

  private Div one(Finding finding) {
    var standing = new H3(heading(finding));
    if (names == null) {
      standing.addClassNames("tried__standing", "tried__standing--" + finding.standing());
    }
    var box = new Div(standing, new Paragraph(finding.text()));
    box.addClassName("tried__rule");
    if (bars
        && finding.inputs().get("walkingMetres") instanceof Number metres
        && finding.inputs().get("limitMetres") instanceof Number limit) {
      box.add(walk(finding, metres.longValue(), limit.longValue()));
    }
    var source = new Paragraph(new Span(finding.law().shown()));
    source.addClassName("soft");
    for (var name : List.of("municipalRule", "method")) {
      if (finding.inputs().get(name) instanceof String text && !text.isBlank()) {
        source.add(new Span(". " + text));
      }
    }
    box.add(source);
    return box;
  }

  private String heading(Finding finding) {
    return names == null
        ? getTranslation("matter.finding." + finding.standing())
        : names.say("rule." + finding.rule());
  }

  private Comparison walk(Finding finding, long metres, long limit) {
    var atLeast = "GTE".equals(finding.inputs().get("comparator"));
    return new Comparison(
        getTranslation("matter.finding.walk"),
        getTranslation("matter.finding.walk.measured"),
        metres,
        getTranslation(atLeast ? "matter.finding.walk.at-least" : "matter.finding.walk.more-than"),
        limit,
        "m");
  }
}
