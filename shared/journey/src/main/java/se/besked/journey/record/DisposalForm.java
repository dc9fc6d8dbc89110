package se.besked.journey.record;

import java.util.List;
import se.besked.kernel.law.Figure;
import se.besked.kernel.law.Figure.Choice;
import se.besked.kernel.law.TopicForm;

/** What {@link DisposalRules} are made of, in words, for those who change them. */
public final class DisposalForm {
  public static final TopicForm FORM =
      new TopicForm(
          DisposalRules.TOPIC,
          "Gallring",
          List.of(
              Figure.text("rule", "Reglernas namn, som det står i beslut", "").optional(),
              Figure.yesNo("example", "Bara ett exempel, som ingen nämnd har beslutat").optional(),
              Figure.groups(
                  "types",
                  "Gallringsregel",
                  Figure.text("service", "E-tjänst", "som school-transport"),
                  Figure.choice(
                      "type",
                      "Vad som gallras",
                      new Choice("CASE", "Hela ärendet"),
                      new Choice("ATTACHMENTS", "Bilagor"),
                      new Choice("SIGNATURES", "Bevis om underskrifter"),
                      new Choice("DECISION_LETTERS", "Beslutens brev"),
                      new Choice("NOTICES", "Logg över aviseringar")),
                  Figure.whole("years", "Sparas", "år"),
                  Figure.choice(
                      "after",
                      "Räknat från",
                      new Choice("LAST_EVENT", "Det sista som hände i ärendet"),
                      new Choice("DECISION_ENDS", "Beslutets sista dag")),
                  Figure.text("basis", "Stöd", "paragraf eller punkt i planen"))));

  private DisposalForm() {}
}
