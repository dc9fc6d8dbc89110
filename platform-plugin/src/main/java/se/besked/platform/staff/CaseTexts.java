package se.besked.platform.staff;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import se.besked.formkit.vaadin.TypedArea;
import se.besked.formkit.vaadin.WrittenText;

/** Small pieces that the pages about one case share. */
final class CaseTexts {
  private static final int LONGEST = 20_000;

  private CaseTexts() {}

  static Div lines(String text) {
    var box = new Div();
    text.lines().filter(line -> !line.isBlank()).forEach(line -> box.add(new WrittenText(line)));
    return box;
  }

  static TextArea area(String label, String id, int rows) {
    var area = new TypedArea(label);
    area.setId(id);
    area.setManualValidation(true);
    area.setMaxLength(LONGEST);
    area.setWidthFull();
    area.setMinRows(rows);
    return area;
  }

  /** Marks an empty field; whether it was. */
  static boolean missing(TextArea field, String sentence) {
    boolean missing = field.getValue().isBlank();
    field.setInvalid(missing);
    field.setErrorMessage(missing ? sentence : "");
    return missing;
  }
}
