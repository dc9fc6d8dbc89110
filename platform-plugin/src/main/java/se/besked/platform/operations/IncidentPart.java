package se.besked.platform.operations;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import se.besked.casework.operations.Incident;
import se.besked.formkit.vaadin.StatusTag;
import se.besked.platform.layout.Part;
import se.besked.platform.site.Dates;

/** Alerts: what was noticed, when operations were told, and when it was over. */
final class IncidentPart extends Div {
  IncidentPart(List<Incident> incidents) {
    setId("larm");
    var part = new Part(getTranslation("jobs.incidents"));
    if (incidents.isEmpty()) {
      part.add(new Paragraph(getTranslation("jobs.incidents.none")));
    } else {
      var list = Lines.list();
      incidents.forEach(i -> list.add(line(i)));
      part.add(list);
    }
    add(part);
  }

  private ListItem line(Incident incident) {
    var over = incident.resolvedAt();
    var told = incident.toldAt();
    var tag =
        over == null
            ? new StatusTag(StatusTag.Tone.ERROR, getTranslation("jobs.incident.open"))
            : new StatusTag(StatusTag.Tone.SUCCESS, getTranslation("jobs.incident.over"));
    var facts =
        getTranslation(
                "jobs.incident.since",
                Dates.moment(incident.openedAt(), getLocale()),
                "" + incident.jobs())
            + " "
            + getTranslation(
                told == null ? "jobs.incident.untold" : "jobs.incident.told",
                told == null ? "" : Dates.moment(told, getLocale()))
            + (over == null
                ? ""
                : " " + getTranslation("jobs.incident.until", Dates.moment(over, getLocale())));
    return Lines.line(
        new Span(
            getTranslation(
                "jobs.incident." + incident.kind(), JobWords.name(incident.job(), this))),
        facts,
        tag);
  }
}
