package se.besked.testkit;

import se.besked.kernel.people.PersonalNumber;
import se.besked.simulation.HavrelundaPeople;

/**
 * The people of the demo by what they show, so that a test reads like the case it tests. A guardian
 * has the name of the case, the children say whose they are.
 *
 * @see HavrelundaPeople
 */
public final class Personas {
  /** Guardian alone; the child is in grade 1 and far from school. */
  public static final PersonalNumber ALONE = persona("alone");

  public static final PersonalNumber CHILD_OF_ALONE = child("alone", 0);

  /** Parent of {@link #CHILD_OF_ALONE} without custody: must get nothing. */
  public static final PersonalNumber NOT_GUARDIAN = persona("notGuardian");

  /** Two guardians at one address with a child in preschool class and one in grade 3. */
  public static final PersonalNumber TOGETHER = persona("together");

  public static final PersonalNumber TOGETHER_OTHER = persona("togetherOther");
  public static final PersonalNumber YOUNGER_CHILD_TOGETHER = child("together", 0);
  public static final PersonalNumber OLDER_CHILD_TOGETHER = child("together", 1);

  /** The distance is so near the limit that an officer measures again. */
  public static final PersonalNumber NEAR = persona("near");

  public static final PersonalNumber CHILD_OF_NEAR = child("near", 0);

  /** 850 metres from school, grade 2. */
  public static final PersonalNumber CLOSE = persona("close");

  public static final PersonalNumber CHILD_OF_CLOSE = child("close", 0);

  /** Two guardians at two addresses in the municipality. */
  public static final PersonalNumber TWO_HOMES = persona("twoHomes");

  public static final PersonalNumber TWO_HOMES_OTHER = persona("twoHomesOther");
  public static final PersonalNumber CHILD_OF_TWO_HOMES = child("twoHomes", 0);

  /** Grade 4 at an independent school that the family chose. */
  public static final PersonalNumber CHOSEN = persona("chosen");

  public static final PersonalNumber CHILD_OF_CHOSEN = child("chosen", 0);

  /** Registered in the neighbouring municipality. */
  public static final PersonalNumber OTHER_MUNICIPALITY = persona("otherMunicipality");

  public static final PersonalNumber CHILD_OF_OTHER_MUNICIPALITY = child("otherMunicipality", 0);

  /** A guardian with a confidentiality marking, and the one who has custody together with them. */
  public static final PersonalNumber PROTECTED_GUARDIAN = persona("protectedGuardian");

  public static final PersonalNumber PROTECTED_GUARDIAN_OTHER = persona("protectedGuardianOther");
  public static final PersonalNumber CHILD_OF_PROTECTED_GUARDIAN = child("protectedGuardian", 0);

  /** The child has protected registration: no address anywhere. */
  public static final PersonalNumber GUARDIAN_OF_PROTECTED_CHILD = persona("protectedChild");

  public static final PersonalNumber PROTECTED_CHILD = child("protectedChild", 0);

  /** The child has a coordination number. */
  public static final PersonalNumber COORDINATION = persona("coordination");

  public static final PersonalNumber CHILD_OF_COORDINATION = child("coordination", 0);

  public static final PersonalNumber NO_CHILDREN = persona("noChildren");

  /** The child is in preschool. */
  public static final PersonalNumber TOO_YOUNG = persona("tooYoung");

  public static final PersonalNumber CHILD_OF_TOO_YOUNG = child("tooYoung", 0);

  /** The child is in grade 8. */
  public static final PersonalNumber UPPER = persona("upper");

  public static final PersonalNumber CHILD_OF_UPPER = child("upper", 0);

  /** The student registry has no grade for the child. */
  public static final PersonalNumber NO_GRADE = persona("noGrade");

  public static final PersonalNumber CHILD_OF_NO_GRADE = child("noGrade", 0);

  /** The student registry does not have the child. */
  public static final PersonalNumber NOT_IN_REGISTRY = persona("notInRegistry");

  public static final PersonalNumber CHILD_OF_NOT_IN_REGISTRY = child("notInRegistry", 0);

  /** The home is on an island: no walking route to anywhere. */
  public static final PersonalNumber ISLAND = persona("island");

  public static final PersonalNumber CHILD_OF_ISLAND = child("island", 0);

  /** Had a coordination number before: {@link #EARLIER_NUMBER_ON_ISLAND}. */
  public static final PersonalNumber YOUNGER_CHILD_OF_ISLAND = child("island", 1);

  public static final PersonalNumber EARLIER_NUMBER_ON_ISLAND = PersonalNumber.of("202301612392");

  /** The other guardian never was registered in Sweden and cannot sign electronically. */
  public static final PersonalNumber GUARDIAN_ABROAD = persona("guardianAbroad");

  public static final PersonalNumber CHILD_OF_GUARDIAN_ABROAD = child("guardianAbroad", 0);

  /** Married, two children at the same preschool. */
  public static final PersonalNumber SIBLINGS = persona("siblings");

  public static final PersonalNumber SIBLINGS_OTHER = persona("siblingsOther");

  /** Has an earlier place that has ended. */
  public static final PersonalNumber OLDER_SIBLING = child("siblings", 0);

  public static final PersonalNumber YOUNGER_SIBLING = child("siblings", 1);

  /** Guardian alone with a child in educare and one who is to change preschools. */
  public static final PersonalNumber EDUCARE = persona("educare");

  public static final PersonalNumber CHILD_IN_EDUCARE = child("educare", 0);
  public static final PersonalNumber CHILD_WITH_PLACE_TO_COME = child("educare", 1);

  /** Two homes, and a place for each. */
  public static final PersonalNumber TWO_PLACES = persona("twoPlaces");

  public static final PersonalNumber TWO_PLACES_OTHER = persona("twoPlacesOther");
  public static final PersonalNumber CHILD_OF_TWO_PLACES = child("twoPlaces", 0);

  /**
   * Married to {@link #STEP_PARENT}; the child has another home with {@link #STEP_FAMILY_OTHER}.
   */
  public static final PersonalNumber STEP_FAMILY = persona("stepFamily");

  public static final PersonalNumber STEP_PARENT = persona("stepParent");
  public static final PersonalNumber STEP_FAMILY_OTHER = persona("stepFamilyOther");
  public static final PersonalNumber CHILD_OF_STEP_FAMILY = child("stepFamily", 0);

  /** The child turns one in January 2027 and has no place. */
  public static final PersonalNumber TURNS_ONE = persona("turnsOne");

  public static final PersonalNumber CHILD_TURNING_ONE = child("turnsOne", 0);

  /** The child turns 13 in 2027 and is in educare. */
  public static final PersonalNumber TURNS_THIRTEEN = persona("turnsThirteen");

  public static final PersonalNumber CHILD_TURNING_THIRTEEN = child("turnsThirteen", 0);

  /** Married and registered at two addresses. */
  public static final PersonalNumber MARRIED_APART = persona("marriedApart");

  public static final PersonalNumber MARRIED_APART_OTHER = persona("marriedApartOther");
  public static final PersonalNumber CHILD_OF_MARRIED_APART = child("marriedApart", 0);

  private Personas() {}

  private static PersonalNumber persona(String id) {
    return PersonalNumber.of(People.HAVRELUNDA.persona(id).number());
  }

  private static PersonalNumber child(String id, int index) {
    return PersonalNumber.of(People.HAVRELUNDA.persona(id).guardianOf().get(index));
  }

  private static final class People {
    static final HavrelundaPeople HAVRELUNDA = HavrelundaPeople.load();
  }
}
