package se.besked.platform.calculators;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import java.util.List;
import java.util.function.Function;
import se.besked.childcare.Phrases;
import se.besked.childcare.fees.ChildFee;
import se.besked.childcare.fees.HouseholdFee;

/** One home's fees: each child, how the fee was computed, and what it is; then all together. */
@Tag("table")
final class FeeTable extends HtmlContainer {
  private final Phrases words;

  /**
   * The table.
   *
   * @param names what each child is called on the page, by key
   */
  FeeTable(String caption, HouseholdFee fee, Function<String, String> names) {
    words = Phrases.in(getLocale());
    addClassName("calc-fees");
    var title = new HtmlContainer("caption");
    title.setText(caption);
    var head =
        row(
            heading("col", getTranslation("calc.fee.child")),
            heading("col", getTranslation("calc.fee.formula")),
            heading("col", getTranslation("calc.fee.fee")));
    var body = new HtmlContainer("tbody");
    fee.children().forEach(child -> body.add(row(child, names)));
    var total = heading("row", getTranslation("calc.fee.total"));
    total.getElement().setAttribute("colspan", "2");
    var foot = row(total, amount(fee.total()));
    add(title, inside("thead", head), body, inside("tfoot", foot));
  }

  private HtmlContainer row(ChildFee child, Function<String, String> names) {
    var formula = new HtmlContainer("td");
    formula.setText(child.formula(getLocale()));
    return row(heading("row", names.apply(child.child().key())), formula, amount(child.fee()));
  }

  private HtmlContainer amount(int kronor) {
    var cell = new HtmlContainer("td");
    cell.setText(words.kronor(kronor));
    cell.addClassName("calc-fees__amount");
    return cell;
  }

  private static HtmlContainer heading(String scope, String text) {
    var cell = new HtmlContainer("th");
    cell.setText(text);
    cell.getElement().setAttribute("scope", scope);
    return cell;
  }

  private static HtmlContainer inside(String tag, HtmlContainer row) {
    var part = new HtmlContainer(tag);
    part.add(row);
    return part;
  }

  private static HtmlContainer row(HtmlContainer... cells) {
    var row = new HtmlContainer("tr");
    row.add(List.<com.vaadin.flow.component.Component>of(cells));
    return row;
  }
}
