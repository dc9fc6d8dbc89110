package se.besked.platform.robots;

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
import se.besked.platform.login.DemoSite;
import se.besked.platform.mypage.Applying;

/** The demo with four robots: one that may everything, one like it, a reader, and a neighbour's. */
@SpringBootTest(
    webEnvironment = WebEnvironment.DEFINED_PORT,
    properties = {
      "besked.casework.jobs.polling-interval=100ms",
      "besked.robots.requests-per-minute=100000",
      "besked.robots.tokens-per-minute=100000",
      "besked.robots.clients[0].id=robot-prova",
      "besked.robots.clients[0].secret=" + RobotSite.HASH,
      "besked.robots.clients[0].municipality=demo",
      "besked.robots.clients[0].scopes=" + RobotSite.ALL,
      "besked.robots.clients[0].officers[0].id=anna",
      "besked.robots.clients[0].officers[0].name=Anna Andersson",
      "besked.robots.clients[0].officers[0].delegation=Delegationsordningen 3.2",
      "besked.robots.clients[1].id=robot-annan",
      "besked.robots.clients[1].secret=" + RobotSite.HASH,
      "besked.robots.clients[1].municipality=demo",
      "besked.robots.clients[1].scopes=" + RobotSite.ALL,
      "besked.robots.clients[2].id=robot-lasare",
      "besked.robots.clients[2].secret=" + RobotSite.HASH,
      "besked.robots.clients[2].municipality=demo",
      "besked.robots.clients[2].scopes=work-items:read",
      "besked.robots.clients[3].id=robot-granne",
      "besked.robots.clients[3].secret=" + RobotSite.HASH,
      "besked.robots.clients[3].municipality=maxtaxa",
      "besked.robots.clients[3].scopes=" + RobotSite.ALL
    })
@ContextConfiguration(initializers = {DemoSite.class, SimulatorStart.class})
@ActiveProfiles("demo")
@Import(Applying.class)
@Tag("host")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface RobotSite {
  /** Of {@link Caller#SECRET}. */
  String HASH = "$2a$10$txHJe3Oofp.PbbpS4IX3Pe9lV/z1pmwpKHTxBgAOoJDKoXfGIrgSG";

  String ALL =
      "work-items:read,work-items:claim,work-items:report,cases:read,statuses:write,"
          + "decisions:write,receipts:read,offers:write,webhooks:manage";
}
