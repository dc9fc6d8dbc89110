package se.besked.platform.styleguide;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Opens /stilguide, in the demo profile only. */
@Component
@Profile("demo")
class StyleGuideSetup implements VaadinServiceInitListener {

  @Override
  public void serviceInit(ServiceInitEvent event) {
    RouteConfiguration.forApplicationScope().setAnnotatedRoute(StyleGuideView.class);
  }
}
