package se.besked.integrations.documents;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.Locale;

/**
 * A line that has been set.
 *
 * @param outline of all its letters, in thousandths of the size, downwards from the line they stand
 *     on
 * @param width in the same
 * @param text what it says, in the order it is read
 */
record SetLine(Shape outline, float width, String text) {

  /** The line as PDF draws a glyph, in the colour of the text around it. */
  String drawn() {
    var box = outline.getBounds2D();
    var drawn = new StringBuilder();
    write(drawn, "d1", width, 0, box.getMinX(), -box.getMaxY(), box.getMaxX(), -box.getMinY());
    var path = outline.getPathIterator(null);
    var c = new double[6];
    double x = 0;
    double y = 0;
    for (; !path.isDone(); path.next()) {
      int kind = path.currentSegment(c);
      switch (kind) {
        case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> {
          x = c[0];
          y = c[1];
          write(drawn, kind == PathIterator.SEG_MOVETO ? "m" : "l", x, -y);
        }
        case PathIterator.SEG_QUADTO -> {
          // PDF knows curves with two points between their ends alone.
          write(
              drawn,
              "c",
              x + 2 * (c[0] - x) / 3,
              -(y + 2 * (c[1] - y) / 3),
              c[2] + 2 * (c[0] - c[2]) / 3,
              -(c[3] + 2 * (c[1] - c[3]) / 3),
              c[2],
              -c[3]);
          x = c[2];
          y = c[3];
        }
        case PathIterator.SEG_CUBICTO -> {
          write(drawn, "c", c[0], -c[1], c[2], -c[3], c[4], -c[5]);
          x = c[4];
          y = c[5];
        }
        default -> drawn.append("h\n");
      }
    }
    return drawn
        .append(path.getWindingRule() == PathIterator.WIND_EVEN_ODD ? "f*" : "f")
        .toString();
  }

  private static void write(StringBuilder drawn, String operator, double... numbers) {
    for (var number : numbers) {
      drawn.append(String.format(Locale.ROOT, "%.1f ", number));
    }
    drawn.append(operator).append('\n');
  }
}
