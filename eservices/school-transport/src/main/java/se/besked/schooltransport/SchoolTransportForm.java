package se.besked.schooltransport;

import static se.besked.formkit.Choice.oneOf;
import static se.besked.formkit.Choices.someOf;
import static se.besked.formkit.Files.attachments;
import static se.besked.formkit.Known.known;
import static se.besked.formkit.Page.page;
import static se.besked.formkit.Pick.chosenFrom;
import static se.besked.formkit.Text.longText;

import se.besked.eservice.ContactQuestions;
import se.besked.eservice.WhichChild;
import se.besked.formkit.Choice;
import se.besked.formkit.Choices;
import se.besked.formkit.Files;
import se.besked.formkit.Form;
import se.besked.formkit.Known;
import se.besked.formkit.Pick;
import se.besked.formkit.Text;

/** The questions in reading order. */
final class SchoolTransportForm {
  static final Pick CHILD = WhichChild.of(SchoolTransportFacts::whyNot);
  static final Pick SCHOOL_YEAR =
      chosenFrom("schoolYear", SchoolTransportFacts::schoolYears)
          .startingWith(SchoolTransportFacts::likelySchoolYear);

  static final Known NAME = known("name", SchoolTransportFacts::name);
  static final Known ADDRESS = known("address", SchoolTransportFacts::address);
  static final Known OTHER_HOME = known("otherHome", SchoolTransportFacts::otherHome);
  static final Known ENROLMENT = known("enrolment", SchoolTransportFacts::enrolment);
  static final Known GRADE = known("grade", SchoolTransportFacts::grade);

  static final Pick SCHOOL =
      chosenFrom("school", SchoolTransportFacts::schools)
          .startingWith(SchoolTransportFacts::likelySchool);
  static final Choice<WhoChose> PLACEMENT =
      oneOf("placement", WhoChose.class).askedWhen(SchoolTransportFacts::anotherMunicipalSchool);

  static final Choice<Residence> RESIDENCE =
      oneOf("residence", Residence.class).askedWhen(SchoolTransportFacts::hasOtherHome);

  static final Choice<Trip> TRIP = oneOf("trip", Trip.class);
  static final Choices<Ground> GROUNDS = someOf("grounds", Ground.class);
  static final Text TRAFFIC = longText("traffic", 2000).askedWhen(GROUNDS.has(Ground.TRAFFIC));
  static final Text DISABILITY =
      longText("disability", 2000).askedWhen(GROUNDS.has(Ground.DISABILITY));
  static final Text OTHER = longText("other", 2000).askedWhen(GROUNDS.has(Ground.OTHER));

  static final Text CHILDS_VIEW = longText("childsView", 1000).optional();
  static final Files FILES = attachments("files", 5);

  static final Form FORM =
      Form.of(
          1,
          page("barn", CHILD, SCHOOL_YEAR),
          page(
              "uppgifter",
              NAME,
              ADDRESS,
              OTHER_HOME,
              ENROLMENT,
              GRADE,
              ContactQuestions.EMAIL,
              ContactQuestions.PHONE),
          page("skola", SCHOOL, PLACEMENT),
          page("boende", RESIDENCE),
          page("skal", TRIP, GROUNDS, TRAFFIC, DISABILITY, OTHER),
          page("mer", CHILDS_VIEW, FILES));

  private SchoolTransportForm() {}
}
