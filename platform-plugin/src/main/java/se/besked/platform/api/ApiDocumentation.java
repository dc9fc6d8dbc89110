package se.besked.platform.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.besked.eservice.ApiCheck;
import se.besked.eservice.EService;
import se.besked.journey.catalogue.EServices;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published description: one operation for each e-service in place of the generic one, with the
 * request's fields, examples that can be sent as they are, and the errors.
 */
@Configuration(proxyBeanMethods = false)
class ApiDocumentation {
  private static final String JSON = "application/json";
  private static final Map<String, String> ERRORS =
      new TreeMap<>(
          Map.of(
              "400", "Något värde är fel; errors säger vilket",
              "404", "Kommunen eller e-tjänsten finns inte",
              "429", "För många förfrågningar; vänta så länge som Retry-After säger"));

  private final JsonMapper mapper =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              i ->
                  i.withValueInclusion(
                      com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
          .build();

  @Bean
  OpenApiCustomizer publicApiDescription(EServices services) {
    return api -> {
      api.info(
          new Info()
              .title("Besked, öppet API")
              .version("1")
              .description(
                  "Kontroller och uträkningar utan inloggning och sista dag att överklaga. Inga personuppgifter"
                      + " tas emot eller lämnas ut.")
              .license(
                  new License()
                      .name("Apache-2.0")
                      .url("https://www.apache.org/licenses/LICENSE-2.0")));
      api.servers(List.of(new Server().url("/")));
      ModelConverters.getInstance().readAll(Problem.class).forEach(api::schema);
      describeServices(api, services);
      api.getPaths().values().stream()
          .flatMap(path -> path.readOperations().stream())
          .forEach(ApiDocumentation::describeErrors);
    };
  }

  private void describeServices(OpenAPI api, EServices services) {
    var generic = Objects.requireNonNull(api.getPaths().remove(ApiPaths.ASSESSMENTS)).getPost();
    for (var service : services.all()) {
      service
          .apiCheck()
          .ifPresent(
              check -> {
                var id = service.identity().id();
                var schema = check.requestType().getSimpleName();
                api.schema(schema, RecordSchema.of(check.requestType()));
                api.path(
                    ApiPaths.ASSESSMENTS.replace("{service}", id),
                    new PathItem().post(operation(generic, service, check, schema)));
              });
    }
  }

  private Operation operation(
      Operation generic, EService<?> service, ApiCheck<?, ?> check, String schema) {
    var name = service.identity().id();
    return new Operation()
        .operationId("assess-" + name)
        .summary(
            "%s: preliminärt besked utan inloggning".formatted(DirectoryController.title(service)))
        .description(
            "Samma regler som i e-tjänsten och i beslutet. Inget sparas. Svaret är inget beslut.")
        .tags(generic.getTags())
        .parameters(
            generic.getParameters().stream().filter(p -> !p.getName().equals("service")).toList())
        .requestBody(
            new RequestBody()
                .required(true)
                .content(new Content().addMediaType(JSON, examples(check, schema))))
        .responses(copy(generic));
  }

  private static io.swagger.v3.oas.models.responses.ApiResponses copy(Operation generic) {
    var responses = new io.swagger.v3.oas.models.responses.ApiResponses();
    generic.getResponses().forEach(responses::addApiResponse);
    responses.addApiResponse("413", problem("Innehållet är för stort"));
    responses.addApiResponse("415", problem("Innehållet är inte application/json"));
    return responses;
  }

  private MediaType examples(ApiCheck<?, ?> check, String schema) {
    var media = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + schema));
    int number = 1;
    for (var example : new TreeMap<>(check.examples()).entrySet()) {
      media.addExamples(
          "exempel-" + number++,
          new Example()
              .summary(example.getKey())
              .value(mapper.convertValue(example.getValue(), Map.class)));
    }
    return media;
  }

  private static void describeErrors(Operation operation) {
    ERRORS.forEach(
        (status, text) -> operation.getResponses().addApiResponse(status, problem(text)));
  }

  static ApiResponse problem(String text) {
    return new ApiResponse()
        .description(text)
        .content(
            new Content()
                .addMediaType(
                    "application/problem+json",
                    new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
  }
}
