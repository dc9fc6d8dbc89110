package se.besked.casework.access;

import org.jspecify.annotations.Nullable;

/**
 * Somebody tried what they may not. The try is written to the audit log in a transaction of its
 * own, after the one it broke has been rolled back.
 */
public abstract class Refusal extends RuntimeException {
  private final transient Actor actor;
  private final String action;
  private final transient Subject subject;
  private final String why;

  protected Refusal(String message, Actor actor, String action, Subject subject, String why) {
    super(message, (@Nullable Throwable) null);
    this.actor = actor;
    this.action = action;
    this.subject = subject;
    this.why = why;
  }

  public Actor actor() {
    return actor;
  }

  public String action() {
    return action;
  }

  public Subject subject() {
    return subject;
  }

  /** For the audit log; not for the person who was refused. */
  public String why() {
    return why;
  }
}
