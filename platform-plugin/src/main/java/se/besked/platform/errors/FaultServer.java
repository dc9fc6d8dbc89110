package se.besked.platform.errors;

import org.apache.catalina.Context;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.LifecycleEvent;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Puts the {@link FaultPage} into the server, in place of what Tomcat says of errors. */
@Component
class FaultServer implements WebServerFactoryCustomizer<TomcatWebServerFactory> {
  private final Incidents incidents;
  private final FaultWords words;

  FaultServer(Incidents incidents, FaultWords words) {
    this.incidents = incidents;
    this.words = words;
  }

  @Override
  public void customize(TomcatWebServerFactory server) {
    server.addContextLifecycleListeners(this::starting);
  }

  /** The host has by then what it gives itself. */
  private void starting(LifecycleEvent event) {
    if (Lifecycle.CONFIGURE_START_EVENT.equals(event.getType())
        && event.getLifecycle() instanceof Context context
        && context.getParent() instanceof StandardHost host) {
      var valves = host.getPipeline();
      for (var valve : valves.getValves()) {
        if (valve instanceof ErrorReportValve) {
          valves.removeValve(valve);
        }
      }
      valves.addValve(new FaultPage(incidents, words));
    }
  }
}
