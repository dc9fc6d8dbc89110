package se.besked.platform.mypage;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.besked.casework.access.Actor;
import se.besked.casework.appeals.NewAppeal;
import se.besked.formkit.vaadin.ErrorSummary;
import se.besked.formkit.vaadin.ErrorSummary.Problem;
import se.besked.formkit.vaadin.FileLines;
import se.besked.formkit.vaadin.TypedArea;
import se.besked.kernel.attachments.AttachmentCheck;
import se.besked.kernel.law.AppealRoute;
import se.besked.platform.files.Attachments;

/**
 * What an appeal must say (förvaltningslagen 43 §; kommunallagen 13 kap. 7 §): the wanted change,
 * and for a legality review the reasons, which cannot come later there.
 */
final class AppealForm extends Div {
  private static final int LONGEST = 20_000;

  private final AppealRoute route;
  private final TextArea change;
  private final TextArea reasons;
  private final Attachments attachments;

  /** One appeal for one form shown, however often it is sent. */
  private final UUID key = UUID.randomUUID();

  AppealForm(AttachmentCheck check, Actor sender, AppealRoute route) {
    this.route = route;
    var optional =
        route == AppealRoute.ADMINISTRATIVE_APPEAL
            ? " " + getTranslation("matter.appeal.optional")
            : "";
    change =
        area(
            "andring",
            getTranslation("matter.appeal.change"),
            getTranslation("matter.appeal.change.hint." + route));
    reasons =
        area(
            "skal",
            getTranslation("matter.appeal.reasons") + optional,
            getTranslation("matter.appeal.reasons.hint." + route));
    attachments =
        new Attachments(
            check,
            sender,
            "filer",
            getTranslation("matter.appeal.files") + " " + getTranslation("matter.appeal.optional"));
    add(change, reasons, attachments);
  }

  /** The appeal, or nothing when something is missing; the summary then says what. */
  Optional<NewAppeal> read(ErrorSummary errors) {
    var problems = new ArrayList<Problem>();
    check(change, "matter.appeal.change.missing", problems);
    if (route == AppealRoute.LEGALITY_REVIEW) {
      check(reasons, "matter.appeal.reasons.missing", problems);
    }
    FileLines.standingOpen(this).ifPresent(problems::add);
    errors.show(problems);
    return problems.isEmpty()
        ? Optional.of(
            new NewAppeal(
                key,
                change.getValue().strip(),
                reasons.getValue().strip(),
                attachments.files().stream()
                    .map(f -> new NewAppeal.File(f.name(), f.mediaType(), f::content))
                    .toList()))
        : Optional.empty();
  }

  private void check(TextArea field, String key, List<Problem> problems) {
    boolean missing = field.getValue().isBlank();
    field.setInvalid(missing);
    field.setErrorMessage(missing ? getTranslation(key) : "");
    if (missing) {
      problems.add(new Problem(field.getId().orElseThrow(), getTranslation(key)));
    }
  }

  private static TextArea area(String id, String label, String hint) {
    var area = new TypedArea(label);
    area.setId(id);
    area.setHelperText(hint);
    area.setManualValidation(true);
    area.setMaxLength(LONGEST);
    area.setWidthFull();
    area.setMinRows(5);
    return area;
  }
}
