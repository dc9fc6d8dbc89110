package se.besked.platform.staff;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import java.util.UUID;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.ids.CaseId;
import se.besked.eservice.Summary;
import se.besked.formkit.vaadin.BackLink;
import se.besked.journey.assess.StoredSummary;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.layout.Page;

/** A page about one case for staff. What they may not know of looks as if it did not exist. */
abstract class StaffCasePage extends Page implements BeforeEnterObserver {
  private final transient CaseFiles caseFiles;
  private final transient CurrentStaff staff;
  private final Div body = new Div();

  @SuppressWarnings("this-escape")
  StaffCasePage(CaseFiles caseFiles, CurrentStaff staff) {
    this.caseFiles = caseFiles;
    this.staff = staff;
    add(body);
  }

  static String address(CaseId id) {
    return "personal/arende/" + id;
  }

  @Override
  public final void beforeEnter(BeforeEnterEvent event) {
    var found =
        event
            .getRouteParameters()
            .get("id")
            .flatMap(StaffCasePage::id)
            .flatMap(id -> caseFiles.find(actor(), id))
            .filter(file -> file.head().hasApplication() || !isAboutApplication());
    if (found.isEmpty()) {
      event.rerouteToError(NotFoundException.class);
      return;
    }
    renew(found.get());
  }

  /** Reads the case again and shows the page as it is now; a case that has closed leaves it. */
  final void reload(CaseId id) {
    var found = caseFiles.find(actor(), id);
    if (found.isEmpty()) {
      body.removeAll();
      getUI().ifPresent(ui -> ui.navigate(address(id)));
      return;
    }
    renew(found.get());
    heading().takeFocus();
  }

  private void renew(CaseFile file) {
    errors().clear();
    above().removeAll();
    above().add(new BackLink(backTo(file)));
    body.removeAll();
    show(file);
  }

  abstract void show(CaseFile file);

  /** Whether there is nothing here for a case that nobody has applied in. */
  boolean isAboutApplication() {
    return true;
  }

  String backTo(CaseFile file) {
    return "personal";
  }

  final Div body() {
    return body;
  }

  final CurrentStaff staff() {
    return staff;
  }

  final Actor.Staff actor() {
    return staff.actor();
  }

  static Summary summary(CaseFile file) {
    return StoredSummary.inSwedish(file.head());
  }

  private static Optional<CaseId> id(String text) {
    try {
      return Optional.of(new CaseId(UUID.fromString(text)));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
