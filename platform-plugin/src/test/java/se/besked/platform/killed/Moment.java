package se.besked.platform.killed;

/** Where a process is held, by what it is about to write or to commit. */
enum Moment {
  CASE_FILE("the case is about to be written", "before insert on case_file", ""),
  SIGNATURE("the signature is about to be kept", "before insert on case_signature", ""),
  DRAFT("the draft is about to end", "before update on draft", "new.state = 'SUBMITTED'"),
  PLAN(
      "the automated decision is about to be planned",
      "before insert on scheduled_tasks",
      "new.task_name = 'consider-decision'"),
  SUBMITTED("the submission is being committed", "after insert on case_file", ""),
  DECISION("the decision is about to be written", "before insert on decision", ""),
  DECIDED(
      "the decided case is being committed", "after update on case_file", "new.state = 'DECIDED'"),
  LETTER("the letter is about to be kept", "before insert on decision_document", ""),
  RECEIPT("a party is about to be given the decision", "before insert on decision_receipt", ""),
  NOTICE("the mail is sent but not yet noted as sent", "before insert on notice_delivery", "");

  private final String words;
  private final String event;
  private final String when;

  Moment(String words, String event, String when) {
    this.words = words;
    this.event = event;
    this.when = when;
  }

  String words() {
    return words;
  }

  String table() {
    return event.substring(event.lastIndexOf(' ') + 1);
  }

  /** A trigger that waits; those that fire after are put off until the commit. */
  String trigger() {
    boolean atCommit = event.startsWith("after");
    return "create "
        + (atCommit ? "constraint " : "")
        + "trigger hold_here "
        + event
        + (atCommit ? " deferrable initially deferred" : "")
        + " for each row "
        + (when.isEmpty() ? "" : "when (" + when + ") ")
        + "execute function hold_here()";
  }
}
