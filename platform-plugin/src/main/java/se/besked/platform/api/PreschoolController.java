package se.besked.platform.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.besked.childcare.ChildcareTopics;
import se.besked.childcare.start.PreschoolRules;
import se.besked.childcare.start.PreschoolTimes;

/** From when a child can be in preschool, and by when a place is offered. */
@RestController
@Tag(name = "Räkna ut")
class PreschoolController {
  private final KnownMunicipalities municipalities;
  private final Questions questions;

  PreschoolController(KnownMunicipalities municipalities, Questions questions) {
    this.municipalities = municipalities;
    this.questions = questions;
  }

  /** The question: three days. */
  record PreschoolQuestion(LocalDate birthDate, LocalDate appliedOn, LocalDate wishedStart) {}

  /**
   * The answer.
   *
   * @param earliestStart the first birthday
   * @param guaranteeDate the last day by which a place is offered; null for a child who starts
   *     school instead
   */
  @Schema(name = "PreschoolAssessment")
  record Answer(
      LocalDate earliestStart,
      @Nullable LocalDate guaranteeDate,
      List<AssessmentAnswer.FindingAnswer> findings,
      String ruleVersion) {}

  @Operation(
      operationId = "assessPreschoolApplication",
      summary = "Tidigaste start och platsgaranti för en förskoleansökan",
      description =
          """
          Kommunen erbjuder en plats inom fyra månader från ansökan, eller det färre antal månader \
          den har beslutat, dock inte före önskad start eller ettårsdagen (skollagen 8 kap. 5 och \
          14 §§). Helger flyttar inte dagen. Inget sparas.""")
  @PostMapping(
      path = ApiPaths.PRESCHOOL,
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  Answer assess(HttpServletRequest request, @PathVariable String municipality) throws IOException {
    var asked = municipalities.called(municipality, request);
    var language = Language.of(request);
    var question = questions.read(PreschoolQuestion.class, request);
    check(question, language);
    return Questions.withFigures(
        "appliedOn",
        language,
        () -> {
          var version =
              ChildcareTopics.on(asked.rules(), ChildcareTopics.PRESCHOOL, question.appliedOn());
          return answer(question, PreschoolRules.from(version.value()), version.id(), language);
        });
  }

  private static void check(PreschoolQuestion question, Language language) {
    var problems = new ArrayList<FieldProblem>();
    if (question.birthDate().isAfter(question.appliedOn())) {
      problems.add(new FieldProblem("birthDate", language.say("preschool.notBorn")));
    }
    if (question.wishedStart().isBefore(question.appliedOn())) {
      problems.add(new FieldProblem("wishedStart", language.say("preschool.wishedBefore")));
    }
    if (!problems.isEmpty()) {
      throw ApiRefusal.badRequest(problems);
    }
  }

  private static Answer answer(
      PreschoolQuestion question, PreschoolRules rules, String ruleVersion, Language language) {
    var times =
        new PreschoolTimes(
            question.birthDate(),
            question.appliedOn(),
            question.wishedStart(),
            rules.guaranteeMonths());
    return new Answer(
        times.earliestStart(),
        times.startsAtSchoolAge() ? null : times.guaranteeDate(),
        times.findings(language.locale()).stream().map(AssessmentAnswer.FindingAnswer::of).toList(),
        ruleVersion);
  }
}
