package se.besked.casework.workitems;

/** What came of a report on a work item. */
public sealed interface Reported {
  /**
   * Kept.
   *
   * @param isNew false when the same report had come before
   */
  record Kept(WorkItem item, boolean isNew) implements Reported {}

  /**
   * The item is no longer the reporter's: cancelled, frozen, or taken over. When something was
   * entered all the same, an officer has a task to sort it out.
   */
  record NoLongerYours(WorkItem item) implements Reported {}
}
