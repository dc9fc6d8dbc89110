package se.besked.platform.staff.place;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import se.besked.casework.workitems.WorkItemContent;
import se.besked.eservice.Summary;
import se.besked.formkit.vaadin.SummaryList;
import se.besked.journey.Json;
import se.besked.kernel.facts.CareUnit;
import se.besked.kernel.people.PersonName;
import tools.jackson.databind.JsonNode;

/** What is to be entered, row by row, each value ready to be copied. */
final class EntryList extends Div {
  private final transient List<CareUnit> units;

  EntryList(WorkItemContent content, List<CareUnit> units) {
    this.units = units;
    var summary = Json.read(content.summaryJson(), Summary.class);
    var about = new Paragraph(summary.title());
    about.addClassName("strong");
    add(about, new H3(getTranslation("staff.work.people")), people(content));
    var detail = Json.read(content.detailJson(), JsonNode.class);
    if (!detail.isEmpty()) {
      add(new H3(getTranslation("staff.work.agreed")), agreed(detail));
    }
    if (!summary.rows().isEmpty()) {
      var rows = new SummaryList();
      summary.rows().forEach(r -> row(rows, r.name(), r.value()));
      add(new H3(getTranslation("staff.work.stated")), rows);
    }
  }

  private SummaryList people(WorkItemContent content) {
    var rows = new SummaryList();
    for (var person : content.persons()) {
      var name = new PersonName(person.givenName(), person.surname()).full();
      row(rows, getTranslation("staff.party.role." + person.role()), name);
      row(rows, getTranslation("staff.work.number", name), person.personalNumber());
    }
    return rows;
  }

  private SummaryList agreed(JsonNode detail) {
    var rows = new SummaryList();
    detail
        .properties()
        .forEach(
            field ->
                row(
                    rows,
                    getTranslation("staff.work.detail." + field.getKey()),
                    value(field.getKey(), field.getValue().asString())));
    return rows;
  }

  private String value(String field, String value) {
    return switch (field) {
      case "answer" -> getTranslation("staff.offer.choice." + value);
      case "activity" -> getTranslation("staff.offer.activity." + value);
      case "change" -> getTranslation("staff.work.detail.change.yes");
      case "specialSupport" -> getTranslation("staff.work.detail.specialSupport.yes");
      case "unit" ->
          units.stream()
              .filter(u -> u.id().equals(value))
              .findFirst()
              .map(u -> u.name() + " (" + value + ")")
              .orElse(value);
      default -> value;
    };
  }

  private static void row(SummaryList rows, String name, String value) {
    if (value.isBlank()) {
      rows.row(name, value);
    } else {
      rows.row(name, new CopyValue(name, value));
    }
  }
}
