package se.besked.platform.guard.book;

import java.util.List;

/** A line of the book. */
record Line(What what, String about, String by) {
  /** What a line tells. */
  enum What {
    /** There is such a surface, and this one has to come by. */
    IS,
    VISIT,
    /** A walk. */
    BEGIN,
    END
  }

  static Line parse(String text) {
    var parts = List.of(text.split("\t"));
    return switch (What.valueOf(parts.getFirst())) {
      case IS -> new Line(What.IS, parts.get(1) + "\t" + parts.get(2), parts.get(3));
      case VISIT -> new Line(What.VISIT, parts.get(1) + "\t" + parts.get(2), parts.get(3));
      case BEGIN -> new Line(What.BEGIN, parts.get(1), "");
      case END -> new Line(What.END, parts.get(1), "");
    };
  }

  /** The same as a visit. */
  Line asVisit() {
    return new Line(What.VISIT, about, by);
  }

  Kind kind() {
    return Kind.valueOf(about.substring(0, about.indexOf('\t')));
  }

  String id() {
    return about.substring(about.indexOf('\t') + 1);
  }
}
