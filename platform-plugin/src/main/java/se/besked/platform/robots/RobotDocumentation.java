package se.besked.platform.robots;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import se.besked.platform.api.RecordSchema;
import se.besked.platform.robots.access.Needs;
import se.besked.platform.robots.access.Scope;

/** Robots' part of the published description, from what each address says that it needs. */
@Configuration(proxyBeanMethods = false)
class RobotDocumentation {
  private static final String SCHEME = "robot";
  private static final Map<String, List<String>> FILTERS =
      Map.of(
          "listWorkItems", List.of("state", Paging.OFFSET, Paging.LIMIT),
          "listCases", List.of("status", "service", Paging.OFFSET, Paging.LIMIT),
          "listWebhookDeliveries", List.of(Paging.OFFSET, Paging.LIMIT));

  /** After the public part has described itself. */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  OpenApiCustomizer robotApiDescription() {
    return api -> {
      var info = api.getInfo();
      info.title("Besked, API")
          .description(
              "Öppna uträkningar utan inloggning, och det som robotar och kommunens andra system"
                  + " gör med en token från /oauth2/token. Personnummer finns bara i innehållet i"
                  + " det som en robot har tagit, aldrig i en adress.");
      api.schemaRequirement(SCHEME, scheme());
      describeBodies(api);
    };
  }

  private static SecurityScheme scheme() {
    var scopes = new Scopes();
    for (var scope : Scope.values()) {
      scopes.addString(scope.word(), scope.meaning());
    }
    return new SecurityScheme()
        .type(SecurityScheme.Type.OAUTH2)
        .description("OAuth 2 client credentials; id och hemlighet som HTTP Basic.")
        .flows(
            new OAuthFlows()
                .clientCredentials(new OAuthFlow().tokenUrl("/oauth2/token").scopes(scopes)));
  }

  private static void describeBodies(OpenAPI api) {
    for (var body :
        List.of(
            ClaimController.NextClaim.class,
            ReportController.Report.class,
            StatusController.Status.class,
            DecisionBody.class,
            OfferController.OfferBody.class,
            WebhookController.WebhookBody.class)) {
      api.schema(body.getSimpleName(), RecordSchema.of(body));
    }
  }

  @Bean
  OperationCustomizer robotOperations() {
    return (operation, handler) -> {
      var needs = handler.getMethodAnnotation(Needs.class);
      if (needs != null) {
        describe(operation, handler, needs);
      }
      return operation;
    };
  }

  private static void describe(Operation operation, HandlerMethod handler, Needs needs) {
    operation.addSecurityItem(new SecurityRequirement().addList(SCHEME, needs.value().word()));
    for (var name : FILTERS.getOrDefault(operation.getOperationId(), List.of())) {
      operation.addParametersItem(
          new QueryParameter().name(name).required(false).schema(new StringSchema()));
    }
    answers(operation, needs.answers());
    problem(operation, "401", "Giltig token saknas");
    problem(operation, "403", "Token saknar rättigheten " + needs.value().word());
    if (needs.ifMatch()) {
      header(operation, "If-Match", "ETag från den senaste läsningen");
      problem(operation, "412", "Har ändrats sedan det lästes");
      problem(operation, "428", "If-Match saknas");
    }
    if (needs.key()) {
      header(operation, OnceOnly.HEADER, "Förfrågans eget namn; samma när den görs om");
      problem(
          operation, "409", "Nyckeln är använd till något annat, eller läget tillåter det inte");
      problem(operation, "422", "Lagen eller kommunens regler tillåter det inte");
    }
    if (needs.takes() != Needs.Nothing.class) {
      body(
          operation,
          "application/json",
          new Schema<>().$ref("#/components/schemas/" + needs.takes().getSimpleName()));
      problem(operation, "413", "Innehållet är för stort");
      problem(operation, "415", "Innehållet är inte application/json");
    }
    if (handler.getBeanType() == UploadController.class) {
      body(operation, "application/pdf", new StringSchema().format("binary"));
      problem(operation, "413", "Filen är för stor");
      problem(operation, "415", "Innehållet är inte application/pdf");
    }
  }

  private static void answers(Operation operation, int... statuses) {
    var described = operation.getResponses().remove("200");
    for (int i = 0; i < statuses.length; i++) {
      var status = HttpStatus.valueOf(statuses[i]);
      boolean says =
          status != HttpStatus.NO_CONTENT
              && (i == 0 || status == HttpStatus.OK || status == HttpStatus.CREATED);
      operation
          .getResponses()
          .addApiResponse(
              Integer.toString(statuses[i]),
              new ApiResponse()
                  .description(status.getReasonPhrase())
                  .content(says && described != null ? described.getContent() : null));
    }
  }

  private static void header(Operation operation, String name, String text) {
    operation.addParametersItem(
        new HeaderParameter()
            .name(name)
            .description(text)
            .required(true)
            .schema(new StringSchema()));
  }

  private static void body(Operation operation, String mediaType, Schema<?> schema) {
    operation.requestBody(
        new RequestBody()
            .required(true)
            .content(new Content().addMediaType(mediaType, new MediaType().schema(schema))));
  }

  private static void problem(Operation operation, String status, String text) {
    operation
        .getResponses()
        .addApiResponse(
            status,
            new ApiResponse()
                .description(text)
                .content(
                    new Content()
                        .addMediaType(
                            "application/problem+json",
                            new MediaType()
                                .schema(new Schema<>().$ref("#/components/schemas/Problem")))));
  }
}
