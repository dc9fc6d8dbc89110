package se.besked.platform.guard.book;

/** What a surface is: where something about somebody can be asked for, or leave. */
public enum Kind {
  /** A page: a route, an alias, or what is shown when something went wrong. */
  PAGE("page"),
  /** One way of calling one address that a controller answers. */
  CALL("address"),
  /** What filters, security and handlers of files answer before any controller. */
  DOOR("door"),
  /** An operation that is asked for in somebody's name. */
  OPERATION("operation"),
  /** What the server does by itself. */
  JOB("job"),
  /** A kind of message to somebody, by one channel. */
  NOTICE("notice"),
  /** What other systems are told of. */
  WEBHOOK("webhook"),
  /** A file that a page makes while somebody looks at it. */
  DOWNLOAD("download"),
  /** A kind of paper. */
  LETTER("letter");

  private final String word;

  Kind(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }
}
