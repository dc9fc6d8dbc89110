package se.besked.platform.guard.walk;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationListener;
import se.besked.platform.guard.tab.Tab;

/**
 * What the first page told everybody when there was no matter of anybody's yet: the demo lists its
 * people there. Production has no such list.
 */
@TestComponent
public class FrontPage implements ApplicationListener<ApplicationReadyEvent> {
  private String said = "";

  @Override
  public void onApplicationEvent(ApplicationReadyEvent ready) {
    var port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
    said = new Tab("http://localhost:" + port).load("/");
  }

  public String said() {
    return said;
  }
}
