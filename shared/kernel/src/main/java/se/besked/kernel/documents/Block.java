package se.besked.kernel.documents;

import java.util.List;
import java.util.Optional;

/** One piece of a letter's text. Everything is plain text: nothing in it is ever markup. */
public sealed interface Block {

  /**
   * A heading below the title.
   *
   * @param level 1 for a section, 2 for a part of a section; never skip from none to 2
   */
  record Heading(int level, String text) implements Block {
    public Heading {
      if (level < 1 || level > 2) {
        throw new IllegalArgumentException("A heading has level 1 or 2, not " + level);
      }
      requireText(text);
    }
  }

  /** One paragraph. A line break in the text breaks the line. */
  record Paragraph(String text) implements Block {
    public Paragraph {
      requireText(text);
    }
  }

  /** Points that stand side by side. */
  record BulletList(List<String> points) implements Block {
    public BulletList {
      points = List.copyOf(points);
      if (points.isEmpty()) {
        throw new IllegalArgumentException("A list without points");
      }
      points.forEach(Block::requireText);
    }
  }

  /**
   * Facts in two columns.
   *
   * @param caption what the facts are about; stands above the table
   */
  record KeyValueTable(String caption, List<Fact> rows) implements Block {
    public KeyValueTable {
      requireText(caption);
      rows = List.copyOf(rows);
      if (rows.isEmpty()) {
        throw new IllegalArgumentException("A table without rows");
      }
    }

    /**
     * A fact.
     *
     * @param value may be empty; then {@code "Inte angivet"} is printed
     */
    public record Fact(String key, String value) {
      public Fact {
        requireText(key);
      }
    }
  }

  /**
   * What was examined and how it came out: the decisive circumstances and the rules that {@code 32
   * § förvaltningslagen (2017:900)} asks a decision to state.
   */
  record FindingTable(String caption, List<Finding> rows) implements Block {
    public FindingTable {
      requireText(caption);
      rows = List.copyOf(rows);
      if (rows.isEmpty()) {
        throw new IllegalArgumentException("A table without rows");
      }
    }

    /** How a circumstance came out against its requirement. */
    public enum Outcome {
      MET,
      NOT_MET,
      /** Stated, without deciding anything. */
      STATED
    }

    /**
     * One circumstance.
     *
     * @param circumstance what was examined, e.g. {@code "Avstånd till skolan"}
     * @param fact what was found, e.g. {@code "4 312 meter"}
     * @param requirement what it was held against, e.g. {@code "minst 4 000 meter"}; may be empty
     * @param source the rule or the register it rests on; may be empty
     */
    public record Finding(
        String circumstance, String fact, String requirement, Outcome outcome, String source) {
      public Finding {
        requireText(circumstance);
        requireText(fact);
      }
    }
  }

  /** Something the reader must not miss, e.g. the last day to appeal. */
  record Callout(String heading, List<String> paragraphs) implements Block {
    public Callout {
      requireText(heading);
      paragraphs = List.copyOf(paragraphs);
      paragraphs.forEach(Block::requireText);
    }
  }

  /** A picture across the text, e.g. the map of a walk to school. */
  record Figure(Picture picture, Optional<String> caption) implements Block {}

  /** What follows begins on a new page. */
  record PageBreak() implements Block {}

  private static void requireText(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("Empty text in a letter");
    }
  }
}
