package se.besked.platform.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import se.besked.platform.demo.SimulatorStart;
import se.besked.platform.matter.Applying;

/**
 * A journey through the whole application, which all journeys share and which starts once. Some
 * move its clock on for weeks, so those that need fees of this year go first.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = {MondaySite.class, SimulatorStart.class})
@ActiveProfiles("demo")
@Import({Applying.class, Site.class})
@interface Journey {
  /** For {@code @Order}: before anybody moves the clock into a year without fees. */
  int FIRST = 1;
}
