package se.besked.platform.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.besked.casework.access.Actor;
import se.besked.casework.ids.PersonId;

class FilesOnTheWayTest {
  private static final Actor.Citizen SENDER = new Actor.Citizen(new PersonId(UUID.randomUUID()));
  private static final Actor.Citizen OTHER = new Actor.Citizen(new PersonId(UUID.randomUUID()));

  @Test
  void aPersonsFilesAreOnTheirWayUntilTheLastIsHere() {
    var filesOnTheWay = new FilesOnTheWay();
    var first = filesOnTheWay.of(SENDER);
    var second = filesOnTheWay.of(SENDER);
    assertThat(filesOnTheWay.any(SENDER)).isTrue();
    assertThat(filesOnTheWay.any(OTHER)).isFalse();
    first.close();
    assertThat(filesOnTheWay.any(SENDER)).isTrue();
    second.close();
    assertThat(filesOnTheWay.any(SENDER)).isFalse();
  }
}
