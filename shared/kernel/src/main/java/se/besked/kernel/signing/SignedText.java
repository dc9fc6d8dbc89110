package se.besked.kernel.signing;

import se.besked.kernel.text.Written;

/**
 * Writes what somebody reads and signs. Every statement is a line of its own: what somebody else
 * has typed cannot begin a new one, and so pass for a statement of ours.
 *
 * <pre>{@code
 * new SignedText("Ansökan om skolskjuts för Bo Provsson").row("Skola", "Lindskolan").toString()
 * }</pre>
 */
public final class SignedText {
  private final StringBuilder text;

  /** Begins with what it is: asked for what, for whom. */
  public SignedText(String title) {
    text = new StringBuilder(Written.line(title)).append('\n');
  }

  /** A statement. */
  public SignedText line(String statement) {
    text.append('\n').append(Written.line(statement));
    return this;
  }

  /** A name and its value, or a question and its answer. */
  public SignedText row(String name, String value) {
    return line(name + (name.endsWith("?") ? " " : ": ") + Written.line(value));
  }

  /** An empty line, before the sentence that is signed. */
  public SignedText gap() {
    text.append('\n');
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
