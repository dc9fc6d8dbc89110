package se.besked.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;

/** Vaadin's commercial components say so in their manifest; none is on the class path. */
class LicencesTest {
  @Test
  void noComponentNeedsACommercialLicence() throws IOException {
    var manifests =
        Collections.list(getClass().getClassLoader().getResources("META-INF/MANIFEST.MF"));
    assertThat(manifests).hasSizeGreaterThan(50);
    var commercial = new ArrayList<String>();
    for (var address : manifests) {
      try (var in = address.openStream()) {
        if (new Manifest(in).getMainAttributes().getValue("CvdlName") != null) {
          commercial.add(address.toString());
        }
      }
    }
    assertThat(commercial).isEmpty();
  }
}
