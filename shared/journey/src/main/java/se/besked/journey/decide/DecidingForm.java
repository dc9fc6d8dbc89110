package se.besked.journey.decide;

import java.util.List;
import se.besked.kernel.law.Figure;
import se.besked.kernel.law.TopicForm;

/** What {@link DecidingRules} are made of, in words, for those who change them. */
public final class DecidingForm {
  public static final TopicForm FORM =
      new TopicForm(
          DecidingRules.TOPIC,
          "Beslut",
          List.of(
              Figure.text("rule", "Reglernas namn, som det står i beslut", "").optional(),
              Figure.whole("communicationDays", "Tid att svara innan beslut går emot", "dagar")
                  .optional(),
              Figure.whole("completionDays", "Tid att komplettera", "dagar").optional(),
              Figure.groups(
                      "secondReader",
                      "Två personer beslutar",
                      Figure.text("service", "E-tjänst", "som school-transport"),
                      Figure.text("outcomes", "Utfall", "GRANT, PARTLY, REFUSE och DISMISS"))
                  .optional()));

  private DecidingForm() {}
}
