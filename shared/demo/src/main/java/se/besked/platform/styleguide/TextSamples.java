package se.besked.platform.styleguide;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

final class TextSamples {
  private TextSamples() {}

  static List<Component> all() {
    return List.of(
        new Paragraph(
            "Barn har rätt till skolskjuts om vägen till skolan är lång, farlig eller om det finns"
                + " något annat särskilt skäl. Kommunen mäter den kortaste vägen som är lämplig att"
                + " gå, från tomtgränsen till skolans grind."),
        new Paragraph(new Anchor("om", "Läs mer om hur vägen mäts")),
        new H3("Det här behöver du"),
        new UnorderedList(
            new ListItem("din e-legitimation"),
            new ListItem("intyg, om barnet har en funktionsnedsättning"),
            new ListItem("omkring fem minuter")),
        new Html(
            """
            <div class="table-scroll" tabindex="0" role="region" aria-label="Gränser för skolskjuts">
            <table><caption>Gränser för skolskjuts</caption>
            <thead><tr><th scope="col">Årskurs</th><th scope="col">Gäller från</th>
            <th scope="col" class="number">Längsta väg</th></tr></thead>
            <tbody><tr><th scope="row">Förskoleklass till 3</th><td>1 juli 2026</td>
            <td class="number">2 000 m</td></tr>
            <tr><th scope="row">4 till 6</th><td>1 juli 2026</td>
            <td class="number">3 000 m</td></tr></tbody></table></div>
            """));
  }
}
