package se.besked.platform.staff;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.besked.casework.appeals.Appeals;
import se.besked.casework.cases.CaseAttachments;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.conversation.CaseMessages;
import se.besked.casework.decisions.Decisions;
import se.besked.casework.hearings.Communications;
import se.besked.casework.people.Persons;
import se.besked.casework.receipts.Receipts;
import se.besked.casework.record.Timeline;
import se.besked.journey.appealbundle.AppealDocuments;
import se.besked.journey.assess.StoredCases;
import se.besked.journey.catalogue.EServices;
import se.besked.journey.decide.PreviewLetter;
import se.besked.journey.prefill.PrefillForm;
import se.besked.journey.reassess.AssessAgain;
import se.besked.kernel.documents.LetterPress;
import se.besked.kernel.municipality.Municipalities;

/** What the officer's case page needs besides casework. */
@Configuration(proxyBeanMethods = false)
class CaseSetup {
  @Bean
  AssessAgain assessAgain(
      PrefillForm prefill,
      Persons persons,
      EServices services,
      Municipalities municipalities,
      StoredCases stored) {
    return new AssessAgain(prefill, persons, services, municipalities, stored);
  }

  @Bean
  PreviewLetter previewLetter(
      CaseFiles caseFiles,
      EServices services,
      Municipalities municipalities,
      LetterPress press,
      Clock clock) {
    return new PreviewLetter(caseFiles, services, municipalities, press, clock);
  }

  @Bean
  AppealDocuments appealDocuments(
      CaseFiles caseFiles,
      Appeals appeals,
      Decisions decisions,
      Receipts receipts,
      Communications communications,
      CaseMessages messages,
      CaseAttachments attachments,
      Timeline timeline,
      StoredCases stored,
      Municipalities municipalities,
      LetterPress press,
      Clock clock) {
    return new AppealDocuments(
        caseFiles,
        appeals,
        decisions,
        receipts,
        communications,
        messages,
        attachments,
        timeline,
        stored,
        municipalities,
        press,
        clock);
  }
}
