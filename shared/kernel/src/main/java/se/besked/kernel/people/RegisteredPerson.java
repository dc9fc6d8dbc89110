package se.besked.kernel.people;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One person as the population register knows them.
 *
 * @param number the current number; earlier ones are in {@code earlierNumbers}
 * @param address the registered address; absent when there is none or it may not be read
 * @param birthDate the register's own birth date, which the number may not show
 * @param guardianOf persons for whom this one has custody (relation VF)
 * @param guardians persons who have custody of this one (relation V)
 * @param gone true when the register no longer has the person: deceased, emigrated, or deregistered
 *     for any other reason than a new number. Such a person lives at no address
 * @param guardianUnconfirmed true when somebody has custody, too, whom the register cannot confirm:
 *     one who never was registered in Sweden and has no number, or one whose relation carries
 *     another deregistration than death
 * @param married true when married or in a registered partnership, until the divorce is final
 * @param spouse the other one; absent when not married, and when the register has no number for
 *     them
 * @param mail where letters go; absent when there is no such place or it may not be read
 */
public record RegisteredPerson(
    PersonalNumber number,
    PersonName name,
    Protection protection,
    @Nullable Address address,
    @Nullable LocalDate birthDate,
    Set<PersonalNumber> guardianOf,
    Set<PersonalNumber> guardians,
    Set<PersonalNumber> earlierNumbers,
    boolean gone,
    boolean guardianUnconfirmed,
    boolean married,
    @Nullable PersonalNumber spouse,
    @Nullable PostalAddress mail) {

  public RegisteredPerson {
    guardianOf = Set.copyOf(guardianOf);
    guardians = Set.copyOf(guardians);
    earlierNumbers = Set.copyOf(earlierNumbers);
    if (spouse != null && !married) {
      throw new IllegalArgumentException("Only the married have a spouse");
    }
  }

  /** A person who gets no letters. */
  public RegisteredPerson(
      PersonalNumber number,
      PersonName name,
      Protection protection,
      @Nullable Address address,
      @Nullable LocalDate birthDate,
      Set<PersonalNumber> guardianOf,
      Set<PersonalNumber> guardians,
      Set<PersonalNumber> earlierNumbers,
      boolean gone,
      boolean guardianUnconfirmed,
      boolean married,
      @Nullable PersonalNumber spouse) {
    this(
        number,
        name,
        protection,
        address,
        birthDate,
        guardianOf,
        guardians,
        earlierNumbers,
        gone,
        guardianUnconfirmed,
        married,
        spouse,
        null);
  }

  /** A person who is not married. */
  public RegisteredPerson(
      PersonalNumber number,
      PersonName name,
      Protection protection,
      @Nullable Address address,
      @Nullable LocalDate birthDate,
      Set<PersonalNumber> guardianOf,
      Set<PersonalNumber> guardians,
      Set<PersonalNumber> earlierNumbers,
      boolean gone,
      boolean guardianUnconfirmed) {
    this(
        number,
        name,
        protection,
        address,
        birthDate,
        guardianOf,
        guardians,
        earlierNumbers,
        gone,
        guardianUnconfirmed,
        false,
        null);
  }

  /** A person who is not married and all of whose guardians have numbers. */
  public RegisteredPerson(
      PersonalNumber number,
      PersonName name,
      Protection protection,
      @Nullable Address address,
      @Nullable LocalDate birthDate,
      Set<PersonalNumber> guardianOf,
      Set<PersonalNumber> guardians,
      Set<PersonalNumber> earlierNumbers,
      boolean gone) {
    this(
        number,
        name,
        protection,
        address,
        birthDate,
        guardianOf,
        guardians,
        earlierNumbers,
        gone,
        false);
  }

  /** The same person, of whom it is known that they had this number before. */
  public RegisteredPerson alsoKnownAs(PersonalNumber earlier) {
    var all = new HashSet<>(earlierNumbers);
    all.add(earlier);
    return new RegisteredPerson(
        number,
        name,
        protection,
        address,
        birthDate,
        guardianOf,
        guardians,
        all,
        gone,
        guardianUnconfirmed,
        married,
        spouse,
        mail);
  }

  /** Whether the number is this person's, now or earlier. */
  public boolean isKnownAs(PersonalNumber any) {
    return number.equals(any) || earlierNumbers.contains(any);
  }

  public Optional<Address> registeredAddress() {
    return Optional.ofNullable(address);
  }

  /**
   * Whether both are registered in one home: the same address and apartment by the register's keys,
   * or the same text where a key is missing. Two without address do not live together.
   */
  public boolean livesWith(RegisteredPerson other) {
    return address != null && other.address != null && address.isSameHomeAs(other.address);
  }

  /** The register's birth date, else the one in the number. */
  public Optional<LocalDate> born() {
    return birthDate != null ? Optional.of(birthDate) : number.birthDate();
  }
}
