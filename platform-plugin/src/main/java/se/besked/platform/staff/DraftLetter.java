package se.besked.platform.staff;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** A link to the letter of a decision that is not made, written anew each time it is opened. */
final class DraftLetter extends Anchor {
  DraftLetter(String text, Supplier<byte[]> letter) {
    super(
        DownloadHandler.fromInputStream(
            request -> {
              var pdf = letter.get();
              return new DownloadResponse(
                  new ByteArrayInputStream(pdf), "UTKAST.pdf", "application/pdf", pdf.length);
            }),
        text);
    setId("utkast");
    setRouterIgnore(true);
  }
}
