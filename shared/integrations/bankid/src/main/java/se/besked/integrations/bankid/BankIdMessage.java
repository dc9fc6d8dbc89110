package se.besked.integrations.bankid;

import java.util.Locale;

/**
 * What to tell a person who uses BankID: BankID's own recommended texts (RFA), and ours where
 * BankID recommends none.
 */
public enum BankIdMessage {
  RFA1("Starta BankID-appen.", "Start your BankID app."),
  RFA2(
      "Du har inte BankID-appen installerad. Kontakta din bank.",
      "The BankID app is not installed. Please contact your bank."),
  RFA3("Åtgärden avbruten. Försök igen.", "The action was cancelled. Please try again."),
  RFA4(
      "En identifiering eller underskrift för det här personnumret är redan påbörjad. Försök igen.",
      "An identification or signing for this personal number is already started. Please try"
          + " again."),
  RFA5("Något gick fel. Försök igen.", "Something went wrong. Please try again."),
  RFA6("Åtgärden avbröts.", "The action was cancelled."),
  RFA8(
      "BankID-appen svarar inte. Kontrollera att den är startad och att du har internetanslutning."
          + " Om du inte har ett giltigt BankID kan du skaffa ett hos din bank. Försök sedan igen.",
      "The BankID app is not responding. Please check that it's started and that you have internet"
          + " access. If you don't have a valid BankID you can get one from your bank. Try again."),
  RFA9(
      "Skriv in din säkerhetskod i BankID-appen och välj Identifiera eller Skriv under.",
      "Enter your security code in the BankID app and select Identify or Sign."),
  RFA13("Försöker starta BankID-appen.", "Trying to start your BankID app."),
  RFA15A(
      "Söker efter BankID. Säkerställ att du har ett giltigt BankID på den här datorn. Om du har ett"
          + " BankID på kort, sätt in kortet i kortläsaren.",
      "Searching for BankID. Make sure you have a valid BankID on this computer. If you have a"
          + " BankID on card, please insert the card into your card reader."),
  RFA15B(
      "Söker efter BankID. Säkerställ att du har ett giltigt BankID på den här enheten.",
      "Searching for BankID. Make sure you have a valid BankID on this device."),
  RFA16(
      "Ditt BankID är för gammalt eller spärrat. Använd ett annat BankID eller skaffa ett nytt hos"
          + " din bank.",
      "Your BankID is blocked or too old. Please use another BankID or get a new one from your"
          + " bank."),
  RFA17A(
      "Du verkar inte ha BankID-appen/programmet. Installera den och skaffa ett BankID hos din bank.",
      "You don't seem to have the BankID app/program. Please install it and get a BankID from your"
          + " bank."),
  RFA17B(
      "Misslyckades att läsa av QR-koden. Starta BankID-appen och läs av QR-koden.",
      "Failed to scan the QR code. Start the BankID app and scan the QR code."),
  /** The button that starts the app on the same device. */
  RFA18("Starta BankID-appen", "Start the BankID app"),
  /** The choice on a computer. */
  RFA19(
      "Vill du använda BankID på den här datorn eller ett Mobilt BankID?",
      "Would you like to use BankID on this computer, or a Mobile BankID?"),
  /** The choice on a telephone or tablet. */
  RFA20(
      "Vill du använda BankID på den här enheten eller på en annan enhet?",
      "Do you want to use BankID on this device or another device?"),
  RFA21(
      "En identifiering eller underskrift pågår.", "An identification or signing is in progress."),
  RFA22("Något gick fel. Försök igen.", "Something went wrong. Please try again."),
  RFA23(
      "Fotografera och läs av din ID-handling med BankID-appen.",
      "Take a photo of, and scan, your ID document with the BankID app."),
  CALL_CONFIRM(
      "Bekräfta i BankID-appen att du pratar med oss i telefon.",
      "Confirm in the BankID app that you are talking to us on the phone."),
  CALL_DECLINED(
      "Du svarade att du inte pratar med oss i telefon, så åtgärden avbröts. Lägg på om någon annan"
          + " bad dig använda ditt BankID.",
      "You answered that you are not talking to us on the phone, so the action was cancelled. Hang"
          + " up if somebody else asked you to use your BankID."),
  APP_TOO_OLD(
      "Din BankID-app är för gammal. Uppdatera appen och försök igen.",
      "Your BankID app is too old. Please update the app and try again."),
  RISK_BLOCKED(
      "BankID stoppade åtgärden för att skydda dig. Bad någon annan dig använda ditt BankID? Avbryt"
          + " och kontakta din bank. Annars kan du försöka igen eller kontakta kommunen.",
      "BankID stopped the action to protect you. Did somebody else ask you to use your BankID? Stop"
          + " and contact your bank. Otherwise you can try again or contact the municipality."),
  /** Ours: a test identity where real people are. */
  TEST_NUMBER(
      "Personnumret är ett testnummer och kan inte användas här. Använd ditt eget BankID.",
      "The personal number is a test number and cannot be used here. Use your own BankID."),
  /** Ours: a real person where people practise. */
  REAL_NUMBER(
      "Det här är en testmiljö. Här kan bara testpersoner logga in, inte riktiga personer.",
      "This is a test environment. Only test persons can log in here, not real people.");

  private final String swedish;
  private final String english;

  BankIdMessage(String swedish, String english) {
    this.swedish = swedish;
    this.english = english;
  }

  /** The key in a message source, e.g. {@code "bankid.rfa17b"}. */
  public String key() {
    return "bankid." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String swedish() {
    return swedish;
  }

  public String english() {
    return english;
  }

  /** English for English, Swedish for every other language. */
  public String in(Locale language) {
    return language.getLanguage().equals("en") ? english : swedish;
  }
}
