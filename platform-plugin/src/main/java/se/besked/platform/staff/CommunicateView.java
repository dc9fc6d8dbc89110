package se.besked.platform.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import se.besked.casework.cases.CaseAttachments;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.hearings.Communications;
import se.besked.casework.ids.AttachmentId;
import se.besked.eservice.Handling;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.DayPicker;
import se.besked.formkit.vaadin.ErrorSummary.Problem;
import se.besked.journey.decide.DecidingRules;
import se.besked.kernel.decisions.Finding;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.identity.StaffPrincipal;
import se.besked.platform.layout.MainLayout;

/** Puts the material before the parties ahead of a decision (förvaltningslagen 25 §). */
@Route(value = "personal/arende/:id/kommunicera", layout = MainLayout.class)
@RolesAllowed(StaffPrincipal.ROLE)
class CommunicateView extends StaffCasePage {
  private final transient Communications communications;
  private final transient CaseAttachments attachments;
  private final transient WhyOfficer matters;
  private final transient Deadlines deadlines;

  CommunicateView(
      CaseFiles caseFiles,
      CurrentStaff staff,
      Communications communications,
      CaseAttachments attachments,
      WhyOfficer matters,
      Deadlines deadlines) {
    super(caseFiles, staff);
    this.communications = communications;
    this.attachments = attachments;
    this.matters = matters;
    this.deadlines = deadlines;
  }

  @Override
  String backTo(CaseFile file) {
    return address(file.id());
  }

  @Override
  void show(CaseFile file) {
    title(getTranslation("staff.communicate.title", file.head().number()));
    var about = new Paragraph(summary(file).title());
    about.addClassName("lead");
    body().add(about);
    if (!mayBeCommunicated(file) || !CaseRights.of(actor(), file).work()) {
      body().add(notNow(this));
      return;
    }
    body().add(new Paragraph(getTranslation("staff.communicate.text")));
    if (aboutPlaces(file)) {
      body()
          .add(
              Callout.info(
                  getTranslation("staff.communicate.others.title"),
                  getTranslation("staff.communicate.others.text")));
    }
    form(file);
  }

  static Callout notNow(StaffCasePage on) {
    return Callout.info(
        on.getTranslation("staff.decide.not.title"), on.getTranslation("staff.decide.not.text"));
  }

  private static boolean mayBeCommunicated(CaseFile file) {
    return file instanceof CaseFile.UnderReview
        || file instanceof CaseFile.Decided
        || file instanceof CaseFile.Appealed
        || file instanceof CaseFile.Final;
  }

  private boolean aboutPlaces(CaseFile file) {
    return matters.service(file).handling().course() == Handling.Course.OFFER;
  }

  private void form(CaseFile file) {
    var due = new DayPicker("senast", getTranslation("staff.communicate.due"));
    var rules = DecidingRules.of(matters.municipality(file), deadlines.today());
    due.setValue(deadlines.today().plusDays(rules.communicationDays()));
    due.setHelperText(getTranslation("staff.communicate.due.hint", rules.communicationDays()));
    var material = CaseTexts.area(getTranslation("staff.communicate.material"), "underlag", 8);
    material.setHelperText(getTranslation("staff.communicate.material.hint"));
    material.setValue(
        matters.toldToAll(file).findings().stream()
            .map(Finding::text)
            .collect(Collectors.joining("\n")));
    var files = new LinkedHashMap<AttachmentId, Checkbox>();
    var boxes = new Div();
    for (var kept : attachments.list(actor(), file.id())) {
      var box = new Checkbox(kept.fileName());
      files.put(kept.id(), box);
      boxes.add(new Div(box));
    }
    var send =
        new Button(
            getTranslation("staff.communicate.send"), click -> send(file, material, due, files));
    send.addThemeVariants(ButtonVariant.PRIMARY);
    send.setId("kommunicera");
    var row = new Div(send);
    row.addClassName("button-row");
    var form = new Div(material);
    if (!files.isEmpty()) {
      form.add(
          new H2(getTranslation("staff.communicate.files")),
          new Paragraph(getTranslation("staff.communicate.files.hint")),
          boxes);
    }
    form.add(due, row);
    form.addClassName("staff-form");
    body().add(form);
  }

  private void send(
      CaseFile file, TextArea material, DayPicker due, Map<AttachmentId, Checkbox> files) {
    var problems = new ArrayList<Problem>();
    var day = due.getValue();
    if (CaseTexts.missing(material, getTranslation("staff.communicate.material.missing"))) {
      problems.add(new Problem("underlag", getTranslation("staff.communicate.material.missing")));
    }
    due.check(
            d -> d == null || !d.isAfter(deadlines.today()),
            getTranslation("staff.ask.due.missing"))
        .ifPresent(problems::add);
    errors().show(problems);
    if (!problems.isEmpty() || day == null) {
      return;
    }
    var shown =
        files.entrySet().stream()
            .filter(e -> e.getValue().getValue())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    Notices.attempt(
        this,
        () -> {
          var unused =
              communications.send(
                  actor(),
                  file,
                  staff().principal().name(),
                  material.getValue().strip(),
                  shown,
                  day);
        },
        () -> getUI().ifPresent(ui -> ui.navigate(address(file.id()))));
  }
}
