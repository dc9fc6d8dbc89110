package se.besked.platform.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.util.Optional;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.NoSuchCase;
import se.besked.casework.cases.PartiesNotConfirmed;
import se.besked.casework.changes.ChangeNotAllowed;
import se.besked.casework.decisions.CannotBePrinted;
import se.besked.casework.decisions.SecondReaderNeeded;
import se.besked.casework.hearings.NotHeard;
import se.besked.casework.store.Stale;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.FileLines;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.platform.layout.SiteLayout;
import se.besked.platform.site.Dates;

/** Steps that may be refused, and the sentences they end in. */
public final class Notices {
  private Notices() {}

  /** Somebody else was first; the page shows how things are now. */
  public static Callout stale(Component on) {
    return Callout.warning(
        on.getTranslation("staff.stale.title"), on.getTranslation("staff.stale.text"));
  }

  /**
   * Takes a step and shows the page anew; a step that could not be taken is told above it.
   *
   * <p>None is taken while a file that was chosen on the page is not in: it would be lost when the
   * page is shown anew.
   *
   * @param reload shows how things are now
   */
  public static void attempt(Component on, Command step, Command reload) {
    var open = FileLines.standingOpen(on);
    if (open.isPresent()) {
      tell(on, Callout.warning(on.getTranslation("staff.files.open"), open.get().text()));
      return;
    }
    try {
      step.execute();
    } catch (Stale somebodyWasFirst) {
      reload.execute();
      tell(on, stale(on));
      return;
    } catch (NotHeard notHeard) {
      var by = notHeard.answerBy();
      tell(
          on,
          Callout.warning(
              on.getTranslation("staff.not-heard.title"),
              by == null
                  ? on.getTranslation("staff.not-heard.never")
                  : on.getTranslation(
                      "staff.not-heard.until",
                      Dates.weekday(by, UI.getCurrentOrThrow().getLocale()))));
      return;
    } catch (PartiesNotConfirmed who) {
      tell(
          on,
          Callout.warning(
              on.getTranslation("staff.custody." + who.standing() + ".title"),
              on.getTranslation("staff.custody.first")));
      return;
    } catch (IntegrationFailure down) {
      tell(
          on,
          Callout.warning(
              on.getTranslation("staff.register-down.title"),
              down.remedy() + " " + on.getTranslation("staff.custody.first")));
      return;
    } catch (SecondReaderNeeded alone) {
      tell(
          on,
          Callout.warning(
              on.getTranslation("staff.second.title"), on.getTranslation("staff.second.text")));
      return;
    } catch (CannotBePrinted what) {
      tell(
          on,
          Callout.error(
              on.getTranslation("staff.unprintable.title"),
              on.getTranslation(
                  "staff.unprintable",
                  what.characters().size(),
                  String.join(", ", what.characters()))));
      return;
    } catch (ChangeNotAllowed not) {
      tell(
          on,
          Callout.warning(
              on.getTranslation("staff.change.not.title"),
              on.getTranslation("staff.change.not." + not.why())));
      return;
    } catch (NoSuchCase closedMeanwhile) {
      reload.execute();
      return;
    } catch (AccessDenied denied) {
      tell(
          on,
          Callout.error(
              on.getTranslation("staff.denied.title"), on.getTranslation("staff.denied.text")));
      return;
    }
    reload.execute();
  }

  public static void tell(Component on, Callout message) {
    // A page that has just been drawn anew may have let go of what took the step.
    on.getUI()
        .or(() -> Optional.ofNullable(UI.getCurrent()))
        .ifPresent(
            ui -> {
              var unused = SiteLayout.notice(ui, message);
            });
  }
}
