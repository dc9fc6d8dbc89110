package se.besked.platform.killed;

import se.besked.casework.ids.DraftId;
import se.besked.casework.ids.EidOrderId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.login.Browser;

/** An application that is signed but not sent in, as one process tells another of it. */
public record SignedApplication(
    PersonId citizen, DraftId draft, EidOrderId order, Browser browser) {

  String line() {
    return citizen + " " + draft + " " + order + " " + browser.cookie();
  }

  static SignedApplication parse(String line) {
    var parts = line.split(" ");
    return new SignedApplication(
        PersonId.of(parts[0]),
        DraftId.of(parts[1]),
        EidOrderId.of(parts[2]),
        new Browser(parts[3]));
  }
}
