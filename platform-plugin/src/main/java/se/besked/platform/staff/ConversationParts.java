package se.besked.platform.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseAttachments;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.Party;
import se.besked.casework.conversation.CaseMessage;
import se.besked.casework.conversation.CaseMessages;
import se.besked.casework.conversation.CaseNotes;
import se.besked.casework.conversation.NewMessage;
import se.besked.casework.drafts.Attachment;
import se.besked.casework.ids.PersonId;
import se.besked.formkit.vaadin.TypedArea;
import se.besked.formkit.vaadin.WrittenText;
import se.besked.kernel.attachments.AttachmentCheck;
import se.besked.platform.files.Attachments;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.layout.Part;
import se.besked.platform.site.Dates;

/** Messages with the parties, and notes among staff. */
@org.springframework.stereotype.Component
class ConversationParts {
  private static final int LONGEST = 20_000;
  private static final List<String> TEMPLATES = List.of("empty", "delay", "question");

  private final CaseMessages messages;
  private final CaseNotes notes;
  private final CaseFiles caseFiles;
  private final CaseAttachments attachments;
  private final AttachmentCheck check;
  private final CurrentStaff current;

  ConversationParts(
      CaseMessages messages,
      CaseNotes notes,
      CaseFiles caseFiles,
      CaseAttachments attachments,
      AttachmentCheck check,
      CurrentStaff current) {
    this.messages = messages;
    this.notes = notes;
    this.caseFiles = caseFiles;
    this.attachments = attachments;
    this.check = check;
    this.current = current;
  }

  Part messages(Actor.Staff staff, CaseFile file, Component on, Command reload) {
    boolean work = CaseRights.of(staff, file).work();
    var parties = caseFiles.parties(staff, file.id()).stream().filter(Party::takesPart).toList();
    Map<PersonId, String> names =
        caseFiles.parties(staff, file.id()).stream()
            .collect(Collectors.toMap(Party::person, p -> p.name().full()));
    // Whoever works on the case and opens its page has read what the parties wrote.
    var all = work ? messages.open(staff, file.id()) : messages.of(staff, file.id());
    var part = new Part(on.getTranslation("staff.messages"));
    part.setId("meddelanden");
    part.add(
        all.isEmpty()
            ? new Paragraph(on.getTranslation("staff.messages.none"))
            : list(all, names, attachments.list(staff, file.id()), file, on));
    if (work && !parties.isEmpty()) {
      part.add(form(staff, file, parties, on, reload));
    }
    return part;
  }

  private static OrderedList list(
      List<CaseMessage> all,
      Map<PersonId, String> names,
      List<Attachment> files,
      CaseFile file,
      Component on) {
    var language = UI.getCurrentOrThrow().getLocale();
    var list = new OrderedList();
    list.addClassName("timeline");
    for (var message : all) {
      var party = names.getOrDefault(message.party(), "");
      var sender = message.sender();
      var time = new Span(Dates.moment(message.sentAt(), language));
      time.addClassName("timeline__time");
      var who =
          new Span(
              sender == null
                  ? on.getTranslation("staff.message.from", party)
                  : on.getTranslation("staff.message.to", sender, party));
      var text = new WrittenText(message.text());
      var read = message.readAt();
      var seen =
          new Span(
              read == null
                  ? on.getTranslation("staff.message.unread")
                  : on.getTranslation("staff.message.read", Dates.moment(read, language)));
      seen.addClassName("soft");
      var item = new Div(who, text);
      for (var kept : files.stream().filter(f -> message.files().contains(f.id())).toList()) {
        var link =
            new Anchor(StaffCasePage.address(file.id()) + "/bilaga/" + kept.id(), kept.fileName());
        link.setRouterIgnore(true);
        item.add(new Paragraph(link));
      }
      item.add(seen);
      list.add(new ListItem(time, item));
    }
    return list;
  }

  private Div form(
      Actor.Staff staff, CaseFile file, List<Party> parties, Component on, Command reload) {
    var to = new LinkedHashMap<PersonId, Checkbox>();
    var boxes = new Div();
    for (var party : parties) {
      var box = new Checkbox(on.getTranslation("staff.message.to-whom", party.name().full()));
      box.setValue(parties.size() == 1);
      to.put(party.person(), box);
      boxes.add(new Div(box));
    }
    var missing = new Paragraph();
    missing.addClassName("files__error");
    missing.getElement().setAttribute("role", "alert");
    var template = new Select<String>();
    template.setLabel(on.getTranslation("staff.message.template"));
    template.setItems(TEMPLATES);
    template.setItemLabelGenerator(t -> on.getTranslation("staff.message.template." + t));
    var text = area(on, "staff.message.text", "meddelande");
    var files =
        new Attachments(check, staff, "meddelande-filer", on.getTranslation("staff.message.files"));
    template.addValueChangeListener(
        chosen -> {
          if (text.getValue().isBlank() && !"empty".equals(chosen.getValue())) {
            text.setValue(
                on.getTranslation("staff.message.template." + chosen.getValue() + ".text"));
          }
        });
    var send =
        new Button(
            on.getTranslation("staff.message.send"),
            click -> {
              var chosen = new ArrayList<PersonId>();
              to.forEach(
                  (person, box) -> {
                    if (box.getValue()) {
                      chosen.add(person);
                    }
                  });
              missing.setText(
                  chosen.isEmpty() ? on.getTranslation("staff.message.to.missing") : "");
              if (!isMissing(text, on.getTranslation("staff.message.text.missing"))
                  && !chosen.isEmpty()) {
                Notices.attempt(
                    on,
                    () -> {
                      var unused =
                          messages.write(
                              staff,
                              file.id(),
                              Set.copyOf(chosen),
                              current.principal().name(),
                              new NewMessage(text.getValue().strip(), files.toSend()));
                    },
                    reload);
              }
            });
    send.setId("skicka-meddelande");
    var form = new Div(boxes, missing, template, text, files, send);
    form.addClassName("staff-form");
    return form;
  }

  Part notes(Actor.Staff staff, CaseFile file, Component on, Command reload) {
    var language = UI.getCurrentOrThrow().getLocale();
    var part = new Part(on.getTranslation("staff.notes"));
    part.setId("anteckningar");
    part.add(new Paragraph(on.getTranslation("staff.notes.text")));
    var all = notes.of(staff, file.id());
    if (!all.isEmpty()) {
      var list = new OrderedList();
      list.addClassName("timeline");
      for (var note : all) {
        var time = new Span(Dates.moment(note.writtenAt(), language) + ", " + note.writer());
        time.addClassName("timeline__time");
        var text = new WrittenText(note.text());
        list.add(new ListItem(time, text));
      }
      part.add(list);
    }
    if (CaseRights.of(staff, file).work()) {
      var text = area(on, "staff.note.text", "anteckning");
      var save =
          new Button(
              on.getTranslation("staff.note.save"),
              click -> {
                if (!isMissing(text, on.getTranslation("staff.note.text.missing"))) {
                  Notices.attempt(
                      on,
                      () ->
                          notes.write(
                              staff,
                              file.id(),
                              current.principal().name(),
                              text.getValue().strip()),
                      reload);
                }
              });
      save.setId("spara-anteckning");
      var form = new Div(text, save);
      form.addClassName("staff-form");
      part.add(form);
    }
    return part;
  }

  private static TextArea area(Component on, String key, String id) {
    var area = new TypedArea(on.getTranslation(key));
    area.setId(id);
    area.setManualValidation(true);
    area.setMaxLength(LONGEST);
    area.setWidthFull();
    area.setMinRows(3);
    return area;
  }

  private static boolean isMissing(TextArea field, String sentence) {
    boolean missing = field.getValue().isBlank();
    field.setInvalid(missing);
    field.setErrorMessage(missing ? sentence : "");
    return missing;
  }
}
