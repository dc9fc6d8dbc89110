package se.besked.platform.site;

import se.besked.eservice.EService;
import se.besked.eservice.Handling.Course;
import se.besked.journey.catalogue.EServices;

/**
 * Texts that call a matter an application, with a decision to come, have another wording for
 * matters that are registered: the same key with an ending.
 */
public final class CourseKeys {
  private CourseKeys() {}

  public static String of(EService<?> service, String key) {
    return isRegistered(service) ? key + ".registration" : key;
  }

  /** By the service's id, as a case has it; a service that is gone says what all say. */
  public static String of(EServices services, String service, String key) {
    return services.find(service).map(s -> of(s, key)).orElse(key);
  }

  public static boolean isRegistered(EService<?> service) {
    return service.handling().course() == Course.REGISTRATION;
  }

  /** Whether much of what the rules find is neither met nor not, and so has its rule's name. */
  public static boolean namesFindings(EService<?> service) {
    return service.handling().course() != Course.DECISION;
  }
}
