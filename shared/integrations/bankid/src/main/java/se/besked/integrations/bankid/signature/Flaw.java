package se.besked.integrations.bankid.signature;

/** Why a signature is not trusted, in words for the log and for staff. */
public enum Flaw {
  UNREADABLE("Underskriften går inte att läsa som XML."),
  STRUCTURE("Underskriften är inte uppbyggd som en underskrift från BankID."),
  AMBIGUOUS_ID("Underskriften pekar på något som finns på flera ställen."),
  REFERENCES("Underskriften täcker inte just de två delar som den ska täcka."),
  ALGORITHM("Underskriften är gjord med en metod som inte godtas."),
  DIGEST("Innehållet är ändrat efter underskriften."),
  SIGNATURE_VALUE("Underskriften är inte gjord med certifikatets nyckel."),
  USER_CERTIFICATE("Certifikatet är inte ett certifikat för en person som skriver under."),
  CHAIN("Certifikatets utfärdare hänger inte ihop."),
  UNKNOWN_ROOT("Certifikatet leder inte till en rot som vi litar på."),
  NOT_VALID_THEN("Ett certifikat gällde inte när underskriften gjordes."),
  OCSP_UNREADABLE("Beviset om certifikatets status går inte att läsa."),
  OCSP_NOT_SUCCESSFUL("Beviset om certifikatets status är ett felsvar."),
  OCSP_OTHER_CERTIFICATE("Beviset om status gäller ett annat certifikat."),
  OCSP_NOT_GOOD("Certifikatet var spärrat eller okänt när underskriften gjordes."),
  OCSP_TIME("Beviset om status gällde inte vid underskriften."),
  OCSP_RESPONDER("Beviset om status kommer inte från utfärdarens egen svarstjänst."),
  OCSP_SIGNATURE("Beviset om status är ändrat eller fel undertecknat."),
  OCSP_NONCE("Beviset om status hör inte till just den här underskriften."),
  OTHER_SIGNER("En annan person har skrivit under."),
  OTHER_VISIBLE_TEXT("Den visade texten är inte den som vi skickade."),
  OTHER_INVISIBLE_DATA("De dolda uppgifterna är inte de som vi skickade."),
  NOT_SIGNING("Personen har legitimerat sig, inte skrivit under.");

  private final String swedish;

  Flaw(String swedish) {
    this.swedish = swedish;
  }

  public String swedish() {
    return swedish;
  }
}
