package se.besked.kernel.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.registers.Sourced;

/**
 * Everything known when a form is filled in. Nothing in here belongs to a person with protected
 * identity: such matters stop before facts are made.
 *
 * @param municipalityCode the municipality that is asked, four digits
 * @param guardian who is logged in
 * @param children the guardian's children by custody; also those the service cannot help, with the
 *     reason
 * @param schools the school units of the municipality
 * @param care what is known about childcare
 * @param gaps what registers could not tell; it is asked for instead
 * @param language which language labels are made in: that of the reader, e.g. {@code "sv"}
 */
public record Facts(
    String municipalityCode,
    Guardian guardian,
    List<Child> children,
    List<School> schools,
    Care care,
    List<Gap> gaps,
    LocalDate today,
    String language) {
  public Facts {
    children = List.copyOf(children);
    schools = List.copyOf(schools);
    gaps = List.copyOf(gaps);
  }

  /** Facts in Swedish of which nothing concerns childcare. */
  public Facts(
      String municipalityCode,
      Guardian guardian,
      List<Child> children,
      List<School> schools,
      List<Gap> gaps,
      LocalDate today) {
    this(municipalityCode, guardian, children, schools, Care.NONE, gaps, today, "sv");
  }

  /** The same facts to be read in another language. */
  public Facts in(String other) {
    return new Facts(municipalityCode, guardian, children, schools, care, gaps, today, other);
  }

  /** What a person may know of them; {@link Child#seenBy}. */
  public Facts seenBy(String viewer) {
    return with(children.stream().map(c -> c.seenBy(viewer)).toList());
  }

  /** The same facts about other children. */
  public Facts with(List<Child> others) {
    return new Facts(municipalityCode, guardian, others, schools, care, gaps, today, language);
  }

  /** The same facts with others about childcare. */
  public Facts with(Care others) {
    return new Facts(municipalityCode, guardian, children, schools, others, gaps, today, language);
  }

  public Optional<Child> child(String handle) {
    return children.stream().filter(c -> c.handle().equals(handle)).findFirst();
  }

  public Optional<School> school(String id) {
    return schools.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  /**
   * Who is logged in.
   *
   * @param address the registered address, one line; absent when the register has none
   */
  public record Guardian(
      String handle, PersonName name, Optional<Sourced<String>> address, String municipalityCode) {

    /** The same person, with nothing said of where they live. */
    public Guardian withoutAddress() {
      return new Guardian(handle, name, Optional.empty(), municipalityCode);
    }
  }
}
