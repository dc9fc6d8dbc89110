package se.besked.platform.site;

import se.besked.eservice.EService;
import se.besked.eservice.Handling.Course;

/**
 * Texts that call a matter an application, with a decision to come, have another wording for
 * matters that are registered: the same key with an ending.
 */
public final class CourseKeys {
  private CourseKeys() {}

  public static String of(EService<?> service, String key) {
    return isRegistered(service) ? key + ".registration" : key;
  }

  public static boolean isRegistered(EService<?> service) {
    return service.handling().course() == Course.REGISTRATION;
  }

  /** Whether much of what the rules find is neither met nor not, and so has its rule's name. */
  public static boolean namesFindings(EService<?> service) {
    return service.handling().course() != Course.DECISION;
  }
}
