package se.besked.platform.guard;

import java.util.regex.Pattern;

/** What the demo and the tests have and production does not, by the names of its files. */
enum NotInProduction {
  SIMULATORS("se/besked/.*([Ss]imulat|/Practice(?!Start|Phone)).*"),
  PRACTICE_PEOPLE("havrelunda/.*|municipalities/.*|application-demo\\.yaml|.*/havrelunda\\.svg"),
  DEMO("se/besked/platform/demo/.*|messages/demo_.*"),
  STYLE_GUIDE("se/besked/platform/styleguide/.*"),
  TEST_LIBRARIES(
      "(junit|org/junit|org/opentest4j|org/assertj|org/mockito|org/hamcrest|com/icegreen"
          + "|com/microsoft/playwright|com/deque|com/tngtech|org/springframework/(boot/)?test"
          + "|se/besked/(.*/)?testkit)/.*"),
  DATABASE_SERVERS("io/zonky/.*|.*postgres.*\\.txz|org/(h2|hsqldb|apache/derby)/.*"),
  DEVELOPMENT(
      "com/vaadin/(base/devserver|copilot)/.*"
          + "|org/springframework/boot/(devtools|docker|testcontainers)/.*"),
  FOREIGN_CODE(".*\\.(dll|dylib|jnilib|so|exe)");

  private final Pattern names;

  NotInProduction(String names) {
    this.names = Pattern.compile(names);
  }

  /**
   * Whether a file is of this kind.
   *
   * @param name in its jar, or below the folder of classes
   */
  boolean has(String name) {
    return names.matcher(name).matches();
  }
}
