package se.besked.platform.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.besked.casework.access.Actor;
import se.besked.casework.people.PersonId;

class ArrivalsTest {
  private static final Actor.Citizen SENDER = new Actor.Citizen(new PersonId(UUID.randomUUID()));
  private static final Actor.Citizen OTHER = new Actor.Citizen(new PersonId(UUID.randomUUID()));

  @Test
  void aPersonsFilesAreOnTheirWayUntilTheLastIsHere() {
    var arrivals = new Arrivals();
    var first = arrivals.of(SENDER);
    var second = arrivals.of(SENDER);
    assertThat(arrivals.any(SENDER)).isTrue();
    assertThat(arrivals.any(OTHER)).isFalse();
    first.close();
    assertThat(arrivals.any(SENDER)).isTrue();
    second.close();
    assertThat(arrivals.any(SENDER)).isFalse();
  }
}
