package se.besked.platform.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.besked.childcare.fees.FeeHousehold;
import se.besked.childcare.fees.FeeMonth;
import se.besked.childcare.fees.FeeSchedule;
import se.besked.childcare.fees.NotShared;

/** What preschool and school-age educare cost a family in a month. */
@RestController
@Tag(name = "Räkna ut")
class FeeController {
  private final KnownMunicipalities municipalities;
  private final Questions questions;

  FeeController(KnownMunicipalities municipalities, Questions questions) {
    this.municipalities = municipalities;
    this.questions = questions;
  }

  @Operation(
      operationId = "calculateChildcareFees",
      summary = "Avgift för förskola och fritidshem",
      description =
          """
          Ett hem: `householdIncomePerMonth` och `children`. Utan inkomst räknas högsta avgiften; \
          den som inte har någon inkomst anger 0. Barnen svaras i den ordning de gavs; det yngsta \
          är barn 1.

          Två hem: `households` med två hem, vart och ett med sin inkomst och alla sina barn. Ett \
          barn med samma födelsedag och verksamhet i båda hemmen räknas som samma barn, om inte \
          `shared` är false. Varje hem betalar hälften av avgiften på sin egen inkomst och sin \
          egen syskonordning, tillsammans aldrig mer än barnets högsta avgift; det första hemmet \
          betalar den udda kronan.

          Hela kronor. En månad utan beslutade uppgifter ger 422 och gissas aldrig. Inget sparas.""")
  @ApiResponse(
      responseCode = "200",
      description = "Avgiften per barn och tillsammans",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema = @Schema(oneOf = {FeeAnswer.OneHome.class, FeeAnswer.TwoHomes.class})))
  @PostMapping(
      path = ApiPaths.FEES,
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  Object fees(HttpServletRequest request, @PathVariable String municipality) throws IOException {
    var asked = municipalities.called(municipality, request);
    var language = Language.of(request);
    var question = questions.read(FeeQuestion.class, request);
    var households = FeeQuestionReader.read(question, language);
    var month =
        Questions.withFigures(
            "month", language, () -> new FeeSchedule(asked.rules()).in(question.month()));
    return households.size() == 1
        ? FeeAnswer.OneHome.of(
            month.of(households.getFirst()), month.ruleVersion(), language.locale())
        : twoHomes(month, households, language);
  }

  private static FeeAnswer twoHomes(FeeMonth month, List<FeeHousehold> homes, Language language) {
    try {
      return FeeAnswer.TwoHomes.of(
          month.of(homes.getFirst(), homes.getLast()), month.ruleVersion(), language.locale());
    } catch (NotShared e) {
      throw ApiRefusal.noFigures(
          "households",
          language == Language.SWEDISH
              ? Objects.requireNonNullElse(e.getMessage(), "")
              : language.say("fee.notShared"));
    }
  }
}
