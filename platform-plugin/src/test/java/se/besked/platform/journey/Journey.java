package se.besked.platform.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import se.besked.platform.demo.SimulatorStart;
import se.besked.platform.mypage.Applying;

/**
 * A journey through the whole application, which all journeys share and which starts once. It is a
 * day in November 2026 and stays so; where weeks pass, it is a {@link LongJourney}.
 */
@Tag("host")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = {MondaySite.class, SimulatorStart.class})
@ActiveProfiles("demo")
@Import({Applying.class, Site.class})
@interface Journey {}
