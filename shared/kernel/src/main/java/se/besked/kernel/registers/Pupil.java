package se.besked.kernel.registers;

import java.util.List;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.people.Protection;

/** A child as the student registry knows it. */
public record Pupil(PersonalNumber number, Protection protection, List<Enrolment> enrolments) {
  public Pupil {
    enrolments = List.copyOf(enrolments);
  }
}
