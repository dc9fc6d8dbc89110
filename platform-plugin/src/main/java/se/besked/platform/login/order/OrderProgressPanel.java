package se.besked.platform.login.order;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.besked.casework.login.EidOrder;
import se.besked.formkit.vaadin.LiveRegion;
import se.besked.formkit.vaadin.QrCode;
import se.besked.integrations.bankid.BankIdMessage;
import se.besked.integrations.bankid.BankIdMessages;
import se.besked.integrations.bankid.BankIdMode;
import se.besked.integrations.bankid.QrSvg;

/** An order under way: what to do right now, and the QR code or the link to the app. */
final class OrderProgressPanel extends Div {
  private static final Set<String> NOT_PICKED_UP = Set.of("", "outstandingTransaction", "noClient");

  private final OrderParts parts;
  private final BankIdMode mode;
  private final String page;
  private final H2 heading;
  private final Div way = new Div();
  private final QrCode code = new QrCode(getTranslation("order.qr.label"));
  private final Anchor link = new Anchor();
  private final Paragraph status = new Paragraph();
  private final Div buttons = new Div();
  private @Nullable EidOrder order;

  OrderProgressPanel(
      OrderParts parts,
      EidOrder.Kind kind,
      BankIdMode mode,
      String page,
      Command cancel,
      Command switchDevice) {
    this.parts = parts;
    this.mode = mode;
    this.page = page;
    var what = kind.name().toLowerCase(Locale.ROOT);
    heading = new H2(getTranslation("order." + what + (mode.qr() ? ".title.qr" : ".title.same")));
    heading.getElement().setAttribute("tabindex", "-1");
    status.addClassNames("lead", "order-panel__status");
    status.setId("bankid-status");
    link.setText(BankIdMessage.RFA18.in(getLocale()));
    link.addClassNames("button", "button--primary");
    link.setId("bankid-start");
    link.setRouterIgnore(true);
    if (mode.qr()) {
      way.add(steps(), code);
    } else {
      way.add(new Paragraph(link));
    }
    var stop = new Button(getTranslation("order.cancel"), click -> cancel.execute());
    stop.setId("bankid-cancel");
    var other = new Button(getTranslation(otherDevice()), click -> switchDevice.execute());
    other.addThemeVariants(ButtonVariant.TERTIARY);
    other.setId("bankid-other");
    buttons.add(stop, other);
    buttons.addClassName("button-row");
    add(heading, status, way, buttons);
    if (parts.practicePhone().isPresent() && mode.qr()) {
      add(OrderChoice.practice(parts));
    }
  }

  private OrderedList steps() {
    return new OrderedList(
        new ListItem(getTranslation("order.qr.step1")),
        new ListItem(getTranslation("order.qr.step2")),
        new ListItem(getTranslation("order.qr.step3")));
  }

  private String otherDevice() {
    if (!mode.qr()) {
      return "order.switch.other";
    }
    return mode.mobile() ? "order.switch.this-phone" : "order.switch.this-computer";
  }

  void takeFocus() {
    heading.getElement().executeJs("this.focus()");
  }

  /** Starts the app at once where the browser lets a page do that. */
  void launch(UI ui, EidOrder begun) {
    if (!mode.qr()) {
      var app = parts.link(begun, page);
      if (!app.needsGesture()) {
        ui.getPage().executeJs("window.location.href = $0", app.url());
      }
    }
  }

  /** Shows the order as it stands. */
  void show(EidOrder current) {
    order = current;
    var hint = Optional.ofNullable(current.hint()).orElse("");
    boolean waits = NOT_PICKED_UP.contains(hint);
    way.setVisible(waits);
    if (!mode.qr()) {
      // BankID's own scheme is none of those that Vaadin takes for safe.
      link.setUnsafeHref(parts.link(current, page).url());
    }
    draw();
    say(
        BankIdMessages.pending(hint.isEmpty() ? "outstandingTransaction" : hint, mode)
            .in(getLocale()));
  }

  /** The code of this second. */
  void draw() {
    if (order != null && mode.qr() && way.isVisible()) {
      code.show(QrSvg.render(parts.follow().qrContent(order), getTranslation("order.qr.label")));
    }
  }

  /** Says what to do now; read out when it is something new. */
  void say(String text) {
    if (!text.equals(status.getText())) {
      status.setText(text);
      getUI().ifPresent(ui -> LiveRegion.announce(ui, text));
    }
  }

  /** Approved; the app is on its way back. */
  void awaitReturn() {
    way.setVisible(false);
    say(getTranslation("order.approved"));
  }

  /** BankID is ready; what follows is up to the page. */
  void done() {
    way.setVisible(false);
    buttons.setVisible(false);
    say(getTranslation("order.done"));
  }
}
