package se.besked.platform.staff.board;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Permission;
import se.besked.casework.automation.AutomationState;
import se.besked.casework.automation.AutomationSwitch;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.Expander;
import se.besked.formkit.vaadin.StatusTag;
import se.besked.formkit.vaadin.TypedArea;
import se.besked.kernel.decisions.Delegation;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.layout.Part;
import se.besked.platform.site.Dates;
import se.besked.platform.staff.Notices;

/** Whether rules decide a service, by which delegation, and the way to stop and start them. */
final class ServiceSwitch extends Div {

  /** A turn of the switch. */
  private interface Turn {
    void by(Actor.Staff staff, String service, String reason);
  }

  private final String service;
  private final transient CurrentStaff staff;
  private final transient Runnable reload;

  ServiceSwitch(
      String service,
      String name,
      Optional<Delegation> delegation,
      Optional<AutomationState> state,
      AutomationSwitch automation,
      CurrentStaff staff,
      Runnable reload) {
    this.service = service;
    this.staff = staff;
    this.reload = reload;
    boolean on = state.map(AutomationState::isOn).orElse(true);
    var part = new Part(name);
    part.setId("regel-" + service);
    part.add(
        new StatusTag(
            on ? StatusTag.Tone.SUCCESS : StatusTag.Tone.ERROR,
            getTranslation(on ? "staff.automated.on" : "staff.automated.off")),
        new Paragraph(
            delegation
                .map(this::inWords)
                .orElseGet(() -> getTranslation("staff.automated.no-delegation"))));
    state
        .map(AutomationState::last)
        .ifPresent(
            last ->
                part.add(
                    new Paragraph(
                        getTranslation(
                            "staff.automated.change." + last.what(),
                            staff.named(last.by()),
                            Dates.moment(last.at(), getLocale()),
                            last.reason()))));
    if (Permission.SWITCH_AUTOMATION.givenTo(staff.actor())) {
      steps(part, on, state.map(AutomationState::startAskedBy).orElse(""), automation);
    }
    add(part);
  }

  private String inWords(Delegation delegation) {
    var from = Dates.day(delegation.validFrom(), getLocale());
    var to = delegation.validTo();
    return getTranslation("staff.automated.delegation")
        + ": "
        + (to == null
            ? getTranslation("staff.automated.delegation.from", delegation.clause(), from)
            : getTranslation(
                "staff.automated.delegation.until",
                delegation.clause(),
                from,
                Dates.day(to, getLocale())));
  }

  private void steps(Part part, boolean on, String askedBy, AutomationSwitch automation) {
    if (on) {
      part.add(step("stop", "stopped", automation::stop));
    } else if (askedBy.isEmpty()) {
      part.add(step("ask", "asked", automation::askToStart));
    } else {
      part.add(new Paragraph(getTranslation("staff.automated.waits", staff.named(askedBy))));
      if (!askedBy.equals(staff.actor().userId())) {
        part.add(step("agree", "started", automation::agreeToStart));
      }
      part.add(step("keep-off", "cancelled", automation::cancelStart));
    }
  }

  private Expander step(String name, String done, Turn turn) {
    var reason = new TypedArea(getTranslation("staff.automated.reason"));
    reason.setId("skal-" + name + "-" + service);
    reason.setManualValidation(true);
    reason.setMaxLength(500);
    var button =
        new Button(
            getTranslation("staff.automated." + name),
            click -> {
              reason.setInvalid(reason.getValue().isBlank());
              reason.setErrorMessage(
                  reason.isInvalid() ? getTranslation("staff.automated.reason.missing") : "");
              if (reason.isInvalid()) {
                reason.focus();
                return;
              }
              take(turn, reason.getValue(), done);
            });
    button.addThemeVariants(ButtonVariant.PRIMARY);
    button.setId(name + "-" + service);
    var expander =
        new Expander(
            getTranslation("staff.automated." + name),
            new Paragraph(getTranslation("staff.automated." + name + ".text")),
            reason,
            button);
    expander.setId("steg-" + name + "-" + service);
    return expander;
  }

  private void take(Turn turn, String reason, String done) {
    Notices.attempt(
        this,
        () -> {
          turn.by(staff.actor(), service, reason);
          Notices.tell(
              this,
              Callout.success(
                  getTranslation("staff.automated." + done),
                  getTranslation("staff.automated.kept")));
        },
        reload::run);
  }
}
