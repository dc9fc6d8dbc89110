package se.besked.schoolageeducareapplication;

import static se.besked.formkit.Choice.oneOf;
import static se.besked.formkit.Choices.someOf;
import static se.besked.formkit.Files.attachments;
import static se.besked.formkit.Known.known;
import static se.besked.formkit.Page.page;
import static se.besked.formkit.Pick.chosenFrom;
import static se.besked.formkit.Text.longText;

import se.besked.childcare.start.Situation;
import se.besked.eservice.ContactQuestions;
import se.besked.eservice.WhichChild;
import se.besked.formkit.Choice;
import se.besked.formkit.Choices;
import se.besked.formkit.Day;
import se.besked.formkit.Files;
import se.besked.formkit.Form;
import se.besked.formkit.Known;
import se.besked.formkit.Pick;
import se.besked.formkit.Text;
import se.besked.formkit.YesNo;

/** The questions in reading order. What the registers know is shown and not asked. */
final class EducareForm {
  static final Pick CHILD = WhichChild.of(EducareFacts::whyNot);

  static final Known NAME = known("name", EducareFacts::name);
  static final Known ADDRESS = known("address", EducareFacts::address);
  static final Known ENROLMENT = known("enrolment", EducareFacts::enrolment);
  static final Known PLACEMENT = known("placement", EducareFacts::placement);

  static final Pick SCHOOL =
      chosenFrom("school", EducareFacts::schools).askedWhen(EducareFacts::schoolIsUnknown);
  static final Pick UNIT =
      chosenFrom("unit", EducareFacts::units).askedWhen(EducareFacts::schoolHasNone);

  static final Day START =
      Day.day("start").from(EducareFacts::earliest).until(EducareFacts::latest);

  static final Choice<Situation> SITUATION = oneOf("situation", Situation.class);
  static final Choice<Situation> PARTNER =
      oneOf("partner", Situation.class).askedWhen(EducareFacts::hasPartner);
  static final Choices<Time> TIMES = someOf("times", Time.class);
  static final Text OWN_NEED = longText("ownNeed", 2000).optional();

  static final Choice<YesNo> SUPPORT = oneOf("support", YesNo.class);
  static final Text SUPPORT_TEXT = longText("supportText", 2000).askedWhen(SUPPORT.is(YesNo.YES));
  static final Files FILES = attachments("files", 5).askedWhen(SUPPORT.is(YesNo.YES));

  static final Form FORM =
      Form.of(
          1,
          page("barn", CHILD),
          page(
              "uppgifter",
              NAME,
              ADDRESS,
              ENROLMENT,
              PLACEMENT,
              ContactQuestions.EMAIL,
              ContactQuestions.PHONE),
          page("skola", SCHOOL, UNIT),
          page("start", START),
          page("behov", SITUATION, PARTNER, TIMES, OWN_NEED),
          page("stod", SUPPORT, SUPPORT_TEXT, FILES));

  private EducareForm() {}
}
