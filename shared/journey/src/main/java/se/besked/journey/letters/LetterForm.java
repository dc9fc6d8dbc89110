package se.besked.journey.letters;

import java.util.List;
import se.besked.kernel.law.Figure;
import se.besked.kernel.law.Figure.Choice;
import se.besked.kernel.law.TopicForm;

/** What {@link LetterRules} are made of, in words, for those who change them. */
public final class LetterForm {
  public static final TopicForm FORM =
      new TopicForm(
          LetterRules.TOPIC,
          "Beslut med post",
          List.of(
              Figure.text("rule", "Reglernas namn, som det står i beslut", "").optional(),
              Figure.choice(
                  "sent",
                  "Vem får beslut även med post",
                  new Choice("WITHOUT_ADDRESS", "Den som inte har lämnat någon adress"),
                  new Choice("WITHOUT_PROVED_ADDRESS", "Den som inte har bekräftat någon adress"),
                  new Choice("ALWAYS", "Alla"))));

  private LetterForm() {}
}
