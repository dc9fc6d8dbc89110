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
 * A journey that moves the calendar on by weeks, with its likes on a site of their own: the year
 * ends there, and with it what is decided for the year, such as fees.
 */
@Tag("host")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.DEFINED_PORT,
    properties = "besked.test.calendar=moves")
@ContextConfiguration(initializers = {MondaySite.class, SimulatorStart.class})
@ActiveProfiles("demo")
@Import({Applying.class, Site.class})
@interface LongJourney {}
