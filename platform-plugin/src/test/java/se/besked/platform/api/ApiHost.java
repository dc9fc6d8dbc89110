package se.besked.platform.api;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.configuration.SpringDocSpecPropertiesConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.properties.SwaggerUiConfigProperties;
import org.springdoc.core.properties.SwaggerUiOAuthProperties;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springdoc.webmvc.ui.SwaggerConfig;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import se.besked.kernel.decisions.AutomationGate;
import se.besked.platform.catalogue.CatalogueConfiguration;
import se.besked.platform.catalogue.RulesToday;
import se.besked.platform.municipality.MunicipalityConfiguration;
import se.besked.testkit.SettableClock;

/**
 * The public API on a server of its own, without screens and database. Not a configuration class by
 * annotation, so that other tests do not find it.
 */
@ImportAutoConfiguration({
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  SecurityAutoConfiguration.class,
  ServletWebSecurityAutoConfiguration.class,
  SecurityFilterAutoConfiguration.class,
  SpringDocConfigProperties.class,
  SpringDocConfiguration.class,
  SpringDocSpecPropertiesConfiguration.class,
  SpringDocWebMvcConfiguration.class,
  SwaggerUiConfigProperties.class,
  SwaggerUiOAuthProperties.class,
  SwaggerConfig.class
})
@Import({ApiConfiguration.class, MunicipalityConfiguration.class, CatalogueConfiguration.class})
class ApiHost {
  @Bean
  SettableClock clock() {
    return SettableClock.at("2026-11-22T09:00");
  }

  @Bean
  SwitchesOff switchesOff() {
    return new SwitchesOff();
  }

  @Bean
  RulesToday rulesToday(SwitchesOff off, SettableClock clock) {
    return new RulesToday(AutomationGate.standard(), off, clock);
  }

  /** The switches without the board's page: what is named here is off. */
  static final class SwitchesOff implements RulesToday.BoardSwitch {
    final Set<String> services = ConcurrentHashMap.newKeySet();

    @Override
    public boolean isOn(String municipality, String service) {
      return !services.contains(municipality + "/" + service);
    }
  }
}
