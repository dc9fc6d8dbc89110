package se.besked.journey;

import java.util.List;
import se.besked.kernel.law.Figure;
import se.besked.kernel.law.Figure.Choice;
import se.besked.kernel.law.TopicForm;

/** What {@link HandlingRules} are made of, in words, for those who change them. */
public final class HandlingForm {
  public static final TopicForm FORM =
      new TopicForm(
          HandlingRules.TOPIC,
          "Handläggning",
          List.of(
              Figure.text("rule", "Reglernas namn, som det står i beslut", "").optional(),
              Figure.groups(
                  "services",
                  "E-tjänst",
                  Figure.text("service", "E-tjänst", "som preschool-application"),
                  Figure.choice(
                          "signatures",
                          "Vem skriver under",
                          new Choice("ONE_AND_NOTIFY", "En, och den andra underrättas"),
                          new Choice("ALL", "Alla vårdnadshavare"))
                      .optional(),
                  Figure.yesNo("newApplicationReplaces", "Ny ansökan ersätter den förra")
                      .optional(),
                  Figure.text(
                          "offerOptions",
                          "Svar på erbjudande",
                          "ACCEPT, ACCEPT_KEEP_QUEUE, DECLINE och DECLINE_KEEP_QUEUE")
                      .optional(),
                  Figure.choice(
                          "offerSignatures",
                          "Vem svarar på erbjudande",
                          new Choice("ONE", "En vårdnadshavare"),
                          new Choice("ALL", "Alla vårdnadshavare"))
                      .optional(),
                  Figure.whole("offerAnswerDays", "Svarstid på erbjudande", "dagar").optional(),
                  Figure.yesNo("silenceClosesApplication", "Uteblivet svar avslutar ansökan")
                      .optional(),
                  Figure.yesNo("acceptanceEndsOldPlace", "Ja till ny plats avslutar den gamla")
                      .optional())));

  private HandlingForm() {}
}
