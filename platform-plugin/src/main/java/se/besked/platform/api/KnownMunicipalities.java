package se.besked.platform.api;

import jakarta.servlet.http.HttpServletRequest;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.municipality.Municipality;

/** Finds the municipality that an address names. */
final class KnownMunicipalities {
  private final Municipalities municipalities;

  KnownMunicipalities(Municipalities municipalities) {
    this.municipalities = municipalities;
  }

  Municipality called(String id, HttpServletRequest request) {
    return municipalities
        .find(id)
        .orElseThrow(
            () ->
                ApiRefusal.notFound(
                    "municipality", Language.of(request).say("municipality.unknown")));
  }

  Municipalities all() {
    return municipalities;
  }
}
