package se.besked.journey.offer;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.besked.casework.offers.OfferChoice;
import se.besked.casework.offers.OfferView;
import se.besked.eservice.Words;
import se.besked.journey.Json;
import se.besked.kernel.municipality.Municipality;
import se.besked.kernel.signing.ElectronicId.TextToSign;
import se.besked.kernel.signing.SignedText;

/** What a guardian signs when answering an offer: the place and the answer, nobody else's data. */
final class OfferText {
  static final String BUNDLE = "se.besked.journey.offer.messages";

  private OfferText() {}

  /**
   * The text.
   *
   * @param fee the household's own, as this guardian saw it when the signature was begun: kept with
   *     the order, so that the text is the same when it is finished
   * @param language of the reader, e.g. {@code "en"}
   */
  public static TextToSign of(
      OfferView offer,
      OfferChoice choice,
      List<String> fee,
      Municipality municipality,
      String language) {
    var words = new Words(BUNDLE, Locale.of(language), OfferText.class.getClassLoader());
    var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(words.locale());
    var terms = offer.terms();
    var lines = new SignedText(words.say("offer.title", offer.childName().full()));
    lines.line(words.say("offer.unit", terms.unitName()));
    lines.line(words.say("offer.activity." + terms.activity().name()));
    lines.line(words.say("offer.start", day.format(terms.startsOn())));
    if (terms.weeklyHours() != null) {
      lines.line(words.say("offer.hours", terms.weeklyHours().toString()));
    }
    if (terms.specialSupport()) {
      lines.line(words.say("offer.support"));
    }
    fee.forEach(sentence -> lines.line(sentence));
    if (terms.feePerMonth() != null) {
      lines.line(words.say("offer.fee", terms.feePerMonth().toString()));
    }
    if (!terms.feeText().isBlank()) {
      lines.line(words.say("offer.fee.text", terms.feeText()));
    }
    if (choice.accepts() && terms.endsPlacement() != null) {
      lines.line(words.say("offer.endsOld"));
    }
    lines.gap().line(words.say("offer.answer." + choice.name(), municipality.name()));
    return new TextToSign(
        lines.toString(),
        Json.write(
            Map.of(
                "offer", offer.id().toString(),
                "case", offer.caseId().toString(),
                "choice", choice.name(),
                "terms", Json.write(terms))));
  }
}
