package se.besked.platform.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The calculators' requests, field by field, with examples that can be sent as they are. */
@Configuration(proxyBeanMethods = false)
class CalculatorDocumentation {
  private static final String JSON = "application/json";
  private final JsonMapper mapper = JsonMapper.builder().build();

  @Bean
  OpenApiCustomizer calculatorDescriptions() {
    return api -> {
      describe(
          api,
          ApiPaths.FEES,
          FeeQuestion.class,
          Map.of(
              "Ett barn i förskola",
              """
              {"month":"2026-09","householdIncomePerMonth":40000,\
              "children":[{"birthDate":"2025-03-01","activity":"PRESCHOOL"}]}""",
              "Syskon, ingen inkomst uppgiven",
              """
              {"month":"2026-09",\
              "children":[{"birthDate":"2018-05-01","activity":"SCHOOL_AGE_EDUCARE"},\
              {"birthDate":"2022-03-01","activity":"PRESCHOOL"}]}""",
              "Två hem",
              """
              {"month":"2026-09","households":[\
              {"householdIncomePerMonth":40000,\
              "children":[{"birthDate":"2024-03-01","activity":"PRESCHOOL","shared":true}]},\
              {"householdIncomePerMonth":70000,\
              "children":[{"birthDate":"2024-03-01","activity":"PRESCHOOL"},\
              {"birthDate":"2025-08-01","activity":"PRESCHOOL"}]}]}"""));
      describe(
          api,
          ApiPaths.TERMINATIONS,
          TerminationController.TerminationQuestion.class,
          Map.of(
              "Förskola",
              """
              {"activity":"PRESCHOOL","givenOn":"2026-12-15"}""",
              "Fritidshem med önskad sista dag",
              """
              {"activity":"SCHOOL_AGE_EDUCARE","givenOn":"2026-11-22",\
              "wishedLastDay":"2026-12-01"}"""));
      describe(
          api,
          ApiPaths.PRESCHOOL,
          PreschoolController.PreschoolQuestion.class,
          Map.of(
              "Önskad start inom fyra månader",
              """
              {"birthDate":"2025-06-01","appliedOn":"2026-11-22","wishedStart":"2027-01-10"}"""));
    };
  }

  private void describe(OpenAPI api, String path, Class<?> question, Map<String, String> examples) {
    var name = question.getSimpleName();
    api.schema(name, RecordSchema.of(question));
    var media = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + name));
    int number = 1;
    for (var example : new LinkedHashMap<>(new java.util.TreeMap<>(examples)).entrySet()) {
      media.addExamples(
          "exempel-" + number++,
          new Example()
              .summary(example.getKey())
              .value(mapper.readValue(example.getValue(), Map.class)));
    }
    var operation = Objects.requireNonNull(api.getPaths().get(path)).getPost();
    operation.requestBody(
        new RequestBody().required(true).content(new Content().addMediaType(JSON, media)));
    operation
        .getResponses()
        .addApiResponse("413", ApiDocumentation.problem("Innehållet är för stort"))
        .addApiResponse("415", ApiDocumentation.problem("Innehållet är inte application/json"))
        .addApiResponse(
            "422", ApiDocumentation.problem("Kommunen har inga beslutade uppgifter; inget gissas"));
  }
}
