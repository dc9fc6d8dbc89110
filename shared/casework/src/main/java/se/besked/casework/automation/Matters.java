package se.besked.casework.automation;

import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseHead;
import se.besked.kernel.decisions.Circumstances;

/** The host knows what a case's application says by the rules of today. */
public interface Matters {
  /**
   * Reads and assesses it; asks no register.
   *
   * @throws AccessDenied when the actor may not know all that the case says
   * @throws se.besked.kernel.law.MissingRule when the municipality has no figures for its days
   */
  Circumstances.Matter of(Actor actor, CaseHead head);
}
