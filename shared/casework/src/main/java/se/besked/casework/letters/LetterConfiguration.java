package se.besked.casework.letters;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.besked.casework.access.Desk;
import se.besked.casework.cases.Parties;
import se.besked.casework.decisions.DecisionDocuments;
import se.besked.casework.decisions.DecisionRows;
import se.besked.casework.events.Events;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.people.Contacts;
import se.besked.casework.people.Persons;
import se.besked.casework.tasks.StaffTasks;
import se.besked.kernel.post.DigitalPost;

/**
 * Letters. A host without {@link DigitalPost} has them all on paper; {@link Recipients} and {@link
 * LetterPolicy} are the host's.
 */
@Configuration(proxyBeanMethods = false)
public class LetterConfiguration {
  @Bean
  PlanLetters planLetters(
      LetterRows letters,
      DigitalPostChoices choices,
      Contacts contacts,
      StaffTasks tasks,
      Jobs jobs,
      ObjectProvider<LetterPolicy> policy) {
    return new PlanLetters(letters, choices, contacts, tasks, jobs, policy::getIfAvailable);
  }

  @Bean
  SendLetter sendLetter(
      LetterRows letters,
      Parties parties,
      DecisionRows decisions,
      DecisionDocuments documents,
      Persons persons,
      Events events,
      StaffTasks tasks,
      Desk desk,
      Clock clock,
      ObjectProvider<Recipients> recipients,
      ObjectProvider<DigitalPost> digitalPost,
      @Value("${besked.casework.letter-attempts:8}") int attempts) {
    return new SendLetter(
        letters,
        parties,
        decisions,
        documents,
        persons,
        events,
        tasks,
        desk,
        clock,
        new SendLetter.Outside(recipients::getIfAvailable, digitalPost::getIfAvailable),
        attempts);
  }
}
