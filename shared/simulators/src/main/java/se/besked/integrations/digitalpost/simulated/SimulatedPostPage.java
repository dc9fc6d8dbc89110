package se.besked.integrations.digitalpost.simulated;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.besked.integrations.digitalpost.simulated.SimulatedDigitalPost.ReceivedLetter;
import se.besked.simulation.SimulatedResponse;

/** Everybody's mailboxes on one page. The files' addresses say nothing of anybody. */
final class SimulatedPostPage {
  private SimulatedPostPage() {}

  static SimulatedResponse of(List<ReceivedLetter> letters) {
    var rows =
        IntStream.range(0, letters.size())
            .map(i -> letters.size() - 1 - i)
            .mapToObj(i -> row(i, letters.get(i)))
            .collect(Collectors.joining());
    return SimulatedResponse.html(
        """
        <!doctype html><html lang="sv"><meta charset="utf-8">
        <meta name="viewport" content="width=device-width"><title>Demolådan</title>
        <style>body{font:1rem/1.5 system-ui;max-width:40rem;margin:2rem auto;padding:0 1rem}
        li{border-top:1px solid #999;padding:1rem 0}ul{list-style:none;padding:0}</style>
        <h1>Demolådan</h1><p>Digital post som den simulerade operatören har tagit emot.</p>
        <ul>%s</ul>"""
            .formatted(rows.isEmpty() ? "<li>Inga brev än.</li>" : rows));
  }

  private static String row(int index, ReceivedLetter letter) {
    return """
    <li><h2>%s</h2><p>Till %s</p><p>%s</p><p><a href="letters/%d.pdf">Öppna filen (PDF)</a></p></li>"""
        .formatted(
            escaped(letter.subject()),
            escaped(letter.recipient()),
            escaped(letter.text()).replace("\n", "<br>"),
            index);
  }

  static SimulatedResponse file(List<ReceivedLetter> letters, String path) {
    int index = Integer.parseInt(path.replaceAll("\\D", ""));
    return index < letters.size()
        ? new SimulatedResponse(
            200, Map.of("Content-Type", "application/pdf"), letters.get(index).attachment())
        : SimulatedResponse.text(404, "No such letter");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
