package se.besked.casework.migration;

import static se.besked.casework.migration.PlainText.Key.CASE;
import static se.besked.casework.migration.PlainText.Key.PERSON;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.besked.casework.crypto.MasterKeys;

/** Seals answers, objections, appeals and what staff wrote about a case, between V31 and V31.2. */
public final class SealWhatPeopleWrote extends SealTexts {
  private static final List<PlainText> TEXTS =
      List.of(
          PlainText.of(
              "case_file", CASE, "t.id", "t.id", "summary", "application", "completion_asked"),
          PlainText.of(
              "case_amendment", CASE, "t.case_id", "t.id", "summary_before", "application_before"),
          PlainText.of("case_party", CASE, "t.case_id", "t.person_id", "objection"),
          PlainText.of(
              "appeal",
              CASE,
              "t.case_id",
              "t.id",
              "wanted_change",
              "reasons",
              "tried_reasons",
              "court_outcome"),
          PlainText.of("rectification_note", CASE, "t.case_id", "t.id", "about", "says", "ground"),
          PlainText.of("decision_proposal", CASE, "t.case_id", "t.id", "comment"),
          PlainText.of("case_attachment", CASE, "t.case_id", "t.id", "file_name"),
          PlainText.of(
              "draft_attachment",
              PERSON,
              "(select d.owner_id from draft d where d.id = t.draft_id)",
              "t.id",
              "file_name"));

  /** For a database that is new. */
  public SealWhatPeopleWrote() {
    this(null, Clock.systemUTC());
  }

  public SealWhatPeopleWrote(@Nullable MasterKeys masters, Clock clock) {
    super("31.1", "seal what people wrote", TEXTS, masters, clock);
  }
}
