package se.besked.platform.operations;

import com.vaadin.flow.component.Component;
import java.util.Locale;

/** The names of jobs in words. */
final class JobWords {
  private JobWords() {}

  /** By a job's name in the database, e.g. {@code "send-notice"}. */
  static String name(String taskName, Component on) {
    return on.getTranslation("jobs.name." + taskName.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
