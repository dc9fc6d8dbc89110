package se.besked.journey.record;

import java.util.List;
import se.besked.kernel.law.Figure;
import se.besked.kernel.law.TopicForm;

/** What {@link BoardRules} are made of, in words, for those who change them. */
public final class BoardForm {
  public static final TopicForm FORM =
      new TopicForm(
          BoardRules.TOPIC,
          "Diarium",
          List.of(
              Figure.text("rule", "Reglernas namn, som det står i beslut", "").optional(),
              Figure.groups(
                  "boards",
                  "Nämnd",
                  Figure.text("prefix", "Beteckningen börjar med", "som BUN"),
                  Figure.text("name", "Nämndens namn", ""),
                  Figure.texts("services", "E-tjänster", "som school-transport"))));

  private BoardForm() {}
}
