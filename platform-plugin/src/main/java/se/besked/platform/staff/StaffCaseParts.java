package se.besked.platform.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Locale;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseAttachments;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.Party;
import se.besked.casework.cases.ReportedValue;
import se.besked.casework.cases.ReportedValues;
import se.besked.casework.letters.CaseNotices;
import se.besked.casework.notices.SentNotice;
import se.besked.casework.record.Timeline;
import se.besked.casework.store.Stale;
import se.besked.formkit.vaadin.Expander;
import se.besked.formkit.vaadin.StatusTag;
import se.besked.formkit.vaadin.SummaryList;
import se.besked.kernel.decisions.Reason;
import se.besked.kernel.law.MissingRule;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.layout.Part;
import se.besked.platform.site.Dates;
import se.besked.platform.site.Messages;

/** What an officer reads of a case. */
@org.springframework.stereotype.Component
class StaffCaseParts {
  private final CaseFiles caseFiles;
  private final CaseAttachments attachments;
  private final ReportedValues reported;
  private final Timeline timeline;
  private final WhyOfficer why;
  private final AssessmentParts assessments;
  private final CaseNotices notices;
  private final CurrentStaff current;
  private final Messages messages;

  StaffCaseParts(
      CaseFiles caseFiles,
      CaseAttachments attachments,
      ReportedValues reported,
      Timeline timeline,
      WhyOfficer why,
      AssessmentParts assessments,
      CaseNotices notices,
      CurrentStaff current,
      Messages messages) {
    this.caseFiles = caseFiles;
    this.attachments = attachments;
    this.reported = reported;
    this.timeline = timeline;
    this.why = why;
    this.assessments = assessments;
    this.notices = notices;
    this.current = current;
    this.messages = messages;
  }

  Part why(Actor.Staff staff, CaseFile file, Locale language) {
    var part = new Part(say("staff.why", language));
    try {
      var said = why.why(staff, file);
      said.considered()
          .filter(then -> !then.reasons().isEmpty())
          .ifPresent(
              then -> {
                part.add(
                    new Paragraph(
                        say("staff.why.then", language, Dates.moment(then.at(), language))));
                part.add(bullets(said.then()));
              });
      var now = said.now().stream().map(Reason::sentence).toList();
      if (!now.isEmpty()) {
        if (!said.then().isEmpty()) {
          part.add(new Paragraph(say("staff.why.since", language)));
        }
        part.add(bullets(now));
      } else if (said.then().isEmpty()) {
        part.add(new Paragraph(say("staff.why.none", language)));
      }
    } catch (MissingRule missing) {
      part.add(new Paragraph(say("staff.assessment.missing", language)));
    }
    return part;
  }

  private static UnorderedList bullets(List<String> sentences) {
    var list = new UnorderedList();
    sentences.forEach(sentence -> list.add(new ListItem(sentence)));
    return list;
  }

  Component reported(Actor.Staff staff, CaseFile file, Component on, Command reload) {
    var all = reported.ofCase(staff, file.id());
    if (all.isEmpty()) {
      return new Div();
    }
    var part = new Part(on.getTranslation("staff.reported"));
    all.forEach(value -> part.add(reported(staff, file, value, on, reload)));
    return part;
  }

  private Div reported(
      Actor.Staff staff, CaseFile file, ReportedValue value, Component on, Command reload) {
    var rows =
        new SummaryList()
            .row(on.getTranslation("staff.reported.register"), value.register())
            .row(on.getTranslation("staff.reported.said"), value.registerSaid())
            .row(on.getTranslation("staff.reported.says"), value.personSays())
            .row(
                on.getTranslation("staff.reported.at"),
                Dates.moment(value.reportedAt(), UI.getCurrentOrThrow().getLocale()));
    var box = new Div(rows);
    if (value.settled()) {
      box.add(new Paragraph(on.getTranslation("staff.reported.settled")));
    } else if (CaseRights.of(staff, file).work()) {
      box.add(
          new Button(
              on.getTranslation("staff.reported.settle"),
              click ->
                  Notices.attempt(
                      on,
                      () -> {
                        if (!reported.settle(staff, file.id(), value.id())) {
                          throw new Stale("reported value");
                        }
                      },
                      reload)));
    }
    return box;
  }

  Part answers(Actor.Staff staff, CaseFile file, Locale language) {
    var list = new SummaryList();
    StaffCasePage.summary(file).rows().forEach(row -> list.row(row.name(), row.value()));
    for (var kept : attachments.list(staff, file.id())) {
      var link =
          new Anchor(StaffCasePage.address(file.id()) + "/bilaga/" + kept.id(), kept.fileName());
      link.setRouterIgnore(true);
      list.row(
          say("staff.attachment", language),
          new Div(
              link,
              new Paragraph(
                  say("staff.attachment.at", language, Dates.moment(kept.addedAt(), language)))));
    }
    var part = new Part(say("staff.answers", language), list);
    if (file.head().hasApplication()) {
      part.add(assessments.map(staff, file));
    }
    return part;
  }

  Part parties(Actor.Staff staff, CaseFile file, Locale language) {
    var part = new Part(say("staff.parties", language));
    var sent = notices.of(staff, file.id());
    for (var party : caseFiles.parties(staff, file.id())) {
      part.add(new H3(party.name().full()));
      var list =
          new SummaryList()
              .row(
                  say("staff.party.role", language),
                  say("staff.party.role." + party.role(), language));
      if (party.role() != Party.Role.CHILD) {
        about(party, list, language);
      }
      part.add(list);
      if (party.role() != Party.Role.CHILD) {
        part.add(seen(party, sent, language));
      }
    }
    return part;
  }

  /** The notices a party was sent, also those that never arrived. */
  private Component seen(Party party, List<SentNotice> sent, Locale language) {
    var list = new UnorderedList();
    sent.stream()
        .filter(n -> n.person().equals(party.person()))
        .forEach(
            n -> {
              var item =
                  new ListItem(
                      new Span(
                          Dates.moment(n.queuedAt(), language)
                              + ": "
                              + say("staff.notice.kind." + n.kind(), language)
                              + ". "));
              item.add(new StatusTag(tone(n), say("staff.notice.state." + n.state(), language)));
              list.add(item);
            });
    return list.getChildren().findAny().isEmpty()
        ? new Div()
        : new Expander(say("staff.notices.of", language, party.name().full()), list);
  }

  private static StatusTag.Tone tone(SentNotice notice) {
    return switch (notice.state()) {
      case QUEUED, SENT, CANCELLED -> StatusTag.Tone.INFO;
      case UNDELIVERABLE, NO_ADDRESS -> StatusTag.Tone.WARNING;
    };
  }

  private void about(Party party, SummaryList list, Locale language) {
    var email = party.email();
    var phone = party.phone();
    var answered = party.answeredAt();
    list.row(
        say("staff.party.signing", language),
        say("matter.signing." + party.signing(), language)
            + (answered == null ? "" : ", " + Dates.moment(answered, language)));
    list.row(say("matter.contact.email", language), email == null ? "" : email);
    list.row(say("matter.contact.phone", language), phone == null ? "" : phone);
    var objection = party.objection();
    if (objection != null) {
      list.row(say("staff.party.objection", language), objection);
    }
    var ended = party.endedAt();
    if (ended != null) {
      list.row(say("staff.party.ended", language), Dates.moment(ended, language));
    }
  }

  Part timeline(Actor.Staff staff, CaseFile file, Locale language) {
    var list = new OrderedList();
    list.addClassName("timeline");
    for (var event : timeline.of(staff, file.id())) {
      var time = new Span(Dates.moment(event.at(), language));
      time.addClassName("timeline__time");
      var who =
          event.actorKind().equals("STAFF")
              ? current.named(event.actor())
              : say("staff.actor." + event.actorKind(), language);
      list.add(
          new ListItem(
              time, new Span(say("matter.event." + event.type(), language) + " (" + who + ")")));
    }
    return new Part(say("staff.timeline", language), list);
  }

  private String say(String key, Locale language, Object... values) {
    return messages.getTranslation(key, language, values);
  }
}
