package se.besked.platform.styleguide;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens /stilguide, in the demo profile only. */
@Component
@Profile("demo")
class StyleGuideSetup {

  // Not a VaadinServiceInitListener: the bundle's first part would take in all such a class uses.
  @EventListener(ServiceInitEvent.class)
  void open() {
    RouteConfiguration.forApplicationScope().setAnnotatedRoute(StyleGuideView.class);
  }
}
