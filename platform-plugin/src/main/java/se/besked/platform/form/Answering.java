package se.besked.platform.form;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.ReportedValues;
import se.besked.casework.drafts.Draft;
import se.besked.casework.drafts.DraftAttachments;
import se.besked.casework.drafts.DraftId;
import se.besked.casework.drafts.Drafts;
import se.besked.casework.people.Contacts;
import se.besked.casework.people.Persons;
import se.besked.eservice.ContactQuestions;
import se.besked.eservice.EService;
import se.besked.formkit.Answers;
import se.besked.formkit.Known;
import se.besked.journey.Json;
import se.besked.journey.assess.SealedFacts;
import se.besked.journey.catalogue.EServices;
import se.besked.journey.prefill.PagePrefill;
import se.besked.journey.prefill.Prefilled;
import se.besked.kernel.attachments.AttachmentCheck;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.municipality.Municipality;
import se.besked.kernel.registers.Position;
import se.besked.kernel.registers.WalkingDistances;
import se.besked.platform.identity.order.KeptSignature;

/** What the form's pages do together: open a draft, keep answers, and know what is known. */
@Component
class Answering {
  private final Drafts drafts;
  private final DraftAttachments attachments;
  private final ReportedValues reportedValues;
  private final PagePrefill prefill;
  private final Persons persons;
  private final Contacts contacts;
  private final EServices services;
  private final Municipalities municipalities;
  private final AttachmentCheck attachmentCheck;
  private final WalkingDistances distances;
  private final FilesOnTheWay filesOnTheWay;
  private final KeptSignature signatures;

  Answering(
      Drafts drafts,
      DraftAttachments attachments,
      ReportedValues reportedValues,
      PagePrefill prefill,
      Persons persons,
      Contacts contacts,
      EServices services,
      Municipalities municipalities,
      AttachmentCheck attachmentCheck,
      WalkingDistances distances,
      FilesOnTheWay filesOnTheWay,
      KeptSignature signatures) {
    this.drafts = drafts;
    this.attachments = attachments;
    this.reportedValues = reportedValues;
    this.prefill = prefill;
    this.persons = persons;
    this.contacts = contacts;
    this.services = services;
    this.municipalities = municipalities;
    this.attachmentCheck = attachmentCheck;
    this.distances = distances;
    this.filesOnTheWay = filesOnTheWay;
    this.signatures = signatures;
  }

  Municipality municipality() {
    return municipalities.host();
  }

  Contacts contacts() {
    return contacts;
  }

  EServices services() {
    return services;
  }

  DraftAttachments attachments() {
    return attachments;
  }

  AttachmentCheck attachmentCheck() {
    return attachmentCheck;
  }

  FilesOnTheWay filesOnTheWay() {
    return filesOnTheWay;
  }

  /** What is said where a draft has been signed and is not sent in yet. */
  KeptSignature signatures() {
    return signatures;
  }

  /** The streets in a rectangle, for a form's map. */
  List<List<Position>> streets(Position southWest, Position northEast) {
    return distances.waysWithin(southWest, northEast);
  }

  /** Asks the registers; empty when self-service is closed for this person. */
  Optional<SealedFacts> factsFor(Actor.Citizen citizen, EService<?> service, String language) {
    var number = persons.numberOf(citizen, citizen.person());
    return prefill.of(service.concerns(), number, municipality())
            instanceof Prefilled.Ready(var facts)
        ? Optional.of(facts.in(language))
        : Optional.empty();
  }

  /** The first answers of somebody who has been here before: how to reach them. */
  Answers firstAnswers(Actor.Citizen citizen) {
    var contact = contacts.of(citizen);
    var answers = Answers.NONE;
    if (contact.email() != null) {
      answers = answers.with(ContactQuestions.EMAIL, contact.email());
    }
    if (contact.phone() != null) {
      answers = answers.with(ContactQuestions.PHONE, contact.phone());
    }
    return answers;
  }

  Draft start(Actor.Citizen citizen, EService<?> service, Answers answers, String page) {
    return drafts.start(
        citizen,
        municipality().id(),
        service.identity().id(),
        Integer.toString(service.form().version()),
        Json.write(answers),
        page);
  }

  Drafts drafts() {
    return drafts;
  }

  /** Keeps, or takes back, the report that a register's value is wrong. */
  void report(Actor.Citizen citizen, DraftId draft, Known question, Answers answers, Facts facts) {
    var report = answers.value(question, facts);
    var known = question.value().apply(answers, facts);
    if (report.isEmpty() || known.isEmpty()) {
      reportedValues.withdraw(citizen, draft, question.key());
    } else {
      reportedValues.report(
          citizen, draft, question.key(), known.get().source(), known.get().value(), report.get());
    }
  }

  static Answers answersIn(Draft draft) {
    return Json.read(draft.contentJson(), Answers.class);
  }

  static List<String> pageKeys(OpenDraft open) {
    return open.form().pagesFor(open.answers(), open.facts()).stream().map(p -> p.key()).toList();
  }

  EService<?> serviceOf(Draft draft) {
    return services.find(draft.service()).orElseThrow();
  }
}
