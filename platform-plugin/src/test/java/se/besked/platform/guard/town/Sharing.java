package se.besked.platform.guard.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.ReviewCase;
import se.besked.casework.conversation.CaseMessages;
import se.besked.casework.conversation.NewMessage;
import se.besked.casework.hearings.Communications;
import se.besked.casework.ids.AttachmentId;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.registers.Position;
import se.besked.platform.guard.leak.Paper;
import se.besked.platform.guard.leak.Photo;
import se.besked.platform.guard.tab.Tab;
import se.besked.platform.mypage.Applying;

/** Files that one guardian sends in through the page, and staff put before both. */
final class Sharing {
  private static final String OFFICER = "Handläggare";

  private final Host host;

  Sharing(Host host) {
    this.host = host;
  }

  /** What a family's files and messages tell besides, each by a word that stands nowhere else. */
  record Traces(
      String camera,
      String owner,
      Position taken,
      String author,
      String toOne,
      String toOther,
      String material) {
    static Traces of(int family) {
      return new Traces(
          "Leksakskamera N" + family,
          "Bildagare N" + family,
          new Position(58.1234 + family / 100.0, 13.4567 + family / 100.0),
          "Pappersmakare N" + family,
          "Till den ena N" + family,
          "Till den andra N" + family,
          "Att yttra sig om N" + family);
    }
  }

  void sendIn(Household family, Traces traces) {
    var token = host.get(Applying.class).token(family.applicant());
    var tab = new Tab(host.base()).with("besked-login", token);
    var said = tab.load("/arende/" + family.id("case") + "/meddelanden");
    var target =
        Tab.downloads(said).stream()
            .filter(link -> link.endsWith("/upload"))
            .findFirst()
            .orElseThrow();
    tab.upload(
        target,
        "bild.jpg",
        "image/jpeg",
        Photo.taken(traces.camera(), traces.owner(), traces.taken()));
    tab.upload(target, "intyg.pdf", "application/pdf", Paper.by(traces.author()));
    var unused = tab.type("text", "Se bilderna.");
    unused = tab.click("skicka");
    assertThat(files(family)).as("files of " + family.name()).hasSizeGreaterThanOrEqualTo(2);
  }

  private List<String> files(Household family) {
    return host
        .ids("select id from case_attachment where case_id = :case", family.caseId())
        .stream()
        .map(Object::toString)
        .toList();
  }

  /** Before everybody who takes part. */
  void share(Household family, Traces traces) {
    var staff = host.everything();
    if (host.file(family.caseId()) instanceof CaseFile.Received received) {
      var unused = host.get(ReviewCase.class).start(staff, received);
    }
    var shown = files(family).stream().map(AttachmentId::of).collect(Collectors.toSet());
    var asked =
        host.get(Communications.class)
            .send(
                staff,
                host.file(family.caseId()),
                OFFICER,
                traces.material(),
                shown,
                host.today().plusDays(14));
    family.ids().put("communication", asked.toString());
  }

  void write(Household family, PersonalNumber to, String words) {
    var unused =
        host.get(CaseMessages.class)
            .write(
                host.everything(),
                family.caseId(),
                Set.of(host.person(to)),
                OFFICER,
                new NewMessage(words, List.of()));
  }

  /** Where the files are opened, by the template of the address. */
  java.util.Map<String, List<String>> addresses(Household family) {
    var at = "/arende/" + family.id("case");
    var asked = family.id("communication");
    var all = new LinkedHashSet<>(files(family));
    return java.util.Map.of(
        "GET /arende/{id}/bilaga/{attachment}",
        all.stream().map(file -> at + "/bilaga/" + file).toList(),
        "GET /arende/{id}/skickat/{attachment}",
        all.stream().map(file -> at + "/skickat/" + file).toList(),
        "GET /arende/{id}/yttrande/{communication}/{attachment}",
        all.stream().map(file -> at + "/yttrande/" + asked + "/" + file).toList());
  }
}
