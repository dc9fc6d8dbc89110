package se.besked.integrations.bankid;

import java.util.List;
import se.besked.integrations.bankid.simulated.PhoneOwner;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.people.PersonalNumber;

/** Two people with official test numbers. */
public final class People {
  public static final PhoneOwner ANNA =
      new PhoneOwner(
          PersonalNumber.of("198501012382"),
          new PersonName("Anna", "Exempelsson"),
          "två barn, delad vårdnad");
  public static final PhoneOwner OLLE =
      new PhoneOwner(
          PersonalNumber.of("198501012390"), new PersonName("Olle", "Påhittad-Öberg"), "inga barn");
  public static final List<PhoneOwner> ALL = List.of(ANNA, OLLE);

  private People() {}
}
