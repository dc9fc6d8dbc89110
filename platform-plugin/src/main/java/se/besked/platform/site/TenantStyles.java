package se.besked.platform.site;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The municipality's own values of the design tokens, as a style sheet. */
@RestController
class TenantStyles {
  static final String PATH = "besked/tenant.css";

  private final Municipality municipality;

  TenantStyles(Municipality municipality) {
    this.municipality = municipality;
  }

  @GetMapping("/" + PATH)
  ResponseEntity<String> styles() {
    var accent = municipality.accent();
    // html:root outweighs the default tokens whatever the order of the style sheets.
    var css = accent == null ? "" : "html:root{--besked-accent:" + accent.css() + "}\n";
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
        .body(css);
  }
}
