package se.besked.casework.proposals;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.besked.casework.changes.Change;
import se.besked.casework.changes.ChangeGround;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.casework.decisions.NewDecision;
import se.besked.casework.hearings.Hearing;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.LegalReference;
import tools.jackson.databind.json.JsonMapper;

/** What is proposed, as it is kept. */
record StoredProposal(
    DecisionOutcome outcome,
    String citation,
    String statute,
    AppealRoute route,
    String headline,
    String reasonsJson,
    String reasonsText,
    String name,
    @Nullable String delegation,
    List<String> gateReasons,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    Hearing.@Nullable Because waivedBecause,
    @Nullable String waivedReasons,
    @Nullable ChangeGround changeGround,
    @Nullable String changeWhy,
    boolean detriment,
    int caseVersion) {
  private static final JsonMapper JSON = JsonMapper.shared();

  static String write(DecisionProposal.Content content) {
    var d = content.decision();
    if (!(d.decidedBy() instanceof NewDecision.ByOfficer(var name, var delegation))) {
      throw new IllegalArgumentException("Rules propose nothing");
    }
    if (content.hearing() instanceof Hearing.HeldElsewhere) {
      throw new IllegalArgumentException("What is proposed here is heard here");
    }
    var waived = content.hearing() instanceof Hearing.Waived w ? w : null;
    var change = content.change();
    return JSON.writeValueAsString(
        new StoredProposal(
            d.outcome(),
            d.legalBasis().citation(),
            d.legalBasis().statute(),
            d.appealRoute(),
            d.headline(),
            d.reasonsJson(),
            d.reasonsText(),
            name,
            delegation,
            d.gateReasons(),
            d.validFrom(),
            d.validTo(),
            waived == null ? null : waived.because(),
            waived == null ? null : waived.reasons(),
            change == null ? null : change.ground(),
            change == null ? null : change.why(),
            change != null && change.detriment(),
            content.caseVersion()));
  }

  static DecisionProposal.Content read(String json) {
    return JSON.readValue(json, StoredProposal.class).content();
  }

  private DecisionProposal.Content content() {
    return new DecisionProposal.Content(
        new NewDecision(
            outcome,
            new LegalReference(citation, statute),
            route,
            headline,
            reasonsJson,
            reasonsText,
            new NewDecision.ByOfficer(name, delegation),
            gateReasons,
            validFrom,
            validTo),
        waivedBecause == null || waivedReasons == null
            ? new Hearing.Held()
            : new Hearing.Waived(waivedBecause, waivedReasons),
        changeGround == null || changeWhy == null
            ? null
            : new Change(changeGround, changeWhy, detriment),
        caseVersion);
  }
}
