package se.besked.casework.workitems;

import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.WhenLeftToPerson;
import se.besked.casework.cases.WhenWithdrawn;
import se.besked.casework.decisions.WhenDecided;
import se.besked.casework.ids.CaseId;
import se.besked.kernel.registers.WorkKind;

/** What was to be entered in the business system when the case takes another way. */
@Component
public final class EndWorkItems implements WhenDecided, WhenWithdrawn, WhenLeftToPerson {
  private final WorkItemRows items;
  private final OpenWorkItems openWorkItems;

  public EndWorkItems(WorkItemRows items, OpenWorkItems openWorkItems) {
    this.items = items;
    this.openWorkItems = openWorkItems;
  }

  @Override
  public void decided(CaseId id, Actor by) {
    items.cancel(id);
  }

  @Override
  public boolean hinders(CaseId id) {
    return items.isBeingCarriedOut(id);
  }

  /** One that has been entered is taken out of the business system again. */
  @Override
  public void withdrawn(CaseFile.Withdrawn caseFile, String by, String detailJson) {
    boolean registered = items.isRegistered(caseFile.id());
    items.cancel(caseFile.id());
    if (registered) {
      var unused =
          openWorkItems.open(
              caseFile.head(),
              WorkKind.REGISTER_WITHDRAWAL,
              caseFile.id().toString(),
              false,
              false,
              detailJson);
    }
  }

  @Override
  public void leftToPerson(CaseId id) {
    items.leaveToOfficer(id);
  }
}
