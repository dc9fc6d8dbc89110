package se.besked.platform.site;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;

/** The HTML page that every view lives in. Vaadin's base styles only, themed by tokens. */
@StyleSheet("besked/tokens.css")
@StyleSheet("besked/base.css")
@StyleSheet("besked/layout.css")
@StyleSheet("besked/fields.css")
@StyleSheet("besked/components.css")
@StyleSheet("besked/print.css")
@Viewport("width=device-width, initial-scale=1")
public class BeskedShell implements AppShellConfigurator {

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.addLink("stylesheet", TenantStyles.PATH);
    settings.addFavIcon("icon", "besked/favicon.svg", "any");
    settings.addMetaTag("format-detection", "telephone=no");
    settings.addMetaTag("referrer", "same-origin");
  }
}
