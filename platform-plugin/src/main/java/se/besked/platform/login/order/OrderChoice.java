package se.besked.platform.login.order;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Locale;
import se.besked.casework.login.EidOrder;
import se.besked.formkit.vaadin.Callout;

/** Where the person has their BankID: the likelier device first. */
final class OrderChoice extends Div {
  private final Div explanation = new Div();

  OrderChoice(OrderParts parts, EidOrder.Kind kind, SerializableConsumer<Boolean> start) {
    this(parts, kind, !parts.mobile(), false, start);
  }

  private OrderChoice(
      OrderParts parts,
      EidOrder.Kind kind,
      boolean qrFirst,
      boolean again,
      SerializableConsumer<Boolean> start) {
    var first = choice(kind, qrFirst, parts.mobile(), start);
    first.addThemeVariants(ButtonVariant.PRIMARY);
    if (again) {
      first.setText(getTranslation("order.again"));
    }
    var row = new Div(first, choice(kind, !qrFirst, parts.mobile(), start));
    row.addClassName("button-row");
    add(explanation, row);
    parts.practicePhone().ifPresent(phone -> add(practice(phone)));
  }

  /** After an order that ended: the same way once more, or the other. */
  static OrderChoice again(
      OrderParts parts, EidOrder.Kind kind, boolean qr, SerializableConsumer<Boolean> start) {
    return new OrderChoice(parts, kind, qr, true, start);
  }

  /** After the same device has turned out not to be it: both ways, another device first. */
  static OrderChoice otherDeviceFirst(
      OrderParts parts, EidOrder.Kind kind, SerializableConsumer<Boolean> start) {
    return new OrderChoice(parts, kind, true, false, start);
  }

  /** Says why there is a choice again, and moves focus there. */
  void explain(String message, boolean isProblem) {
    var title = getTranslation(isProblem ? "order.ended" : "order.cancelled");
    var box = isProblem ? Callout.error(title, message) : Callout.info(title, message);
    box.getElement().setAttribute("tabindex", "-1");
    explanation.removeAll();
    explanation.add(box);
    box.getElement().executeJs("this.focus()");
  }

  private Button choice(
      EidOrder.Kind kind, boolean qr, boolean mobile, SerializableConsumer<Boolean> start) {
    var device = qr ? "other" : mobile ? "this-phone" : "this-computer";
    var button =
        new Button(
            getTranslation("order." + kind.name().toLowerCase(Locale.ROOT) + "." + device),
            click -> start.accept(qr));
    button.setId(qr ? "bankid-qr" : "bankid-same");
    button.setDisableOnClick(true);
    return button;
  }

  static Callout practice(OrderParts parts) {
    return practice(parts.practicePhone().orElseThrow());
  }

  private static Callout practice(String phone) {
    var texts = new Div();
    var link = new Anchor(phone, texts.getTranslation("order.practice.link"), AnchorTarget.BLANK);
    link.getElement().setAttribute("rel", "noopener");
    link.setRouterIgnore(true);
    return new Callout(
        Callout.Kind.INFO,
        texts.getTranslation("order.practice.title"),
        new Paragraph(texts.getTranslation("order.practice.text")),
        new Paragraph(link));
  }
}
