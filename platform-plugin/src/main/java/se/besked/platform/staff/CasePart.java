package se.besked.platform.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Inside;
import se.besked.casework.cases.CaseFile;

/**
 * A part of a case's page for staff, besides what every case has. Beans of this type stand there.
 */
@Inside("the page has let the member of staff in")
public interface CasePart {
  /** Where on the page. */
  enum Place {
    /** Right below the steps: what is to be done now. */
    BELOW_STEPS,
    /** After everything that is about the matter itself. */
    LAST
  }

  default Place place() {
    return Place.BELOW_STEPS;
  }

  /**
   * The part; an empty box when the case has nothing of it.
   *
   * @param on the page, for its texts
   * @param reload shows the page as things are now
   */
  Component of(Actor.Staff staff, CaseFile file, Component on, Command reload);
}
