package se.besked.platform.mypage;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import se.besked.casework.decisions.Decision;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.casework.decisions.DecisionSubject;
import se.besked.casework.receipts.DecisionView;
import se.besked.casework.receipts.Receipt;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.Expander;
import se.besked.formkit.vaadin.WrittenText;
import se.besked.journey.Json;
import se.besked.journey.decide.AppealInstructions;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.decisions.Finding;
import se.besked.kernel.decisions.Standing;
import se.besked.kernel.law.AppealWindow;
import se.besked.kernel.law.LegalDeadline;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.municipality.Municipality;
import se.besked.platform.assessment.Findings;
import se.besked.platform.layout.Part;
import se.besked.platform.site.Dates;
import se.besked.platform.site.Messages;

/**
 * A decision in the order people read: the outcome, what it means and from when, why, what one can
 * do and until when, the document, the receipt.
 */
@Component
class DecisionText {
  private final Municipalities municipalities;
  private final Messages messages;

  DecisionText(Municipalities municipalities, Messages messages) {
    this.municipalities = municipalities;
    this.messages = messages;
  }

  Div of(MyCase matter, DecisionView.Confirmed confirmed, Locale language) {
    var decision = confirmed.decision();
    var text = new Div();
    text.addClassName("decision");
    if (!decision.isValid()) {
      text.add(
          Callout.warning(
              say("matter.decision.replaced.title", language),
              say("matter.decision.replaced.text", language)));
    }
    if (decision.edition() > 1) {
      text.add(
          Callout.info(
              say("matter.decision.corrected.title", language),
              say("matter.decision.corrected.text", language)));
    }
    text.add(outcome(decision, language));
    text.add(why(decision, language));
    text.add(appeal(matter, confirmed, language));
    text.add(document(matter, decision, language));
    text.add(receipt(confirmed.receipt(), language));
    return text;
  }

  private Callout outcome(Decision decision, Locale language) {
    var kind =
        decision.outcome() == DecisionOutcome.GRANT ? Callout.Kind.SUCCESS : Callout.Kind.INFO;
    var box = new Callout(kind, decision.headline());
    box.addClassName("decision__outcome");
    var from = decision.validFrom();
    var to = decision.validTo();
    if (from != null && to != null) {
      box.add(
          new Paragraph(
              say(
                  "matter.decision.valid",
                  language,
                  Dates.day(from, language),
                  Dates.day(to, language))));
    } else if (from != null) {
      box.add(
          new Paragraph(say("matter.decision.valid.from", language, Dates.day(from, language))));
    }
    if (decision.subject() == DecisionSubject.MATTER) {
      box.add(new Paragraph(say("matter.decision.meaning." + decision.outcome(), language)));
    }
    return box;
  }

  /**
   * The decisive circumstances first, with what was measured; the rest for those who want it. An
   * officer's own words come before the findings; a rule's words are the findings.
   */
  private Part why(Decision decision, Locale language) {
    var findings =
        decision.subject() == DecisionSubject.MATTER
            ? Json.read(decision.reasonsJson(), Assessment.class).findings()
            : List.<Finding>of();
    var decisive = findings.stream().filter(f -> isDecisive(f, decision)).toList();
    var rest = findings.stream().filter(f -> !isDecisive(f, decision)).toList();
    var part = new Part(say("matter.decision.why", language));
    part.add(new Paragraph(say("matter.decision.basis", language, decision.legalBasis().shown())));
    if (!decision.automated()) {
      decision
          .reasonsText()
          .lines()
          .filter(line -> !line.isBlank())
          .forEach(line -> part.add(new WrittenText(line)));
    }
    part.add(new Findings(decisive));
    if (!rest.isEmpty()) {
      part.add(new Expander(say("matter.decision.rest", language), new Findings(rest)));
    }
    part.add(new Paragraph(by(decision, language)));
    return part;
  }

  private static boolean isDecisive(Finding finding, Decision decision) {
    return decision.automated()
        ? finding.standing() == Standing.MET
        : finding.inputs().containsKey("limitMetres");
  }

  private String by(Decision decision, Locale language) {
    var board = municipality(decision).board();
    if (decision.automated()) {
      return say(
          "matter.decision.automated",
          language,
          board,
          decision.delegation() == null ? "" : decision.delegation(),
          decision.ruleVersion() == null ? "" : decision.ruleVersion());
    }
    return say("matter.decision.by", language, decision.decidedBy(), board);
  }

  private Part appeal(MyCase matter, DecisionView.Confirmed confirmed, Locale language) {
    var decision = confirmed.decision();
    var instructions = AppealInstructions.of(decision.appealRoute(), municipality(decision));
    var part = new Part(say("matter.decision.appeal", language));
    part.add(
        switch (confirmed.receipt().window()) {
          case AppealWindow.Running(var deadline) -> lastDay(deadline, language);
          case AppealWindow.NotAnnounced() ->
              Callout.info(
                  say("matter.decision.not-announced.title", language),
                  say("matter.decision.not-announced.text", language));
          case AppealWindow.NotReceived() ->
              Callout.info(
                  say("matter.decision.not-received.title", language),
                  say("matter.decision.not-received.text", language));
        });
    instructions.paragraphs().forEach(p -> part.add(inSwedish(p, language)));
    var address = CasePage.address(matter.id());
    var appeal =
        new Anchor(
            address + "/overklaga?" + which(decision),
            say("matter.decision.appeal.link", language));
    appeal.addClassName("button");
    var row = new Div(appeal);
    row.addClassNames("button-row", "no-print");
    if (confirmed.receipt().window() instanceof AppealWindow.Running) {
      row.add(
          file(
              address + "/sista-dag.ics?" + which(decision),
              say("matter.decision.calendar", language)));
    }
    part.add(row);
    return part;
  }

  /** The authorities write in Swedish; a page in another language says so to screen readers. */
  private static Paragraph inSwedish(String text, Locale language) {
    var paragraph = new Paragraph(text);
    if (!language.getLanguage().equals("sv")) {
      paragraph.getElement().setAttribute("lang", "sv");
    }
    return paragraph;
  }

  private Callout lastDay(LegalDeadline deadline, Locale language) {
    var box =
        Callout.info(
            say("matter.decision.last-day", language, Dates.weekday(deadline.lastDay(), language)),
            say("matter.decision.last-day.from", language, Dates.day(deadline.start(), language)));
    deadline
        .whyMoved()
        .ifPresent(
            why ->
                box.add(
                    new Paragraph(
                        say(
                            "matter.decision.moved",
                            language,
                            Dates.day(deadline.nominal(), language),
                            why))));
    return box;
  }

  private static String which(Decision decision) {
    return ReadDecisionView.NUMBER + "=" + decision.number();
  }

  private Part document(MyCase matter, Decision decision, Locale language) {
    return new Part(
        say("matter.decision.document", language),
        new Paragraph(
            file(
                CasePage.address(matter.id()) + "/beslut.pdf?" + which(decision),
                say("matter.decision.pdf", language, decision.number()))));
  }

  private static Anchor file(String address, String text) {
    var link = new Anchor(address, text);
    link.setRouterIgnore(true);
    return link;
  }

  private Part receipt(Receipt receipt, Locale language) {
    var at = receipt.acknowledgedAt();
    var day = receipt.receivedOn();
    var sentence =
        receipt.method() == Receipt.Method.READ_RECEIPT && at != null
            ? say("matter.decision.confirmed", language, Dates.moment(at, language))
            : say("matter.decision.served", language, day == null ? "" : Dates.day(day, language));
    return new Part(say("matter.decision.receipt", language), new Paragraph(sentence));
  }

  private Municipality municipality(Decision decision) {
    return municipalities.find(decision.municipality()).orElseThrow();
  }

  private String say(String key, Locale language, Object... values) {
    return messages.getTranslation(key, language, values);
  }
}
