package se.besked.platform.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseFile;

/** A part of a case's page for staff. Beans of this type stand below the steps. */
public interface CasePart {
  /**
   * The part; an empty box when the case has nothing of it.
   *
   * @param on the page, for its texts
   * @param reload shows the page as things are now
   */
  Component of(Actor.Staff staff, CaseFile file, Component on, Command reload);
}
