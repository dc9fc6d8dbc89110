package se.besked.casework.access;

import java.io.Serializable;

/**
 * Work in a transaction needs an answer from outside that nobody has asked for yet. The {@link
 * Desk} rolls it back, asks without a transaction, and does the work once more: whoever forgets to
 * ask before is asked for, and no register is called while a connection is held.
 */
public final class AskFirst extends RuntimeException {
  @SuppressWarnings("serial") // never leaves the thread
  private final transient Runnable question;

  private final Serializable about;

  /**
   * One question.
   *
   * @param about tells it from others within one piece of work
   * @param question asks and writes the answer down, in a transaction of its own
   */
  public AskFirst(Serializable about, Runnable question) {
    super("To be asked before: " + about, null, false, false);
    this.about = about;
    this.question = question;
  }

  /** Notes that an earlier part of the same step has asked it. */
  public static void asked(Object about) {
    Transactions.asked(about);
  }

  /** Whether the question has been asked for the very work that is being done. */
  public static boolean hasAsked(Object about) {
    return Transactions.hasAsked(about);
  }

  Serializable about() {
    return about;
  }

  void ask() {
    question.run();
  }
}
