package se.besked.integrations.notices;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who notices come from and where they lead.
 *
 * @param from the sender's address, e.g. {@code no-reply@havrelunda.example}
 * @param senderName the municipality's name as people know it
 * @param startPageUrl the start page of Min sida; the same for everybody
 */
@ConfigurationProperties("besked.notices")
public record NoticesProperties(String from, String senderName, URI startPageUrl) {
  public NoticesProperties {
    if (MailAddress.parse(from).isEmpty()) {
      throw new IllegalArgumentException(
          "besked.notices.from är ingen e-postadress. Ange adressen som mejl ska komma från.");
    }
    if (senderName.isBlank() || senderName.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "besked.notices.sender-name saknas eller har otillåtna tecken. Ange kommunens namn.");
    }
    var scheme = startPageUrl.getScheme();
    boolean web = "https".equals(scheme) || "http".equals(scheme);
    if (!web
        || startPageUrl.getHost() == null
        || startPageUrl.getRawUserInfo() != null
        || startPageUrl.getRawQuery() != null
        || startPageUrl.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "besked.notices.start-page-url ska vara en webbadress utan frågetecken och #, till"
              + " exempel https://etjanst.havrelunda.example/min-sida");
    }
  }
}
