package se.besked.platform.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.besked.childcare.notice.NoticeRules;
import se.besked.kernel.facts.Activity;

/** When a place ends that is given up on a day. */
@RestController
@Tag(name = "Räkna ut")
class TerminationController {
  private final KnownMunicipalities municipalities;
  private final Questions questions;

  TerminationController(KnownMunicipalities municipalities, Questions questions) {
    this.municipalities = municipalities;
    this.questions = questions;
  }

  /**
   * The question.
   *
   * @param givenOn the day notice is given
   * @param wishedLastDay the last day wished for, where there is one
   */
  record TerminationQuestion(
      Activity activity, LocalDate givenOn, @Nullable LocalDate wishedLastDay) {}

  /**
   * The answer.
   *
   * @param lastDay of the place, itself paid for
   * @param formula how it was computed, in the caller's language
   */
  @Schema(name = "Termination")
  record Answer(LocalDate lastDay, String formula, String ruleVersion) {}

  @Operation(
      operationId = "calculateTermination",
      summary = "Uppsägningstid och sista dag för en plats",
      description =
          """
          Platsen sägs upp dagen `givenOn`. En tidigare önskad sista dag än uppsägningstiden \
          medger ger uppsägningstidens sista dag. Inget sparas.""")
  @PostMapping(
      path = ApiPaths.TERMINATIONS,
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  Answer termination(HttpServletRequest request, @PathVariable String municipality)
      throws IOException {
    var asked = municipalities.called(municipality, request);
    var language = Language.of(request);
    var question = questions.read(TerminationQuestion.class, request);
    var wished = Optional.ofNullable(question.wishedLastDay());
    if (wished.filter(day -> day.isBefore(question.givenOn())).isPresent()) {
      throw ApiRefusal.badRequest("wishedLastDay", language.say("notice.wishedBefore"));
    }
    return Questions.withFigures(
        "activity",
        language,
        () -> {
          var rules = NoticeRules.on(asked.rules(), question.activity(), question.givenOn());
          var notice = rules.value().given(question.givenOn(), wished);
          return new Answer(notice.lastDay(), notice.formula(language.locale()), rules.id());
        });
  }
}
