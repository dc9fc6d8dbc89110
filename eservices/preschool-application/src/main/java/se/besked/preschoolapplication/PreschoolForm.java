package se.besked.preschoolapplication;

import static se.besked.formkit.Choice.oneOf;
import static se.besked.formkit.Files.attachments;
import static se.besked.formkit.Known.known;
import static se.besked.formkit.Page.page;
import static se.besked.formkit.Pick.chosenFrom;
import static se.besked.formkit.Ranking.ranked;
import static se.besked.formkit.Text.longText;

import se.besked.childcare.start.Situation;
import se.besked.eservice.ContactQuestions;
import se.besked.eservice.WhichChild;
import se.besked.formkit.Choice;
import se.besked.formkit.Condition;
import se.besked.formkit.Day;
import se.besked.formkit.Files;
import se.besked.formkit.Form;
import se.besked.formkit.Known;
import se.besked.formkit.Pick;
import se.besked.formkit.Ranking;
import se.besked.formkit.Text;
import se.besked.formkit.YesNo;

/** The questions in reading order. */
final class PreschoolForm {
  static final int MOST_WISHES = 5;

  static final Pick CHILD = WhichChild.of(PreschoolFacts::whyNot);

  static final Known NAME = known("name", PreschoolFacts::name);
  static final Known ADDRESS = known("address", PreschoolFacts::address);
  static final Known PLACEMENT = known("placement", PreschoolFacts::placement);
  static final Known SIBLINGS = known("siblings", PreschoolFacts::siblings);

  static final Ranking WISHES =
      ranked("wishes", MOST_WISHES, PreschoolFacts::units).around(PreschoolFacts::home);

  static final Day START =
      Day.day("start").from(PreschoolFacts::today).until(PreschoolFacts::lastDayBeforeSchool);

  static final Choice<Situation> SITUATION = oneOf("situation", Situation.class);
  static final Choice<Situation> PARTNER =
      oneOf("partner", Situation.class).askedWhen(PreschoolFacts::hasPartner);
  static final Text HOURS =
      new Text("hours", Text.Format.WHOLE_NUMBER, 3, Condition.ALWAYS, Condition.ALWAYS)
          .askedWhen(PreschoolFacts::worksOrStudies);
  static final Text OWN_NEED = longText("ownNeed", 2000).optional();

  static final Choice<YesNo> SUPPORT = oneOf("support", YesNo.class);
  static final Text SUPPORT_TEXT = longText("supportText", 2000).askedWhen(SUPPORT.is(YesNo.YES));
  static final Files FILES = attachments("files", 5).askedWhen(SUPPORT.is(YesNo.YES));

  static final Pick LANGUAGE =
      chosenFrom("language", PreschoolFacts::languages)
          .askedWhen(PreschoolFacts::inMinorityLanguageArea);

  static final Form FORM =
      Form.of(
          1,
          page("barn", CHILD),
          page(
              "uppgifter",
              NAME,
              ADDRESS,
              PLACEMENT,
              SIBLINGS,
              ContactQuestions.EMAIL,
              ContactQuestions.PHONE),
          page("onskemal", WISHES),
          page("start", START),
          page("behov", SITUATION, PARTNER, HOURS, OWN_NEED),
          page("stod", SUPPORT, SUPPORT_TEXT, FILES),
          page("sprak", LANGUAGE));

  private PreschoolForm() {}
}
