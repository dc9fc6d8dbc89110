package se.besked.platform.mypage;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.ids.PersonId;
import se.besked.casework.receipts.DecisionView;
import se.besked.formkit.vaadin.StatusTag;
import se.besked.platform.site.Dates;
import se.besked.platform.site.Messages;

/** A citizen's cases, a card each: what it is about, where it stands, the last day to appeal. */
@Component
public class CaseCards {
  private final MyMatters matters;
  private final Messages messages;

  CaseCards(MyMatters matters, Messages messages) {
    this.matters = matters;
    this.messages = messages;
  }

  /** Those about one child, the latest first. */
  public List<Div> about(Actor.Citizen citizen, PersonId child, Locale language) {
    return matters.cases(citizen).stream()
        .filter(c -> c.file().head().childId().filter(child::equals).isPresent())
        .map(c -> card(c, language))
        .toList();
  }

  Div card(MyCase c, Locale language) {
    var link = new Anchor(CasePage.address(c.id()), c.summary(language).title());
    var facts =
        new Paragraph(
            say(
                language,
                "matter.mine.case",
                c.number(),
                Dates.day(c.file().head().arrivedAt(), language)));
    facts.addClassName("soft");
    var card = new Div(new H3(link), status(c, language), facts);
    card.addClassName("case-card");
    c.lastDayToAppeal()
        .filter(last -> !c.appealed())
        .ifPresent(
            last ->
                card.add(
                    new Paragraph(
                        say(language, "matter.mine.last-day", Dates.day(last, language)))));
    return card;
  }

  /** A tag only where something has to be done; the rest is plain text. */
  private Paragraph status(MyCase c, Locale language) {
    if (c.toConfirm() || c.toSign() || c.toComplete()) {
      var key =
          c.toConfirm()
              ? "matter.todo.confirm.tag"
              : c.toSign() ? "matter.todo.sign.tag" : "matter.todo.complete.tag";
      return new Paragraph(new StatusTag(StatusTag.Tone.WARNING, say(language, key)));
    }
    var word = say(language, c.status().key());
    if (c.latest().orElse(null) instanceof DecisionView.Confirmed(var decision, var receipt)) {
      return new Paragraph(word + ". " + decision.headline());
    }
    return new Paragraph(word);
  }

  private String say(Locale language, String key, Object... values) {
    return messages.getTranslation(key, language, values);
  }
}
