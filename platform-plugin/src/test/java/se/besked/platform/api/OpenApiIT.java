package se.besked.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The published description is true: complete, resolvable, and its examples can be sent. */
@ApiTest
class OpenApiIT {
  private static final String FEES =
      """
      {"month":"2026-09","children":[{"birthDate":"2024-03-01","activity":"PRESCHOOL"}]}""";

  @LocalServerPort int port;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  private ApiClient api;
  private JsonNode document;

  @BeforeEach
  void read() {
    api = new ApiClient(port);
    var response = api.get("/api/v1/openapi.json");
    assertThat(response.statusCode()).isEqualTo(200);
    document = ApiClient.json(response);
  }

  @Test
  void everyOperationIsDescribed() {
    var described = new TreeSet<String>();
    document
        .path("paths")
        .forEachEntry(
            (path, item) ->
                item.forEachEntry(
                    (method, operation) -> {
                      described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path);
                      assertDescribed(path, operation);
                    }));

    var expected = new TreeSet<String>();
    mappings
        .getHandlerMethods()
        .forEach(
            (mapping, handler) -> {
              if (handler.getBeanType().getPackage() == ApiHost.class.getPackage()
                  && handler.getBeanType() != OpenApiController.class
                  && handler.getBeanType() != ApiPageController.class) {
                for (var path : mapping.getPatternValues()) {
                  for (var method : mapping.getMethodsCondition().getMethods()) {
                    expected.add(method + " " + path.replace("{service}", "school-transport"));
                  }
                }
              }
            });
    assertThat(expected).hasSizeGreaterThanOrEqualTo(4);
    assertThat(described).isEqualTo(expected);
  }

  private static void assertDescribed(String path, JsonNode operation) {
    assertThat(operation.path("operationId").asString()).as(path).isNotBlank();
    assertThat(operation.path("summary").asString()).as(path).isNotBlank();
    assertThat(operation.path("tags").isEmpty()).as(path).isFalse();
    assertThat(operation.path("responses").propertyNames()).as(path).contains("200", "400", "429");
    for (var parameter : operation.path("parameters")) {
      assertThat(path.contains("{") || parameter.path("in").asString().equals("query")).isTrue();
      assertThat(parameter.path("name").asString()).matches("[a-zA-Z]+");
    }
  }

  @Test
  void everyTagIsDefinedAndOpenOperationsSayThatTheyAre() {
    var defined = new TreeSet<String>();
    document
        .path("tags")
        .forEach(
            tag -> {
              assertThat(tag.path("description").asString()).isNotBlank();
              defined.add(tag.path("name").asString());
            });
    var used = new TreeSet<String>();
    document
        .path("paths")
        .forEachEntry(
            (path, item) ->
                item.forEach(
                    operation -> {
                      operation.path("tags").forEach(tag -> used.add(tag.asString()));
                      assertThat(operation.path("security").isArray()).as(path).isTrue();
                      assertThat(operation.path("security").isEmpty()).as(path).isTrue();
                    }));
    assertThat(defined).isEqualTo(used);
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    var references = new ArrayList<String>();
    collectReferences(document, references);

    assertThat(references).isNotEmpty();
    for (var reference : references) {
      assertThat(document.at(reference.substring(1)).isObject()).as(reference).isTrue();
    }
  }

  private static void collectReferences(JsonNode node, List<String> found) {
    if (node.path("$ref").isString()) {
      found.add(node.path("$ref").asString());
    }
    node.forEach(child -> collectReferences(child, found));
  }

  @Test
  void theRequestIsDescribedFieldByField() {
    var schema = document.at("/components/schemas/SchoolTransportQuestion");

    assertThat(schema.path("additionalProperties").booleanValue()).isFalse();
    assertThat(schema.path("additionalProperties").isBoolean()).isTrue();
    assertThat(schema.path("required").valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrder("schoolYear", "grade", "school");
    assertThat(schema.at("/properties/school/enum").valueStream().map(JsonNode::asString))
        .containsExactly("ASSIGNED", "CHOSEN");
    assertThat(schema.at("/properties/home/properties/lat/maximum").intValue()).isEqualTo(90);
    assertThat(schema.at("/properties/residence/items/required").size()).isEqualTo(2);
  }

  @Test
  void theExamplesCanBeSentAsTheyAre() {
    var examples =
        document
            .path("paths")
            .path("/api/v1/{municipality}/school-transport/assessments")
            .at("/post/requestBody/content/application~1json/examples");

    assertThat(examples.size()).isGreaterThanOrEqualTo(3);
    for (var example : examples) {
      var response = api.check(example.path("value").toString());
      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "childcare-fees/calculations, 3",
    "placement-terminations/calculations, 2",
    "preschool-applications/assessments, 1"
  })
  void theCalculatorsExamplesCanBeSentAsTheyAre(String calculator, int least) {
    var operation =
        document.path("paths").path("/api/v1/{municipality}/" + calculator).path("post");
    var examples = operation.at("/requestBody/content/application~1json/examples");

    assertThat(examples.size()).isGreaterThanOrEqualTo(least);
    assertThat(operation.path("responses").propertyNames()).contains("422", "413", "415");
    for (var example : examples) {
      var response = api.post("/api/v1/demo/" + calculator, example.path("value").toString());
      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }
  }

  @Test
  void bothFeeAnswersAreDescribed() {
    var answer =
        document
            .path("paths")
            .path("/api/v1/{municipality}/childcare-fees/calculations")
            .at("/post/responses/200/content/application~1json/schema/oneOf");

    assertThat(answer.valueStream().map(n -> n.path("$ref").asString()))
        .containsExactlyInAnyOrder(
            "#/components/schemas/HouseholdFees", "#/components/schemas/TwoHomesFees");
    assertThat(document.at("/components/schemas/FeeQuestion/properties/month/pattern").asString())
        .isNotBlank();
    assertThat(
            document
                .at("/components/schemas/TerminationQuestion/properties/givenOn/format")
                .asString())
        .isEqualTo("date");
  }

  @Test
  void answersHaveTheFieldsThatAreDescribed() {
    var schema = document.at("/components/schemas/Assessment/properties");
    var answer =
        ApiClient.json(
            api.check(
                """
                {"schoolYear":"2026/27","grade":"F","school":"ASSIGNED","walkingMetres":2001}"""));

    assertThat(answer.propertyNames()).containsExactlyInAnyOrderElementsOf(schema.propertyNames());
  }

  @Test
  void isPublishedAsYamlAndAsAPage() {
    var yaml = api.get("/api/v1/openapi.yaml");
    assertThat(yaml.statusCode()).isEqualTo(200);
    assertThat(yaml.body()).startsWith("openapi: 3.0").contains("school-transport");

    var page = api.get("/api-docs");
    assertThat(page.statusCode()).isEqualTo(302);
    var ui = api.get(page.headers().firstValue("Location").orElseThrow());
    assertThat(ui.statusCode()).isEqualTo(200);
    assertThat(ui.body()).contains("swagger-ui");
    assertThat(api.get("/swagger-ui/swagger-initializer.js").statusCode()).isEqualTo(200);
  }

  @Test
  void linksLeadSomewhere() {
    var root = ApiClient.json(api.get("/api/v1"));

    for (var municipality : root.path("municipalities")) {
      var found = api.get(municipality.path("href").asString());
      assertThat(found.statusCode()).isEqualTo(200);
      var described = ApiClient.json(found);
      if (municipality.path("id").asString().equals("demo")) {
        assertThat(described.at("/services/0/assessments").asString()).isEqualTo(ApiClient.CHECK);
      }
      assertThat(api.post(described.at("/links/childcareFees").asString(), FEES).statusCode())
          .isEqualTo(200);
    }
    var maxtaxa = ApiClient.json(api.get("/api/v1/maxtaxa"));
    assertThat(maxtaxa.path("services").isEmpty()).isTrue();
    assertThat(maxtaxa.path("links").has("placementTerminations")).isFalse();
    assertThat(api.get(root.at("/links/openapi").asString()).statusCode()).isEqualTo(200);
  }
}
