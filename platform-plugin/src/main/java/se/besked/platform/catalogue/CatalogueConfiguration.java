package se.besked.platform.catalogue;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.besked.journey.catalogue.EServices;

/** Finds the mounted e-services. */
@Configuration(proxyBeanMethods = false)
public class CatalogueConfiguration {
  @Bean
  EServices eServices() {
    return EServices.onClassPath();
  }
}
