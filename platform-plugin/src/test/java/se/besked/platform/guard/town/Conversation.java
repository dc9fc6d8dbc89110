package se.besked.platform.guard.town;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.ReviewCase;
import se.besked.casework.conversation.CaseMessages;
import se.besked.casework.conversation.CaseNotes;
import se.besked.casework.conversation.NewMessage;
import se.besked.casework.hearings.Communications;

/** Messages, notes and a hearing, with files, in which everybody says whom it is about. */
final class Conversation {
  private static final String OFFICER = "Handläggare";

  private Conversation() {}

  static void about(Host host, Household family) {
    var id = family.caseId();
    var staff = host.everything();
    if (host.file(id) instanceof CaseFile.Received received) {
      var unused = host.get(ReviewCase.class).start(staff, received);
    }
    var applicant = host.citizen(family.applicant());
    var words = "Om " + family.child().shown() + " och " + family.applicant().shown();
    var messages = host.get(CaseMessages.class);
    var sent =
        messages.write(
            staff, id, Set.of(applicant.person()), OFFICER, new NewMessage(words, List.of()));
    family.ids().put("message", sent.getFirst().toString());
    var unused =
        messages.write(
            applicant,
            id,
            new NewMessage(words, List.of(file(family.applicant().digits() + ".txt", words))));
    host.get(CaseNotes.class).write(staff, id, OFFICER, words);
    var hearings = host.get(Communications.class);
    var asked =
        hearings.send(staff, host.file(id), OFFICER, words, Set.of(), host.today().plusDays(14));
    family.ids().put("communication", asked.toString());
    hearings.answer(applicant, asked, words, List.of(file("svar.txt", words)));
  }

  private static NewMessage.File file(String name, String words) {
    return new NewMessage.File(name, "text/plain", words.getBytes(StandardCharsets.UTF_8));
  }
}
