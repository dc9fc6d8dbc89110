package se.besked.platform.staff;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.casework.hearings.Hearing;
import se.besked.eservice.DecisionGround;
import se.besked.eservice.EService;
import se.besked.eservice.Validity;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.DayPicker;
import se.besked.formkit.vaadin.ErrorSummary;
import se.besked.formkit.vaadin.ErrorSummary.Problem;
import se.besked.formkit.vaadin.RadioChoices;
import se.besked.formkit.vaadin.TypedArea;
import se.besked.formkit.vaadin.TypedField;
import se.besked.journey.assess.StoredApplication;
import se.besked.journey.decide.AppealInstructions;
import se.besked.journey.decide.DecisionTemplates;
import se.besked.journey.decide.DecisionWords;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.municipality.Municipality;

/**
 * What an officer settles. The ground must be chosen, since the way to appeal follows from the
 * stycke that was applied; a burdening decision must have reasons (förvaltningslagen 32 §).
 */
final class DecisionForm extends Div {
  private final RadioChoices<DecisionOutcome> outcome =
      new RadioChoices<>(getTranslation("staff.decide.outcome"));
  private final RadioChoices<DecisionGround> ground =
      new RadioChoices<>(getTranslation("staff.decide.ground"));
  private final Div route = new Div();
  private final HearingChoice hearing;
  private final EService<?> service;
  private final boolean replaces;
  private final TextArea reasons = new TypedArea(getTranslation("staff.decide.reasons"));
  private final DayPicker from = new DayPicker("fran", getTranslation("staff.decide.from"));
  private final DayPicker to = new DayPicker("till", getTranslation("staff.decide.to"));
  private final TextField delegation = new TypedField(getTranslation("staff.decide.delegation"));

  /** What was chosen, complete. */
  record Choice(
      DecisionOutcome outcome,
      DecisionGround ground,
      String reasons,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo,
      @Nullable String delegation,
      Hearing hearing)
      implements Serializable {}

  /**
   * @param hearing whether the parties were heard; asked for when it goes against somebody
   * @param replaces whether it takes the place of a decision: then only the law says whether the
   *     parties must be heard
   */
  DecisionForm(
      StoredApplication<?> application,
      Assessment assessment,
      Municipality municipality,
      HearingChoice hearing,
      boolean replaces) {
    this.service = application.service();
    this.hearing = hearing;
    this.replaces = replaces;
    hearing.setVisible(replaces);
    addClassName("staff-form");
    outcome.setId("utfall");
    outcome.setItems(DecisionOutcome.values());
    outcome.setItemLabelGenerator(o -> DecisionWords.headline(o, service));
    outcome.addValueChangeListener(
        change -> {
          suggest(assessment, change.getOldValue(), ground.getValue());
          remind(change.getValue());
        });
    ground.setId("grund");
    ground.setItems(application.grounds());
    ground.describedBy(DecisionGround::label, g -> g.law().shown());
    ground.addValueChangeListener(
        change -> {
          suggest(assessment, outcome.getValue(), change.getOldValue());
          showRoute(change.getValue(), municipality);
        });
    reasons.setId("skal");
    reasons.setHelperText(getTranslation("staff.decide.reasons.hint"));
    reasons.setValue(DecisionTemplates.reasons(service, assessment, null, null));
    reasons.setManualValidation(true);
    reasons.setWidthFull();
    reasons.setMinRows(6);
    delegation.setId("delegation");
    delegation.setManualValidation(true);
    delegation.setHelperText(getTranslation("staff.decide.delegation.hint"));
    delegation.setWidthFull();
    period(application.validity());
    add(outcome, hearing, ground, route, reasons, from, to, delegation);
  }

  private void period(Optional<Validity> validity) {
    from.setHelperText(getTranslation("staff.decide.period.hint"));
    validity.ifPresent(v -> from.setValue(v.from()));
    validity.ifPresent(v -> to.setValue(v.to()));
  }

  /** Follows outcome and ground until the officer has written something of their own. */
  private void suggest(
      Assessment assessment,
      @Nullable DecisionOutcome outcomeBefore,
      @Nullable DecisionGround groundBefore) {
    var before = DecisionTemplates.reasons(service, assessment, outcomeBefore, groundBefore);
    if (reasons.getValue().equals(before)) {
      reasons.setValue(
          DecisionTemplates.reasons(service, assessment, outcome.getValue(), ground.getValue()));
    }
  }

  /** Before a burdening decision the applicant must have had their say. */
  private void remind(@Nullable DecisionOutcome chosen) {
    boolean grants = chosen == DecisionOutcome.GRANT || chosen == DecisionOutcome.PARTLY;
    from.setVisible(grants || chosen == null);
    to.setVisible(grants || chosen == null);
    hearing.setVisible(replaces || (chosen != null && chosen != DecisionOutcome.GRANT));
  }

  private void showRoute(@Nullable DecisionGround chosen, Municipality municipality) {
    route.removeAll();
    if (chosen != null) {
      var instructions = AppealInstructions.of(chosen.route(), municipality);
      var box =
          new Callout(
              Callout.Kind.INFO,
              getTranslation(
                  "staff.decide.route", getTranslation("staff.route." + chosen.route())));
      instructions.paragraphs().forEach(p -> box.add(new Paragraph(p)));
      route.add(box);
    }
  }

  /**
   * What was chosen; empty when something is wrong, and the fields say what.
   *
   * @param unprintable gives the characters of a text that the letter cannot show
   */
  Optional<Choice> read(ErrorSummary errors, Function<String, List<String>> unprintable) {
    var problems = new ArrayList<Problem>();
    var chosenOutcome = outcome.getValue();
    var chosenGround = ground.getValue();
    var text = reasons.getValue().strip();
    mark("utfall", chosenOutcome == null, "staff.decide.outcome.missing", problems);
    mark("grund", chosenGround == null, "staff.decide.ground.missing", problems);
    boolean needsReasons = chosenOutcome != null && chosenOutcome != DecisionOutcome.GRANT;
    mark("skal", needsReasons && text.isEmpty(), "staff.decide.reasons.missing", problems);
    var clause = delegation.getValue().strip();
    show(reasons, unprintable.apply(text), problems);
    show(delegation, unprintable.apply(clause), problems);
    boolean hasPeriod =
        chosenOutcome == DecisionOutcome.GRANT || chosenOutcome == DecisionOutcome.PARTLY;
    var first = hasPeriod ? from.getValue() : null;
    var last = hasPeriod ? to.getValue() : null;
    if (hasPeriod) {
      from.check().ifPresent(problems::add);
      to.check(
              day -> first != null && day != null && day.isBefore(first),
              getTranslation("staff.decide.period.backwards"))
          .ifPresent(problems::add);
    }
    var heard =
        replaces
            ? Optional.of(hearing.orHeld())
            : needsReasons ? hearing.read(problems) : Optional.<Hearing>of(new Hearing.Held());
    errors.show(problems);
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Choice(
            Objects.requireNonNull(chosenOutcome),
            Objects.requireNonNull(chosenGround),
            text,
            first,
            last,
            clause.isEmpty() ? null : clause,
            heard.orElseThrow()));
  }

  private void show(
      TextFieldBase<?, String> field, List<String> unprintable, List<Problem> problems) {
    if (!unprintable.isEmpty()) {
      var sentence =
          getTranslation("staff.unprintable", unprintable.size(), String.join(", ", unprintable));
      field.setInvalid(true);
      field.setErrorMessage(sentence);
      problems.add(new Problem(field.getId().orElseThrow(), sentence));
    } else if (field == delegation) {
      field.setInvalid(false);
    }
  }

  private void mark(String id, boolean wrong, String key, List<Problem> problems) {
    var sentence = wrong ? getTranslation(key) : "";
    switch (id) {
      case "utfall" -> {
        outcome.setInvalid(wrong);
        outcome.setErrorMessage(sentence);
      }
      case "grund" -> {
        ground.setInvalid(wrong);
        ground.setErrorMessage(sentence);
      }
      default -> {
        reasons.setInvalid(wrong);
        reasons.setErrorMessage(sentence);
      }
    }
    if (wrong) {
      problems.add(new Problem(id, sentence));
    }
  }
}
