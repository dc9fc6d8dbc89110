package se.besked.platform.form;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.Locale;
import se.besked.eservice.EService;
import se.besked.eservice.Words;
import se.besked.journey.catalogue.EServices;

/** The e-service that an address names. */
final class ServiceParameter {
  static final String NAME = "service";

  private ServiceParameter() {}

  static EService<?> of(BeforeEnterEvent event, EServices services) {
    return event
        .getRouteParameters()
        .get(NAME)
        .flatMap(services::findByPath)
        .orElseThrow(NotFoundException::new);
  }

  static Words words(EService<?> service, Locale locale) {
    return new Words(service.messages(), locale, service.getClass().getClassLoader());
  }
}
