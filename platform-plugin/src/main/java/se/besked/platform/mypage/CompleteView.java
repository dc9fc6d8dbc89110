package se.besked.platform.mypage;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import se.besked.casework.access.Desk;
import se.besked.casework.cases.CaseAttachments;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.ReviewCase;
import se.besked.casework.store.Stale;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.ErrorSummary.Problem;
import se.besked.formkit.vaadin.TypedArea;
import se.besked.formkit.vaadin.WrittenText;
import se.besked.kernel.attachments.AttachmentCheck;
import se.besked.platform.files.Attachments;
import se.besked.platform.identity.CitizenPrincipal;
import se.besked.platform.identity.CurrentCitizen;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.site.Dates;

/** The applicant completes an application that the municipality found something missing in. */
@Route(value = "arende/:id/komplettera", layout = MainLayout.class)
@RolesAllowed(CitizenPrincipal.ROLE)
class CompleteView extends CasePage {
  private static final String QUESTION = "completion";

  private final transient ReviewCase reviewCase;
  private final transient CaseAttachments attachments;
  private final transient Desk desk;
  private final transient AttachmentCheck check;

  CompleteView(
      MyMatters matters,
      CurrentCitizen citizen,
      ReviewCase reviewCase,
      CaseAttachments attachments,
      Desk desk,
      AttachmentCheck check) {
    super(matters, citizen);
    this.reviewCase = reviewCase;
    this.attachments = attachments;
    this.desk = desk;
    this.check = check;
  }

  @Override
  void show(MyCase matter, QueryParameters query) {
    title(getTranslation("matter.complete.title"));
    var about = new Paragraph(matter.summary(getLocale()).title());
    about.addClassName("lead");
    body().add(about);
    if (matter.toComplete() && matter.file() instanceof CaseFile.AwaitingCompletion waiting) {
      form(matter, waiting);
    } else {
      body()
          .add(
              Callout.info(
                  getTranslation("matter.complete.not.title"),
                  getTranslation("matter.complete.not.text")),
              new Paragraph(
                  new Anchor(address(matter.id()), getTranslation("matter.cosign.to-case"))));
    }
  }

  private void form(MyCase matter, CaseFile.AwaitingCompletion waiting) {
    var asked = new WrittenText(waiting.asked());
    var text = new TypedArea(getTranslation("matter.complete.text"));
    text.setId("text");
    text.setManualValidation(true);
    text.setMaxLength(20_000);
    text.setWidthFull();
    text.setMinRows(5);
    var files = new Attachments(check, actor(), "filer", getTranslation("matter.complete.files"));
    var send =
        new Button(
            getTranslation("matter.complete.send"),
            click -> {
              boolean nothing =
                  text.getValue().isBlank() && files.files().isEmpty() && !filesStandOpen();
              var sentence = getTranslation("matter.complete.missing");
              text.setInvalid(nothing);
              text.setErrorMessage(nothing ? sentence : "");
              if (nothing) {
                errors().show(List.of(new Problem("text", sentence)));
              } else if (!filesStandOpen()) {
                send(matter, waiting, text.getValue().strip(), files.files());
              }
            });
    send.addThemeVariants(ButtonVariant.PRIMARY);
    var row = new Div(send);
    row.addClassName("button-row");
    body()
        .add(
            new Callout(
                Callout.Kind.WARNING,
                getTranslation("matter.case.complete.title", Dates.day(waiting.due(), getLocale())),
                asked),
            text,
            files,
            row);
  }

  /** All of it or nothing: the case goes on only with what was sent. */
  private void send(
      MyCase matter,
      CaseFile.AwaitingCompletion waiting,
      String text,
      List<Attachments.Accepted> files) {
    var citizen = actor();
    try {
      desk.whole(
          () -> {
            var unusedCase = reviewCase.completed(citizen, waiting);
            if (!text.isEmpty()) {
              var bytes = text.getBytes(StandardCharsets.UTF_8);
              var unused =
                  attachments.add(
                      matter.id(), citizen, QUESTION, "Komplettering.txt", "text/plain", bytes);
            }
            for (var file : files) {
              var unused =
                  attachments.add(
                      matter.id(),
                      citizen,
                      QUESTION,
                      file.name(),
                      file.mediaType(),
                      file.content());
            }
          });
    } catch (Stale changed) {
      reload(matter.id());
      return;
    }
    reload(matter.id());
    body()
        .addComponentAsFirst(
            Callout.success(
                getTranslation("matter.complete.done.title"),
                getTranslation("matter.complete.done.text")));
  }
}
