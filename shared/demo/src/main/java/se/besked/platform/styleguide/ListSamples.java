package se.besked.platform.styleguide;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import java.util.List;
import se.besked.formkit.vaadin.StatusTag;
import se.besked.formkit.vaadin.SummaryList;
import se.besked.formkit.vaadin.TaskList;

final class ListSamples {
  private ListSamples() {}

  static List<Component> all() {
    Command nothing = () -> {};
    var answers =
        new SummaryList()
            .row("Barn", "Alva Lind", nothing)
            .row("Skola", "Lundskolan, årskurs 2")
            .row("Varför ansöker du om skolskjuts?", "Vägen är farlig", nothing)
            .row("Beskriv vägen", "", nothing);
    var tasks =
        new TaskList()
            .task("Barn och skola", "stilguide", "Klart")
            .task("Vägen till skolan", "stilguide", "Klart")
            .task("Intyg", "stilguide", new StatusTag(StatusTag.Tone.WARNING, "Komplettera"))
            .waiting("Skriv under", "Går att göra när allt annat är klart");
    return List.of(answers, tasks);
  }
}
