package se.besked.platform.mypage;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import se.besked.casework.cases.CaseAttachments;
import se.besked.casework.conversation.CaseMessage;
import se.besked.casework.conversation.CaseMessages;
import se.besked.casework.conversation.NewMessage;
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

/** The conversation of one guardian with the municipality about a case. */
@Route(value = "arende/:id/meddelanden", layout = MainLayout.class)
@RolesAllowed(CitizenPrincipal.ROLE)
class MessagesView extends CasePage {
  private final transient CaseMessages messages;
  private final transient CaseAttachments attachments;
  private final transient AttachmentCheck check;

  MessagesView(
      MyMatters matters,
      CurrentCitizen citizen,
      CaseMessages messages,
      CaseAttachments attachments,
      AttachmentCheck check) {
    super(matters, citizen);
    this.messages = messages;
    this.attachments = attachments;
    this.check = check;
  }

  @Override
  void show(MyCase matter, QueryParameters query) {
    title(getTranslation("matter.messages.title"));
    var about = new Paragraph(matter.summary(getLocale()).title());
    about.addClassName("lead");
    body().add(about);
    var all = messages.open(actor(), matter.id());
    body()
        .add(
            all.isEmpty()
                ? new Paragraph(getTranslation("matter.messages.none"))
                : list(matter, all),
            form(matter));
  }

  private OrderedList list(MyCase matter, List<CaseMessage> all) {
    var list = new OrderedList();
    list.addClassName("timeline");
    var files = attachments.readable(actor(), matter.id());
    for (var message : all) {
      var sender = message.sender();
      var time = new Span(Dates.moment(message.sentAt(), getLocale()));
      time.addClassName("timeline__time");
      var text = new WrittenText(message.text());
      var box =
          new Div(
              new Span(
                  sender == null
                      ? getTranslation("matter.messages.me")
                      : getTranslation("matter.messages.from", sender)),
              text);
      for (var file : files.stream().filter(f -> message.files().contains(f.id())).toList()) {
        var link = new Anchor(address(matter.id()) + "/bilaga/" + file.id(), file.fileName());
        link.setRouterIgnore(true);
        box.add(new Paragraph(link));
      }
      list.add(new ListItem(time, box));
    }
    return list;
  }

  private Div form(MyCase matter) {
    var text = new TypedArea(getTranslation("matter.messages.text"));
    text.setId("text");
    text.setManualValidation(true);
    text.setMaxLength(NewMessage.LONGEST);
    text.setWidthFull();
    text.setMinRows(4);
    var files = new Attachments(check, actor(), "filer", getTranslation("matter.messages.files"));
    var send =
        new Button(getTranslation("matter.messages.send"), click -> send(matter, text, files));
    send.addThemeVariants(ButtonVariant.PRIMARY);
    send.setId("skicka");
    var row = new Div(send);
    row.addClassName("button-row");
    return new Div(text, files, row);
  }

  private void send(MyCase matter, TextArea text, Attachments files) {
    boolean missing = text.getValue().isBlank();
    var sentence = getTranslation("matter.messages.missing");
    text.setInvalid(missing);
    text.setErrorMessage(missing ? sentence : "");
    errors().show(missing ? List.of(new Problem("text", sentence)) : List.of());
    if (missing || filesStandOpen()) {
      return;
    }
    var unused =
        messages.write(
            actor(), matter.id(), new NewMessage(text.getValue().strip(), files.toSend()));
    reload(matter.id());
    body()
        .addComponentAsFirst(
            Callout.success(
                getTranslation("matter.messages.sent.title"),
                getTranslation("matter.messages.sent.text")));
  }
}
