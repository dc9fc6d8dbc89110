package se.besked.platform.calculators;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.annotation.Order;
import se.besked.childcare.ChildcareTopics;
import se.besked.kernel.municipality.Municipalities;
import se.besked.platform.layout.Part;
import se.besked.platform.pages.StartAddition;
import se.besked.platform.site.Messages;

/** The calculators on the start page: those the municipality has figures for. */
@org.springframework.stereotype.Component
@Order(2)
class CalculatorLinks implements StartAddition {
  private final Municipalities municipalities;
  private final Messages messages;

  CalculatorLinks(Municipalities municipalities, Messages messages) {
    this.municipalities = municipalities;
    this.messages = messages;
  }

  @Override
  public Component content(Locale language) {
    var list = new UnorderedList();
    list.addClassName("catalogue");
    addresses()
        .forEach(
            (name, address) -> {
              var link = new Anchor(address, text("calc." + name + ".title", language));
              link.addClassName("catalogue__name");
              var about = new Paragraph(text("calc." + name + ".lead", language));
              list.add(new ListItem(new Div(link, about)));
            });
    return list.getChildren().findAny().isPresent()
        ? new Part(text("calc.start", language), list)
        : new Div();
  }

  private Map<String, String> addresses() {
    var rules = municipalities.host().rules();
    var all = new TreeMap<String, String>();
    if (rules.has(ChildcareTopics.FEES)) {
      all.put("fee", "rakna/avgift");
    }
    if (rules.has(ChildcareTopics.PRESCHOOL)) {
      all.put("guarantee", "rakna/plats-senast");
      all.put("notice", "rakna/uppsagningstid");
    }
    return all;
  }

  private String text(String key, Locale language) {
    return messages.getTranslation(key, language);
  }
}
