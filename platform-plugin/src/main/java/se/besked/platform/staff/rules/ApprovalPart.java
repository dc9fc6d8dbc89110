package se.besked.platform.staff.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.besked.casework.rules.Approval;
import se.besked.casework.rules.RuleDraft;
import se.besked.formkit.vaadin.Callout;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.layout.Part;
import se.besked.platform.site.Dates;

/** Approval by a second person, or what came of it. */
final class ApprovalPart extends Div {
  private final transient CurrentStaff staff;

  ApprovalPart(
      RuleDraft draft, CurrentStaff staff, LocalDate today, Command approve, Command withdraw) {
    this.staff = staff;
    setId("godkannande");
    var part = new Part(getTranslation("rules.approval"));
    switch (draft.state()) {
      case DRAFT -> {
        part.add(new Paragraph(getTranslation("rules.approval.lead")));
        var button = new Button(getTranslation("rules.approve"), click -> approve.execute());
        button.setId("godkann");
        button.addThemeVariants(ButtonVariant.PRIMARY);
        part.add(button);
      }
      case APPROVED -> {
        part.add(about(draft));
        if (draft.validFrom().isAfter(today)) {
          var button = new Button(getTranslation("rules.withdraw"), click -> withdraw.execute());
          button.setId("dra-tillbaka");
          part.add(new Paragraph(getTranslation("rules.withdraw.lead")), button);
        }
      }
      case WITHDRAWN ->
          part.add(
              about(draft),
              new Paragraph(getTranslation("rules.withdrawn.by", named(draft.withdrawnBy()))));
      case DISCARDED -> part.add(new Paragraph(getTranslation("rules.state.DISCARDED")));
    }
    add(part);
  }

  private String named(@Nullable String userId) {
    return userId == null ? "" : staff.named(userId);
  }

  private Paragraph about(RuleDraft draft) {
    var at = draft.approvedAt();
    return new Paragraph(
        getTranslation(
            "rules.approved.by",
            named(draft.approvedBy()),
            at == null ? "" : Dates.moment(at, getLocale()),
            Objects.requireNonNullElse(draft.versionId(), "")));
  }

  static Callout told(Component on, Approval approval) {
    return switch (approval) {
      case Approval.Approved(var id) ->
          Callout.success(
              on.getTranslation("rules.approved"), on.getTranslation("rules.approved.text", id));
      case Approval.OwnDraft own -> refused(on, "rules.approval.own");
      case Approval.TooLate late -> refused(on, "rules.valid-from.wrong");
      case Approval.NotTried not -> refused(on, "rules.approval.not-tried");
      case Approval.Invalid(var why) ->
          Callout.error(on.getTranslation("rules.approval.refused"), why);
    };
  }

  private static Callout refused(Component on, String key) {
    return Callout.error(on.getTranslation("rules.approval.refused"), on.getTranslation(key));
  }

  static Callout withdrawn(Component on, boolean done) {
    return done
        ? Callout.success(
            on.getTranslation("rules.state.WITHDRAWN"), on.getTranslation("rules.withdrawn.text"))
        : refused(on, "rules.withdraw.late");
  }

  static Callout saved(Component on) {
    return Callout.success(on.getTranslation("rules.saved"), on.getTranslation("rules.saved.text"));
  }
}
