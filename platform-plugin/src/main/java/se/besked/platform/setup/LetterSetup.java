package se.besked.platform.setup;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.custody.ConfirmParties;
import se.besked.casework.letters.Letters;
import se.besked.casework.people.Persons;
import se.besked.casework.protection.FreezeCase;
import se.besked.integrations.digitalpost.DigitalPostConfiguration;
import se.besked.journey.letters.FindRecipient;
import se.besked.journey.letters.LetterRules;
import se.besked.journey.letters.PrintLetters;
import se.besked.kernel.documents.LetterPress;
import se.besked.kernel.documents.PdfBinder;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.registers.PopulationRegister;

/** Decisions by digital post, and on paper. */
@Configuration(proxyBeanMethods = false)
@Import(DigitalPostConfiguration.class)
class LetterSetup {
  @Bean
  LetterRules letterRules(Municipalities municipalities, Clock clock) {
    return new LetterRules(municipalities, clock);
  }

  @Bean
  FindRecipient findRecipient(
      PopulationRegister population,
      CaseFiles caseFiles,
      FreezeCase freezeCase,
      ConfirmParties confirmParties,
      Persons persons) {
    return new FindRecipient(population, caseFiles, freezeCase, confirmParties, persons);
  }

  @Bean
  PrintLetters printLetters(
      Letters letters,
      FindRecipient recipients,
      Municipalities municipalities,
      LetterPress press,
      PdfBinder binder,
      Clock clock) {
    return new PrintLetters(letters, recipients, municipalities, press, binder, clock);
  }
}
