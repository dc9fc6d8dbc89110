package se.besked.journey.decide;

import java.util.List;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.municipality.Municipality;

/**
 * How to appeal, as every decision must say (förvaltningslagen 33 §; kommunallagen 13 kap.). The
 * text follows from the route: with the wrong text an appeal may not be rejected as late
 * (förvaltningslagen 45 §).
 */
public record AppealInstructions(String title, List<String> paragraphs) {

  public static AppealInstructions of(AppealRoute route, Municipality municipality) {
    return switch (route) {
      case ADMINISTRATIVE_APPEAL ->
          new AppealInstructions(
              "Om du inte är nöjd: så överklagar du",
              List.of(
                  "Du kan överklaga beslutet till %s. Skriv vilket beslut du överklagar, hur du vill att det ska ändras och varför. Bifoga det som du vill att domstolen ska ta hänsyn till. Du behöver inte skriva under."
                      .formatted(municipality.court()),
                  "Skicka överklagandet till oss, %s, %s. Enklast är att överklaga på Min sida, under ditt ärende. Det går också bra med brev eller e-post till %s."
                      .formatted(
                          municipality.board(),
                          municipality.name(),
                          municipality.contact().email()),
                  "Överklagandet ska ha kommit in till oss inom tre veckor från den dag då du fick del av beslutet. Sista dagen visas på Min sida när du har bekräftat att du tagit emot beslutet. Vi prövar om överklagandet har kommit in i tid och om beslutet ska ändras. Annars skickar vi det skyndsamt vidare till domstolen."));
      case LEGALITY_REVIEW ->
          new AppealInstructions(
              "Om du inte är nöjd: så begär du laglighetsprövning",
              List.of(
                  "Beslutet kan överklagas genom laglighetsprövning enligt 13 kap. kommunallagen (2017:725). Det kan varje medlem av kommunen göra. Domstolen prövar om beslutet är lagligt, inte om det är lämpligt.",
                  "Skicka överklagandet till %s. Skriv vilket beslut du överklagar och varför du anser att det inte är lagligt. Alla skäl ska anges innan tiden gått ut. Skickar du överklagandet till oss i tid vidarebefordrar vi det till domstolen."
                      .formatted(municipality.court()),
                  "Överklagandet ska ha kommit in inom tre veckor från den dag då det tillkännagavs på kommunens digitala anslagstavla att protokollet över beslutet justerats. Tiden börjar inte löpa förrän dess. Dagen visas på Min sida när den är känd."));
    };
  }
}
