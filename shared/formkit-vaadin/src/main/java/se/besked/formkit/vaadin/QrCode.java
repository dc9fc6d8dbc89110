package se.besked.formkit.vaadin;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;

/**
 * The place for a QR code drawn by the server; {@link #show(String)} replaces it, each second when
 * the code moves. White with a quiet zone in every colour scheme, or phones cannot read it.
 */
public final class QrCode extends Div {
  private final Svg image = new Svg();

  /**
   * @param description what the code is for, to those who cannot see it, and what to use instead
   */
  public QrCode(String description) {
    addClassName("qr-code");
    getElement().setAttribute("role", "img");
    getElement().setAttribute("aria-label", description);
    add(image);
  }

  /**
   * @param svg a whole {@code <svg>} element with a viewBox, from the server's own hand
   */
  public void show(String svg) {
    image.setSvg(svg);
  }
}
