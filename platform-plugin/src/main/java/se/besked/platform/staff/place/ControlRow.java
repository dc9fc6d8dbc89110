package se.besked.platform.staff.place;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import se.besked.casework.income.PostControls.Row;
import se.besked.casework.income.PostControls.State;
import se.besked.casework.income.YearCheck;
import se.besked.childcare.Phrases;
import se.besked.formkit.vaadin.Expander;
import se.besked.formkit.vaadin.StatusTag;
import se.besked.formkit.vaadin.StatusTag.Tone;

/** A line of the file and what came of it, month by month for those who want to know. */
final class ControlRow extends ListItem {

  ControlRow(Row row) {
    addClassName("staff-list__item");
    var title = new Div(getTranslation("staff.control.row", "" + row.line()));
    title.addClassName("staff-list__title");
    var text = new Div(row.text());
    text.addClassName("control-row__text");
    add(title, text, tag(row));
    var problem = row.problem();
    if (problem != null) {
      add(new Div(problem));
    }
    var result = row.result();
    if (result != null) {
      add(new Div(result.explanation()));
      months(row, result);
    }
  }

  private void months(Row row, YearCheck.Checked result) {
    if (result.months().isEmpty()) {
      return;
    }
    var months = new OrderedList();
    months.addClassName("control-row__months");
    result.months().forEach(month -> months.add(new ListItem(month)));
    add(
        new Expander(
            getTranslation("staff.control.row.months", "" + row.line()),
            new Paragraph(getTranslation("staff.control.row.months.lead")),
            months));
  }

  private StatusTag tag(Row row) {
    var result = row.result();
    if (result == null) {
      return new StatusTag(
          row.state() == State.INVALID ? Tone.ERROR : Tone.NEUTRAL,
          getTranslation("staff.control.state." + row.state()));
    }
    var tone =
        switch (result.verdict()) {
          case NOTHING -> Tone.SUCCESS;
          case INVOICE, REFUND -> Tone.INFO;
          case BY_HAND -> Tone.WARNING;
        };
    return new StatusTag(
        tone,
        getTranslation(
            "staff.control.verdict." + result.verdict(),
            Phrases.in(getLocale()).kronor(Math.abs(result.differenceKronor()))));
  }
}
