package se.besked.casework.letters;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.Party;
import se.besked.casework.decisions.Decision;
import se.besked.casework.decisions.WhenGiven;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.LetterId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.jobs.Job;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.people.ContactDetails;
import se.besked.casework.people.Contacts;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;

/** Plans who gets a decision by post, in the transaction that publishes it. */
public final class PlanLetters implements WhenGiven {
  private static final Actor.SystemJob JOB = new Actor.SystemJob("plan-letters");

  private final LetterRows letters;
  private final DigitalPostChoices choices;
  private final Contacts contacts;
  private final StaffTasks tasks;
  private final Jobs jobs;
  private final Supplier<@Nullable LetterPolicy> policy;

  PlanLetters(
      LetterRows letters,
      DigitalPostChoices choices,
      Contacts contacts,
      StaffTasks tasks,
      Jobs jobs,
      Supplier<@Nullable LetterPolicy> policy) {
    this.letters = letters;
    this.choices = choices;
    this.contacts = contacts;
    this.tasks = tasks;
    this.jobs = jobs;
    this.policy = policy;
  }

  /** For a party who is told on Min sida: a letter too, where there is a reason. */
  @Override
  public void given(Decision decision, Party party) {
    reason(decision, party)
        .ifPresent(
            reason -> {
              var id = LetterId.random();
              if (letters.insert(
                  id, decision, party.person(), reason, Letter.State.QUEUED, false)) {
                jobs.plan(Job.SEND_LETTER, id.toString());
              }
            });
  }

  /** In a protected case: nothing but a letter, by way of the Tax Agency. */
  @Override
  public void givenForwarded(Decision decision, Party party) {
    var id = LetterId.random();
    if (letters.insert(
        id, decision, party.person(), Letter.Reason.PROTECTED, Letter.State.TO_POST, true)) {
      tasks.raise(
          TaskKind.SEND_BY_POST,
          decision.municipality(),
          decision.caseId(),
          id.toString(),
          "Skicka beslutet genom Skatteverkets förmedling. Det ligger under Brev.",
          null);
    }
  }

  /** What waited for somebody to say whether the person is a party can go. */
  @Override
  public void partyConfirmed(CaseId caseId, PersonId person) {
    letters.queued(caseId, person).forEach(id -> jobs.plan(Job.SEND_LETTER, id.toString()));
  }

  private Optional<Letter.Reason> reason(Decision decision, Party party) {
    if (choices.has(party.person())) {
      return Optional.of(Letter.Reason.CHOSEN);
    }
    var details = contacts.forNotice(JOB, party.person());
    return switch (sent(decision)) {
      case ALWAYS ->
          Optional.of(
              details.proved().isEmpty() ? Letter.Reason.NO_PROVED_ADDRESS : Letter.Reason.POLICY);
      case WITHOUT_PROVED_ADDRESS ->
          details.proved().isEmpty()
              ? Optional.of(Letter.Reason.NO_PROVED_ADDRESS)
              : Optional.empty();
      case WITHOUT_ADDRESS ->
          isWithout(details, party)
              ? Optional.of(Letter.Reason.NO_PROVED_ADDRESS)
              : Optional.empty();
    };
  }

  private LetterPolicy.Sent sent(Decision decision) {
    var given = policy.get();
    return given == null
        ? LetterPolicy.Sent.WITHOUT_PROVED_ADDRESS
        : given.of(decision.municipality());
  }

  private static boolean isWithout(ContactDetails details, Party party) {
    return details.email().isEmpty()
        && details.phone().isEmpty()
        && party.email() == null
        && party.phone() == null;
  }
}
