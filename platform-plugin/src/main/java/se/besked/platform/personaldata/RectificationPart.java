package se.besked.platform.personaldata;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.Command;
import org.springframework.core.annotation.Order;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Permission;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.Party;
import se.besked.casework.personaldata.RectificationNote;
import se.besked.casework.personaldata.Rectify;
import se.besked.formkit.vaadin.Expander;
import se.besked.formkit.vaadin.RadioChoices;
import se.besked.formkit.vaadin.TypedArea;
import se.besked.formkit.vaadin.TypedField;
import se.besked.formkit.vaadin.WrittenText;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.layout.Part;
import se.besked.platform.site.Dates;
import se.besked.platform.staff.CasePart;
import se.besked.platform.staff.Notices;

/** What is right, beside what was signed or decided and is wrong. */
@Order(80)
@org.springframework.stereotype.Component
class RectificationPart implements CasePart {
  private final Rectify rectify;
  private final CaseFiles files;
  private final CurrentStaff current;

  RectificationPart(Rectify rectify, CaseFiles files, CurrentStaff current) {
    this.rectify = rectify;
    this.files = files;
    this.current = current;
  }

  @Override
  public Place place() {
    return Place.LAST;
  }

  @Override
  public Component of(Actor.Staff staff, CaseFile file, Component on, Command reload) {
    var notes = rectify.of(staff, file.id());
    boolean may = Permission.RECTIFY.givenTo(staff);
    if (notes.isEmpty() && !may) {
      return new Div();
    }
    var part = new Part(on.getTranslation("data.rectify.title"));
    part.setId("rattelser");
    if (notes.isEmpty()) {
      part.add(new Paragraph(on.getTranslation("data.rectify.none")));
    } else {
      var list = new UnorderedList();
      list.addClassName("staff-list");
      notes.forEach(note -> list.add(item(note, on)));
      part.add(list);
    }
    if (may) {
      part.add(new Expander(on.getTranslation("data.rectify.new"), form(staff, file, on, reload)));
    }
    return part;
  }

  private ListItem item(RectificationNote note, Component on) {
    var title = new Div(note.about());
    title.addClassName("staff-list__title");
    var by =
        new Div(
            on.getTranslation(
                "data.rectify.by",
                note.ground(),
                current.named(note.writtenBy()),
                Dates.moment(
                    note.writtenAt(),
                    com.vaadin.flow.component.UI.getCurrentOrThrow().getLocale())));
    by.addClassName("soft");
    var item = new ListItem(title, new WrittenText(note.says()), by);
    item.addClassName("staff-list__item");
    return item;
  }

  private Div form(Actor.Staff staff, CaseFile file, Component on, Command reload) {
    var whose = new RadioChoices<Party>(on.getTranslation("data.rectify.whose"));
    whose.setId("rattelse-vems");
    whose.setItems(files.parties(staff, file.id()));
    whose.describedBy(
        p -> p.name().full(), p -> on.getTranslation("data.rectify.whose." + p.role()));
    var about = new TypedField(on.getTranslation("data.rectify.about"));
    about.setId("rattelse-uppgift");
    var says = new TypedArea(on.getTranslation("data.rectify.says"));
    says.setId("rattelse-ratt");
    var ground = new TypedField(on.getTranslation("data.rectify.ground"));
    ground.setId("rattelse-skal");
    ground.setHelperText(on.getTranslation("data.rectify.ground.hint"));
    for (var field : new com.vaadin.flow.component.HasSize[] {about, says, ground}) {
      field.setWidthFull();
    }
    about.setManualValidation(true);
    says.setManualValidation(true);
    ground.setManualValidation(true);
    var save =
        new Button(
            on.getTranslation("data.rectify.save"),
            click -> {
              var person = whose.getValue();
              whose.setInvalid(person == null);
              whose.setErrorMessage(
                  person == null ? on.getTranslation("data.rectify.whose.missing") : "");
              boolean hasValue = filled(about, on);
              boolean hasRight = filled(says, on);
              boolean hasGround = filled(ground, on);
              if (person != null && hasValue && hasRight && hasGround) {
                Notices.attempt(
                    on,
                    () ->
                        rectify.note(
                            staff,
                            file.id(),
                            person.person(),
                            about.getValue(),
                            says.getValue(),
                            ground.getValue()),
                    reload);
              }
            });
    save.setId("rattelse-spara");
    var box =
        new Div(
            new Paragraph(on.getTranslation("data.rectify.lead")),
            whose,
            about,
            says,
            ground,
            save);
    box.addClassName("staff-form");
    return box;
  }

  private static <
          F extends
              Component & com.vaadin.flow.component.HasValue<?, String>
                  & com.vaadin.flow.component.HasValidation>
      boolean filled(F field, Component on) {
    boolean blank = field.getValue().isBlank();
    field.setInvalid(blank);
    field.setErrorMessage(blank ? on.getTranslation("data.rectify.missing") : "");
    return !blank;
  }
}
