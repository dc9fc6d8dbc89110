package se.besked.platform.site;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose e-services these are.
 *
 * @param name in full, as in titles and letters: "Havrelunda kommun"
 * @param logo address of an image on this host, or none: then the name stands alone
 * @param accent the one colour of links and buttons; must reach 4.5:1 on white
 * @param email where citizens write
 * @param phone where citizens call, as written on paper
 * @param website the municipality's own site
 */
@ConfigurationProperties("besked.municipality")
public record Municipality(
    String name,
    @Nullable String logo,
    @Nullable Colour accent,
    String email,
    String phone,
    String website) {

  public Municipality {
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException("besked.municipality.name is missing");
    }
    if (accent != null && accent.contrastWith(Colour.WHITE) < Colour.TEXT_CONTRAST) {
      throw new IllegalArgumentException(
          "besked.municipality.accent "
              + accent.css()
              + " is too light: "
              + "text on white needs a contrast of 4.5:1");
    }
  }
}
