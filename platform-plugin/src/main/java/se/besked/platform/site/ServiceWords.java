package se.besked.platform.site;

import java.util.Locale;
import org.springframework.stereotype.Component;
import se.besked.eservice.EService;
import se.besked.eservice.Words;
import se.besked.journey.catalogue.EServices;

/** What e-services are called and where they begin. */
@Component
public class ServiceWords {
  private final EServices services;

  ServiceWords(EServices services) {
    this.services = services;
  }

  /** By the service's id; a service that is no longer mounted is called by its id. */
  public String title(String service, Locale language) {
    return services.find(service).map(s -> title(s, language)).orElse(service);
  }

  public String title(EService<?> service, Locale language) {
    return words(service, language).say("service.title");
  }

  public String lead(EService<?> service, Locale language) {
    return words(service, language).say("service.lead");
  }

  /** The service's entry page. */
  public static String address(EService<?> service) {
    return "e-tjanst/" + service.identity().path();
  }

  /** A service without words in a language is called as in Swedish. */
  private static Words words(EService<?> service, Locale language) {
    var loader = service.getClass().getClassLoader();
    try {
      return new Words(service.messages(), Locale.of(language.getLanguage()), loader);
    } catch (java.util.MissingResourceException onlySwedish) {
      return new Words(service.messages(), Words.SWEDISH, loader);
    }
  }
}
