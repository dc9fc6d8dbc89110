package se.besked.platform.styleguide;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.Expander;
import se.besked.formkit.vaadin.NoticeBanner;
import se.besked.formkit.vaadin.StatusTag;

final class MessageSamples {
  private MessageSamples() {}

  static List<Component> all() {
    var tags = new Div();
    tags.addClassName("button-row");
    tags.add(
        new StatusTag(StatusTag.Tone.NEUTRAL, "Inte påbörjad"),
        new StatusTag(StatusTag.Tone.INFO, "Under granskning"),
        new StatusTag(StatusTag.Tone.SUCCESS, "Beviljad"),
        new StatusTag(StatusTag.Tone.WARNING, "Väntar på komplettering"),
        new StatusTag(StatusTag.Tone.ERROR, "Avslag"));
    var saved = new Paragraph("Sparat 09:14");
    saved.addClassName("saved-note");
    return List.of(
        new NoticeBanner(
            "Planerat stopp", "Tjänsten är stängd söndag 29 november kl. 06.00–08.00."),
        new Div(saved),
        Callout.info("Två vårdnadshavare", "Den andra vårdnadshavaren behöver också skriva under."),
        Callout.warning(
            "Utkastet är inte inskickat", "Kommunen ser din ansökan först när du skickar in den."),
        Callout.success("Ansökan har kommit in", "Ärendet har nummer UBN 2026/118."),
        Callout.error(
            "Något gick fel hos oss", "Kontakta oss om felet kommer tillbaka, nummer 4F2A91C0."),
        new Expander(
            "Så mäts vägen",
            new Paragraph(
                "Vägen mäts längs gator och gångvägar som barnet kan gå på, från tomtgränsen till"
                    + " närmaste grind.")),
        tags);
  }
}
