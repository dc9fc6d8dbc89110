package se.besked.platform.mypage;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import se.besked.casework.conversation.NewMessage;
import se.besked.casework.hearings.Communication;
import se.besked.casework.hearings.Communications;
import se.besked.casework.store.Stale;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.ErrorSummary.Problem;
import se.besked.formkit.vaadin.SummaryList;
import se.besked.formkit.vaadin.TypedArea;
import se.besked.formkit.vaadin.WrittenText;
import se.besked.kernel.attachments.AttachmentCheck;
import se.besked.platform.files.Attachments;
import se.besked.platform.identity.CitizenPrincipal;
import se.besked.platform.identity.CurrentCitizen;
import se.besked.platform.layout.MainLayout;
import se.besked.platform.layout.Part;
import se.besked.platform.site.Dates;

/** A party reads what a decision may rest on, and says what they think of it. */
@Route(value = "arende/:id/yttrande", layout = MainLayout.class)
@RolesAllowed(CitizenPrincipal.ROLE)
class StatementView extends CasePage {
  private final transient Communications communications;
  private final transient AttachmentCheck check;

  StatementView(
      MyMatters matters,
      CurrentCitizen citizen,
      Communications communications,
      AttachmentCheck check) {
    super(matters, citizen);
    this.communications = communications;
    this.check = check;
  }

  @Override
  void show(MyCase matter, QueryParameters query) {
    title(getTranslation("matter.statement.title"));
    var about = new Paragraph(matter.summary(getLocale()).title());
    about.addClassName("lead");
    body().add(about);
    var all = communications.of(actor(), matter.id());
    if (all.isEmpty()) {
      body().add(new Paragraph(getTranslation("matter.statement.none")));
      return;
    }
    var latest = communications.open(actor(), all.getLast().id());
    body().add(material(matter, latest));
    var mine = latest.parties().getFirst();
    var answered = mine.answeredAt();
    if (answered == null) {
      form(matter, latest);
    } else {
      var text = mine.text();
      body()
          .add(
              new SummaryList()
                  .row(
                      getTranslation("matter.statement.answered"),
                      Dates.moment(answered, getLocale()))
                  .row(
                      getTranslation("matter.statement.mine"),
                      text == null || text.isBlank()
                          ? getTranslation("matter.statement.nothing")
                          : text));
    }
  }

  private Div material(MyCase matter, Communication c) {
    var text = new WrittenText(c.material());
    var box =
        new Div(
            new Callout(
                Callout.Kind.INFO,
                getTranslation("matter.statement.by", Dates.weekday(c.answerBy(), getLocale())),
                new Paragraph(getTranslation("matter.statement.text"))),
            new Part(getTranslation("matter.statement.material"), text));
    for (var file : communications.files(actor(), c.id())) {
      var link =
          new Anchor(
              address(matter.id()) + "/yttrande/" + c.id() + "/" + file.id(), file.fileName());
      link.setRouterIgnore(true);
      box.add(new Paragraph(link));
    }
    return box;
  }

  private void form(MyCase matter, Communication c) {
    var text = new TypedArea(getTranslation("matter.statement.mine"));
    text.setId("text");
    text.setManualValidation(true);
    text.setMaxLength(NewMessage.LONGEST);
    text.setWidthFull();
    text.setMinRows(5);
    var files = new Attachments(check, actor(), "filer", getTranslation("matter.messages.files"));
    var send =
        new Button(
            getTranslation("matter.statement.send"),
            click -> {
              boolean missing =
                  text.getValue().isBlank() && files.files().isEmpty() && !filesStandOpen();
              var sentence = getTranslation("matter.statement.missing");
              text.setInvalid(missing);
              text.setErrorMessage(missing ? sentence : "");
              errors().show(missing ? List.of(new Problem("text", sentence)) : List.of());
              if (!missing) {
                var words = text.getValue().strip();
                answer(
                    matter,
                    c,
                    words.isEmpty() ? getTranslation("matter.statement.see-files") : words,
                    files);
              }
            });
    send.addThemeVariants(ButtonVariant.PRIMARY);
    send.setId("skicka");
    var nothing =
        new Button(
            getTranslation("matter.statement.nothing"), click -> answer(matter, c, "", files));
    nothing.setId("inget");
    var row = new Div(send, nothing);
    row.addClassName("button-row");
    body().add(text, files, row);
  }

  private void answer(MyCase matter, Communication c, String text, Attachments files) {
    if (filesStandOpen()) {
      return;
    }
    try {
      communications.answer(actor(), c.id(), text, files.toSend());
    } catch (Stale answeredBefore) {
      reload(matter.id());
      return;
    }
    reload(matter.id());
    body()
        .addComponentAsFirst(
            Callout.success(
                getTranslation("matter.statement.sent.title"),
                getTranslation("matter.statement.sent.text")));
  }
}
