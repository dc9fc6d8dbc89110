package se.besked.eservice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import se.besked.eservice.EService;
import se.besked.eservice.Words;
import se.besked.formkit.Answers;
import se.besked.kernel.facts.Facts;

/**
 * What the applicant signs, compared with an approved file {@code <service id>.signed.approved.txt}
 * beside the service's class. Read it alone: what is asked for, for whom, from when, by whom? When
 * a change is meant, copy the new text into the file.
 */
public final class SignedApproval {
  private SignedApproval() {}

  /**
   * Compares.
   *
   * @param answers to everything that an applicant may be asked
   */
  public static <A extends Record> void assertAsApproved(
      EService<A> service, Answers answers, Facts facts) {
    var text =
        service
            .summary(
                service.kept(service.read(answers, facts)),
                answers,
                facts,
                Words.of(service, facts.language()))
            .toSign(facts.guardian().name(), "Havrelunda kommun", facts.language());
    assertThat(text).as("by whom").contains(facts.guardian().name().full());
    FormApproval.compare(
        service, service.identity().id() + ".signed.approved.txt", text.strip().lines().toList());
  }
}
