package se.besked.platform.staff.rules;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import se.besked.casework.rules.RuleDraft;
import se.besked.kernel.law.TopicForm;
import se.besked.platform.layout.Part;
import se.besked.platform.site.Dates;

/** What a draft changes of today's figures, and all of its own. */
final class DifferencePart extends Div {
  DifferencePart(TopicForm form, RuleDraft draft, Map<String, Object> today) {
    setId("skillnad");
    var part = new Part(getTranslation("rules.difference"));
    part.add(
        new Paragraph(
            getTranslation(
                "rules.difference.from",
                Dates.day(draft.validFrom(), getLocale()),
                draft.source().isBlank() ? "–" : draft.source())));
    var differences = RuleWords.between(form, today, draft.figures());
    if (differences.isEmpty()) {
      part.add(new Paragraph(getTranslation("rules.difference.none")));
    } else {
      var table =
          new Table(
              getTranslation("rules.difference.caption"),
              getTranslation("rules.figure"),
              getTranslation("rules.today"),
              getTranslation("rules.new-value"));
      differences.forEach(d -> table.row(d.what(), shown(d.before()), shown(d.after())));
      part.add(table);
    }
    var all =
        new Table(
            getTranslation("rules.all"),
            getTranslation("rules.figure"),
            getTranslation("rules.new-value"));
    RuleWords.lines(form, draft.figures()).forEach(all::row);
    part.add(new NativeDetails(getTranslation("rules.all"), all));
    add(part);
  }

  private String shown(String value) {
    return value.isEmpty() ? getTranslation("rules.field.none") : value;
  }
}
