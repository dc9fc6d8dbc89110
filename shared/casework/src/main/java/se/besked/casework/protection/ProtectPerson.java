package se.besked.casework.protection;

import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Subject;
import se.besked.casework.cases.Parties;
import se.besked.casework.cases.Party;
import se.besked.casework.drafts.StopDrafts;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.login.Logins;
import se.besked.casework.notices.Notices;
import se.besked.kernel.people.Protection;

/**
 * Closes everything about a person, in one transaction: cases, drafts, notices and logins. Doing it
 * again closes what has come since, and a case that the restricted group has taken on stays theirs.
 *
 * @see <a href="https://lagen.nu/2009:400#K22P1">offentlighets- och sekretesslagen 22 kap. 1 §</a>
 */
@Component
public final class ProtectPerson {
  private final ProtectionRows rows;
  private final FreezeCase freezeCase;
  private final Parties parties;
  private final StopDrafts stopDrafts;
  private final Notices notices;
  private final Logins logins;
  private final Desk desk;

  public ProtectPerson(
      ProtectionRows rows,
      FreezeCase freezeCase,
      Parties parties,
      StopDrafts stopDrafts,
      Notices notices,
      Logins logins,
      Desk desk) {
    this.rows = rows;
    this.freezeCase = freezeCase;
    this.parties = parties;
    this.stopDrafts = stopDrafts;
    this.notices = notices;
    this.logins = logins;
    this.desk = desk;
  }

  /** The register says that this person is protected, or does not say that they are not. */
  public void protect(Actor.SystemJob job, PersonId person, Protection marking) {
    if (!marking.isProtected()) {
      throw new IllegalArgumentException("Nothing is closed by " + marking);
    }
    desk.as(
        job,
        Subject.of("person", person.value()),
        "person.protect",
        () -> {
          rows.close(person, marking);
          close(job, person, rows.casesOf(person));
          // Their fee is reckoned with this person.
          rows.partnersOf(person).forEach(p -> close(job, p, rows.ownCasesOf(p)));
        });
  }

  /** Somebody whom this person's own applications would name is protected. */
  public void closeOwn(Actor.SystemJob job, PersonId person) {
    desk.whole(() -> close(job, person, rows.ownCasesOf(person)));
  }

  private void close(Actor.SystemJob job, PersonId person, List<CaseId> cases) {
    boolean isNew = stopDrafts.of(job, person) > 0;
    for (var id : cases) {
      var everybody = new HashSet<PersonId>();
      parties.of(id).stream().map(Party::person).forEach(everybody::add);
      isNew |= freezeCase.freezeUnlessClosed(job, id, everybody);
    }
    notices.cancelTo(person);
    if (isNew) {
      var unused = logins.endAllOf(person, job);
    }
  }
}
