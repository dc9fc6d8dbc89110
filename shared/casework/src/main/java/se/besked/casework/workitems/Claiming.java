package se.besked.casework.workitems;

/** What came of an attempt to take a work item. */
public sealed interface Claiming {
  /** It is yours until {@link WorkItem#leaseUntil()}; the same claim made again gives it again. */
  record Claimed(WorkItem item, WorkItemContent content) implements Claiming {}

  /** Somebody else has it, it waits after a failure, or it has changed since it was read. */
  record NotNow(WorkItem item) implements Claiming {}

  /** It is done or has been cancelled. */
  record Ended(WorkItem item) implements Claiming {}
}
