package se.besked.platform.operations;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import se.besked.casework.operations.StuckItem;
import se.besked.platform.layout.Part;
import se.besked.platform.site.Dates;

/** What could not be entered in the business system; an officer goes on with it. */
final class StuckPart extends Div {
  StuckPart(List<StuckItem> items) {
    setId("uppdrag");
    var part = new Part(getTranslation("jobs.stuck", "" + items.size()));
    part.add(
        new Paragraph(getTranslation(items.isEmpty() ? "jobs.stuck.none" : "jobs.stuck.lead")));
    var list = Lines.list();
    items.forEach(
        i ->
            list.add(
                Lines.line(
                    Lines.about(i.about(), i.id().toString()),
                    getTranslation(
                        "jobs.stuck.since",
                        getTranslation("staff.work.kind." + i.kind()),
                        Dates.moment(i.createdAt(), getLocale()),
                        "" + i.attempts()))));
    if (!items.isEmpty()) {
      part.add(list);
    }
    add(part);
  }
}
