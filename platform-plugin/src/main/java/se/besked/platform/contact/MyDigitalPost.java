package se.besked.platform.contact;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.besked.casework.letters.DigitalPostChoices;
import se.besked.kernel.post.DigitalPost;
import se.besked.platform.identity.CurrentCitizen;

/** Digital post, in the name of whoever is logged in. */
@Component
class MyDigitalPost {
  private final DigitalPostChoices choices;
  private final CurrentCitizen citizen;
  private final boolean offered;

  MyDigitalPost(
      DigitalPostChoices choices, CurrentCitizen citizen, Optional<DigitalPost> digitalPost) {
    this.choices = choices;
    this.citizen = citizen;
    this.offered = digitalPost.isPresent();
  }

  /** Whether this installation sends digital post. */
  boolean isOffered() {
    return offered;
  }

  boolean isWanted() {
    return choices.wants(citizen.actor());
  }

  void choose(boolean wanted) {
    choices.choose(citizen.actor(), wanted);
  }
}
