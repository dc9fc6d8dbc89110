package se.besked.formkit.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;

/**
 * A measured figure against the limit that decides: two bars on one scale, with the numbers in
 * text.
 *
 * <pre>{@code
 * new Comparison("Vägen till skolan", "Uppmätt väg", 2340, "Gräns för årskurs 1–3", 2000, "m");
 * }</pre>
 */
@Tag("figure")
public final class Comparison extends HtmlContainer {

  /**
   * @param caption what is compared
   * @param measured at least 0, in {@code unit}
   * @param limit above 0, in {@code unit}
   */
  public Comparison(
      String caption,
      String measuredName,
      long measured,
      String limitName,
      long limit,
      String unit) {
    this(caption, measuredName, measured, measured, limitName, limit, unit);
  }

  /**
   * Where no more is told than that the figure lies between two others. The bar is as long as the
   * largest of them.
   *
   * @param first at least 0, in {@code unit}
   * @param last not less than {@code first}
   */
  public Comparison(
      String caption,
      String measuredName,
      long first,
      long last,
      String limitName,
      long limit,
      String unit) {
    if (first < 0 || last < first || limit <= 0) {
      throw new IllegalArgumentException(
          "measured %d to %d against limit %d".formatted(first, last, limit));
    }
    addClassName("comparison");
    var longest = Math.max(last, limit);
    var words = new HtmlContainer("figcaption");
    words.setText(caption);
    var measured =
        first == last
            ? figure(last) + " " + unit
            : getTranslation("kit.comparison.span", figure(first), figure(last), unit);
    add(
        words,
        bar("comparison__bar--measured", measuredName, measured, last, longest),
        bar("comparison__bar--limit", limitName, figure(limit) + " " + unit, limit, longest));
  }

  private String figure(long amount) {
    return NumberFormat.getIntegerInstance(getLocale()).format(amount);
  }

  private static Component bar(String style, String name, String told, long amount, long longest) {
    var label = new Span(name);
    var number = new Span(told);
    number.addClassName("comparison__number");
    var words = new Div(label, number);
    words.addClassName("comparison__words");
    var bar = new Div();
    bar.addClassNames("comparison__bar", style);
    bar.setWidth(Math.round(1000.0 * amount / longest) / 10.0 + "%");
    bar.getElement().setAttribute("aria-hidden", "true");
    var row = new Div(words, bar);
    row.addClassName("comparison__row");
    return row;
  }
}
