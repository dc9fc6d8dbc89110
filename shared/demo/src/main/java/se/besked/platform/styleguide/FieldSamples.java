package se.besked.platform.styleguide;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.besked.formkit.vaadin.CheckChoices;
import se.besked.formkit.vaadin.DayPicker;
import se.besked.formkit.vaadin.FileLines;
import se.besked.formkit.vaadin.RadioChoices;
import se.besked.formkit.vaadin.TypedArea;
import se.besked.formkit.vaadin.TypedField;

final class FieldSamples {
  static final String PHONE_ERROR = "Skriv ett telefonnummer, till exempel 070-174 06 05";
  static final String DATE_ERROR = "Välj ett datum tidigast i dag";
  static final String REASON_ERROR = "Välj varför du ansöker om skolskjuts";
  private static final Map<String, String> REASONS =
      Map.of(
          "Vägen är lång", "",
          "Vägen är farlig", "Till exempel om barnet måste korsa en väg utan övergång.",
          "Barnet har en funktionsnedsättning", "Du får bifoga intyg i nästa steg.");
  private static final List<String> ORDER =
      List.of("Vägen är lång", "Vägen är farlig", "Barnet har en funktionsnedsättning");
  private static final List<String> SCHOOLS = List.of("Lundskolan", "Kvarnskolan", "Åkerskolan");

  private FieldSamples() {}

  static List<Component> plain() {
    var name = new TypedField("Telefonnummer");
    name.setHelperText("Vi ringer bara om något är oklart.");
    name.setRequiredIndicatorVisible(true);
    var email = new TypedField("E-post (valfritt)").forEmail();
    email.setValue("alva@example.se");
    var short1 = new TypedField("Postnummer");
    short1.addClassName("width-short");
    var area = new TypedArea("Beskriv vägen");
    area.setHelperText("Högst 2 000 tecken.");
    var date = new DayPicker("", "När ska skjutsen börja?");
    date.setHelperText("Till exempel 2027-01-11.");
    var school = new Select<String>();
    school.setLabel("Skola");
    school.setItems(SCHOOLS);
    school.setValue("Lundskolan");
    var stop = new ComboBox<String>("Hållplats", SCHOOLS);
    var locked = new TypedField("Diarienummer");
    locked.setValue("UBN 2026/118");
    locked.setReadOnly(true);
    var files = new FileLines(new NothingKept(), 10 * 1024 * 1024);
    files.describe("Intyg", "PDF eller bild");
    return List.of(name, email, short1, area, date, school, stop, locked, files);
  }

  /** Every file is refused, so that its line can be looked at. */
  private static final class NothingKept implements FileLines.Shelf<String> {
    @Override
    public String take(String fileName, long announced, InputStream content) {
      return fileName;
    }

    @Override
    public FileLines.Answer keep(String fileName) {
      return new FileLines.Answer.NotIn("Stilguiden tar inte emot filer.");
    }

    @Override
    public List<FileLines.Kept> kept() {
      return List.of();
    }

    @Override
    public void remove(String id) {
      throw new IllegalStateException("There is none");
    }
  }

  static List<Component> invalid() {
    var phone = new TypedField("Telefonnummer");
    phone.setId("sg-phone");
    phone.setHelperText("Vi ringer bara om något är oklart.");
    phone.setManualValidation(true);
    phone.setValue("070-17");
    phone.setErrorMessage(PHONE_ERROR);
    phone.setInvalid(true);
    var date = new DayPicker("sg-date", "När ska skjutsen börja?");
    date.setValue(LocalDate.of(2026, 11, 1));
    date.setErrorMessage(DATE_ERROR);
    date.setInvalid(true);
    var reason = reasons("Varför ansöker du om skolskjuts?");
    reason.setId("sg-reason");
    reason.setErrorMessage(REASON_ERROR);
    reason.setInvalid(true);
    return List.of(phone, date, reason);
  }

  static List<Component> choices() {
    var reason = reasons("Varför ansöker du?").asTitle();
    reason.setHelperText("Välj det skäl som väger tyngst.");
    reason.setValue("Vägen är farlig");
    var days = new CheckChoices<String>("Vilka dagar behövs skjutsen?");
    days.setItems("Måndag", "Tisdag", "Onsdag", "Torsdag", "Fredag");
    days.setValue(java.util.Set.of("Måndag", "Fredag"));
    var accept = new Checkbox("Jag har läst hur uppgifterna används");
    return List.of(reason, days, accept);
  }

  private static RadioChoices<String> reasons(String legend) {
    var choices = new RadioChoices<String>(legend);
    choices.setItems(ORDER);
    return choices.describedBy(text -> text, text -> REASONS.getOrDefault(text, ""));
  }
}
