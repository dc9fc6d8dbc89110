package se.besked.platform.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.custody.SettleParties;
import se.besked.casework.ids.PersonId;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.TypedArea;
import se.besked.platform.identity.CurrentStaff;

/** Custody has changed or cannot be confirmed: an officer says who is a party before deciding. */
@Order(0)
@org.springframework.stereotype.Component
class PartiesPart implements CasePart {
  private final SettleParties settleParties;
  private final CurrentStaff current;

  PartiesPart(SettleParties settleParties, CurrentStaff current) {
    this.settleParties = settleParties;
    this.current = current;
  }

  @Override
  public Component of(Actor.Staff staff, CaseFile file, Component on, Command reload) {
    var box = new Div();
    box.setId("parter-att-bekrafta");
    question(staff, file)
        .ifPresent(
            question -> {
              var key = "staff.custody." + question.why();
              box.add(
                  Callout.warning(
                      on.getTranslation(key + ".title"),
                      on.getTranslation(key + ".text", question.remedy())));
              if (CaseRights.of(staff, file).work()) {
                box.add(form(staff, file, question, on, reload));
              }
            });
    box.setVisible(box.getComponentCount() > 0);
    return box;
  }

  /** Of what is over the register is not asked; there is nothing left to decide. */
  private Optional<SettleParties.Question> question(Actor.Staff staff, CaseFile file) {
    return switch (file) {
      case CaseFile.AwaitingCoGuardian c -> settleParties.question(staff, c.id());
      case CaseFile.Received c -> settleParties.question(staff, c.id());
      case CaseFile.UnderReview c -> settleParties.question(staff, c.id());
      case CaseFile.AwaitingCompletion c -> settleParties.question(staff, c.id());
      case CaseFile.Decided c -> settleParties.question(staff, c.id());
      case CaseFile.Appealed c -> settleParties.question(staff, c.id());
      case CaseFile.Registered c -> Optional.empty();
      case CaseFile.Final c -> Optional.empty();
      case CaseFile.Withdrawn c -> Optional.empty();
      case CaseFile.Frozen c -> Optional.empty();
    };
  }

  private Div form(
      Actor.Staff staff,
      CaseFile file,
      SettleParties.Question question,
      Component on,
      Command reload) {
    var chosen = boxes(question);
    var missing = new Paragraph();
    missing.addClassName("files__error");
    missing.getElement().setAttribute("role", "alert");
    var because = new TypedArea(on.getTranslation("staff.custody.because"));
    because.setId("varfor-parter");
    because.setHelperText(on.getTranslation("staff.custody.because.hint"));
    because.setWidthFull();
    because.setManualValidation(true);
    var save =
        new Button(
            on.getTranslation("staff.custody.save"),
            click -> {
              var who = who(chosen);
              missing.setText(who.isEmpty() ? on.getTranslation("staff.custody.missing") : "");
              because.setInvalid(because.getValue().isBlank());
              because.setErrorMessage(on.getTranslation("staff.custody.because.missing"));
              if (!who.isEmpty() && !because.isInvalid()) {
                Notices.attempt(
                    on,
                    () ->
                        settleParties.settle(
                            staff,
                            file.id(),
                            who,
                            because.getValue().strip(),
                            current.principal().name()),
                    reload);
              }
            });
    save.setId("bekrafta-parter");
    save.addThemeVariants(ButtonVariant.PRIMARY);
    var group = new Div(new Paragraph(on.getTranslation("staff.custody.who")));
    group.getElement().setAttribute("role", "group");
    group.getElement().setAttribute("aria-label", on.getTranslation("staff.custody.who"));
    chosen.values().forEach(one -> group.add(new Div(one)));
    var form = new Div(group, missing, because, save);
    form.addClassName("staff-form");
    return form;
  }

  private static Map<PersonId, Checkbox> boxes(SettleParties.Question question) {
    var boxes = new LinkedHashMap<PersonId, Checkbox>();
    question.candidates().entrySet().stream()
        .sorted(Comparator.comparing(candidate -> candidate.getValue().full()))
        .forEach(
            candidate -> {
              var one = new Checkbox(candidate.getValue().full());
              one.setValue(question.takingPart().contains(candidate.getKey()));
              boxes.put(candidate.getKey(), one);
            });
    return boxes;
  }

  private static Set<PersonId> who(Map<PersonId, Checkbox> boxes) {
    return boxes.entrySet().stream()
        .filter(one -> one.getValue().getValue())
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
