package se.besked.platform.mypage;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.besked.journey.catalogue.EServices;
import se.besked.platform.layout.Part;
import se.besked.platform.pages.StartAddition;
import se.besked.platform.site.Messages;
import se.besked.platform.site.ServiceWords;

/** The e-services there are, for everyone on the start page and on Min sida. */
@Component
@Order(1)
class ServiceCatalogue implements StartAddition {
  private final EServices services;
  private final ServiceWords words;
  private final Messages messages;

  ServiceCatalogue(EServices services, ServiceWords words, Messages messages) {
    this.services = services;
    this.words = words;
    this.messages = messages;
  }

  @Override
  public com.vaadin.flow.component.Component content(Locale language) {
    return new Part(messages.getTranslation("matter.catalogue", language), list(language));
  }

  UnorderedList list(Locale language) {
    var list = new UnorderedList();
    list.addClassName("catalogue");
    for (var service : services.all()) {
      var link = new Anchor(ServiceWords.address(service), words.title(service, language));
      link.addClassName("catalogue__name");
      var about = new Paragraph(words.lead(service, language));
      list.add(new ListItem(new Div(link, about)));
    }
    return list;
  }
}
