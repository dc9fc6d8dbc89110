package se.besked.platform.mypage;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseAttachments;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.Party;
import se.besked.casework.cases.ReportedValues;
import se.besked.casework.events.CaseEvent;
import se.besked.casework.people.ContactDetails;
import se.besked.casework.people.Contacts;
import se.besked.casework.record.Timeline;
import se.besked.eservice.Handling;
import se.besked.eservice.Words;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.SummaryList;
import se.besked.formkit.vaadin.WrittenText;
import se.besked.journey.assess.StoredCases;
import se.besked.journey.catalogue.EServices;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.municipality.Municipality;
import se.besked.kernel.text.Written;
import se.besked.platform.assessment.Findings;
import se.besked.platform.layout.Part;
import se.besked.platform.site.CourseKeys;
import se.besked.platform.site.Dates;
import se.besked.platform.site.Messages;

/** The parts that a case's page is made of. */
@Component
class CaseParts {
  private final CaseFiles caseFiles;
  private final CaseAttachments attachments;
  private final ReportedValues reported;
  private final Timeline timeline;
  private final EServices services;
  private final StoredCases stored;
  private final Municipalities municipalities;
  private final Contacts contacts;
  private final Messages messages;

  CaseParts(
      CaseFiles caseFiles,
      CaseAttachments attachments,
      ReportedValues reported,
      Timeline timeline,
      EServices services,
      StoredCases stored,
      Municipalities municipalities,
      Contacts contacts,
      Messages messages) {
    this.caseFiles = caseFiles;
    this.attachments = attachments;
    this.reported = reported;
    this.timeline = timeline;
    this.services = services;
    this.stored = stored;
    this.municipalities = municipalities;
    this.contacts = contacts;
    this.messages = messages;
  }

  /** Wishes can be changed until there is an offer; by the one whose answers they are. */
  boolean mayChangeWishes(MyCase matter) {
    var head = matter.file().head();
    return matter.awaitsOffer()
        && services
            .find(head.service())
            .filter(s -> s.handling().course() == Handling.Course.OFFER)
            .filter(s -> s.form(Integer.parseInt(head.formVersion())).isPresent())
            .isPresent();
  }

  Municipality municipality(MyCase matter) {
    return municipalities.find(matter.file().head().municipality()).orElseThrow();
  }

  /** Arrived, as what, when, and what happens next. */
  Callout receipt(Actor.Citizen citizen, MyCase matter, Locale language) {
    var head = matter.file().head();
    var box =
        new Callout(
            Callout.Kind.SUCCESS,
            say(key(matter, "matter.receipt.title"), language),
            new Paragraph(
                say(
                    key(matter, "matter.receipt.arrived"),
                    language,
                    municipality(matter).name(),
                    Dates.moment(head.arrivedAt(), language),
                    matter.number())),
            new Paragraph(next(matter, language)));
    var address = toldAt(citizen, matter, language);
    box.add(
        new Paragraph(
            address.isEmpty()
                ? say("matter.receipt.no-email", language)
                : say("matter.receipt.email", language, address)));
    return box;
  }

  /** Where notices of this case go: as {@code SendNotice} decides it. */
  private String toldAt(Actor.Citizen citizen, MyCase matter, Locale language) {
    var proved =
        contacts.details(citizen).proved().stream()
            .map(ContactDetails.Address::written)
            .collect(Collectors.joining(" " + say("contact.and", language) + " "));
    return proved.isEmpty() ? Objects.requireNonNullElse(matter.me().email(), "") : proved;
  }

  private String next(MyCase matter, Locale language) {
    var head = matter.file().head();
    if (matter.file() instanceof CaseFile.AwaitingCoGuardian) {
      return say(key(matter, "matter.receipt.next.sign"), language);
    }
    return services
        .find(head.service())
        .map(service -> Dates.dayOf(head.arrivedAt()).plus(service.handling().answerWithin()))
        .map(
            day ->
                say(key(matter, "matter.receipt.next.answer"), language, Dates.day(day, language)))
        .orElseGet(() -> say("matter.case.state.HANDLED", language));
  }

  Callout completion(MyCase matter, Locale language) {
    if (!(matter.file() instanceof CaseFile.AwaitingCompletion waiting)) {
      throw new IllegalArgumentException("Nothing was asked for in " + matter.id());
    }
    var asked = new WrittenText(waiting.asked());
    return new Callout(
        Callout.Kind.WARNING,
        say("matter.case.complete.title", language, Dates.day(waiting.due(), language)),
        asked,
        new Paragraph(
            new Anchor(
                CasePage.address(matter.id()) + "/komplettera",
                say("matter.case.complete.link", language))));
  }

  SummaryList facts(MyCase matter, Locale language) {
    var head = matter.file().head();
    // Whoever did not send it in reads the day, and not when the other guardian was here.
    var arrived =
        matter.me().role() == Party.Role.APPLICANT
            ? Dates.moment(head.arrivedAt(), language)
            : Dates.day(head.arrivedAt(), language);
    return new SummaryList()
        .row(say("matter.case.number", language), head.number())
        .row(say("matter.case.arrived", language), arrived)
        .row(say("matter.case.status", language), say(matter.status().key(), language));
  }

  Part sent(Actor.Citizen citizen, MyCase matter, Locale language) {
    var list = new SummaryList();
    matter.visibleRows(language).forEach(row -> list.row(row.name(), row.value()));
    for (var file : attachments.list(citizen, matter.id())) {
      var link =
          new Anchor(CasePage.address(matter.id()) + "/bilaga/" + file.id(), file.fileName());
      link.setRouterIgnore(true);
      list.row(say("matter.case.attachment", language), link);
    }
    var part = new Part(say("matter.case.sent", language), list);
    if (!matter.isApplicant()) {
      part.add(new Paragraph(say("matter.case.sent.shared", language)));
    }
    for (var value : reported.ofCase(citizen, matter.id())) {
      part.add(
          new Paragraph(
              say(
                  "matter.case.reported",
                  language,
                  value.register(),
                  value.registerSaid(),
                  Written.shown(value.personSays()))));
    }
    return part;
  }

  /** The preliminary decision as it was when the application was sent in. */
  Part assessment(Actor.Citizen citizen, MyCase matter, Locale language) {
    var head = matter.file().head();
    var assessment = stored.shownTo(citizen, head, municipality(matter), language.getLanguage());
    var headline = new Paragraph(assessment.headline());
    headline.addClassName("lead");
    return new Part(
        say(key(matter, "matter.case.assessment"), language),
        new Paragraph(say(key(matter, "matter.case.assessment.lead"), language)),
        headline,
        findings(matter, assessment, language));
  }

  private Findings findings(MyCase matter, Assessment assessment, Locale language) {
    return services
        .find(matter.file().head().service())
        .filter(CourseKeys::namesFindings)
        .map(s -> Findings.named(assessment.findings(), Words.of(s, language.getLanguage())))
        .orElseGet(() -> new Findings(assessment));
  }

  /** The text's key in the wording that fits what becomes of the matter. */
  String key(MyCase matter, String key) {
    return CourseKeys.of(services, matter.file().head().service(), key);
  }

  /** Names and states, nothing else of anybody. */
  Part signatures(Actor.Citizen citizen, MyCase matter, Locale language) {
    var list = new SummaryList();
    caseFiles.parties(citizen, matter.id()).stream()
        .filter(party -> party.role() != Party.Role.CHILD)
        .filter(party -> party.signing() != Party.Signing.NOT_ASKED)
        .forEach(
            party ->
                list.row(
                    party.name().full(),
                    say("matter.signing." + signing(party, matter), language)));
    return new Part(say("matter.case.signatures", language), list);
  }

  /** A signature that has yet to count is given, for the one who gave it. */
  private static Party.Signing signing(Party party, MyCase matter) {
    return party.person().equals(matter.me().person()) && matter.status() == CaseStatus.SIGNED
        ? Party.Signing.SIGNED
        : party.signing();
  }

  Part timeline(Actor.Citizen citizen, MyCase matter, Locale language) {
    var list = new OrderedList();
    list.addClassName("timeline");
    timeline.of(citizen, matter.id()).forEach(event -> list.add(line(event, language)));
    return new Part(say("matter.case.timeline", language), list);
  }

  private ListItem line(CaseEvent event, Locale language) {
    var time = new Span(Dates.day(event.at(), language));
    time.addClassName("timeline__time");
    return new ListItem(time, new Span(say("matter.event." + event.type(), language)));
  }

  Part contact(MyCase matter, Locale language) {
    var contact = municipality(matter).contact();
    return new Part(
        say("matter.case.contact", language),
        new Paragraph(say("matter.case.contact.text", language, matter.number())),
        new SummaryList()
            .row(say("matter.contact.unit", language), contact.unit())
            .row(say("matter.contact.phone", language), contact.phone())
            .row(
                say("matter.contact.email", language),
                new Anchor("mailto:" + contact.email(), contact.email()))
            .row(say("matter.contact.hours", language), contact.openingHours()));
  }

  private String say(String key, Locale language, Object... values) {
    return messages.getTranslation(key, language, values);
  }
}
