package se.besked.platform.site;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.besked.kernel.municipality.Municipalities;

/** The municipality's own values of the design tokens, as a style sheet. */
@RestController
class TenantStyles {
  static final String PATH = "besked/tenant.css";

  private final Municipalities municipalities;

  TenantStyles(Municipalities municipalities) {
    this.municipalities = municipalities;
  }

  @GetMapping("/" + PATH)
  ResponseEntity<String> styles() {
    // html:root outweighs the default tokens whatever the order of the style sheets.
    var css = "html:root{--besked-accent:" + municipalities.host().look().accent() + "}\n";
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
        .body(css);
  }
}
