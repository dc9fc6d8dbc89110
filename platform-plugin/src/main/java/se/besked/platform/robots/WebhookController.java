package se.besked.platform.robots;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import se.besked.casework.ids.WebhookId;
import se.besked.casework.webhooks.Webhook;
import se.besked.casework.webhooks.WebhookDelivery;
import se.besked.casework.webhooks.WebhookEvent;
import se.besked.casework.webhooks.Webhooks;
import se.besked.platform.api.ApiRefusal;
import se.besked.platform.api.FieldProblem;
import se.besked.platform.api.Language;
import se.besked.platform.api.Query;
import se.besked.platform.robots.access.CurrentRobot;
import se.besked.platform.robots.access.Needs;
import se.besked.platform.robots.access.Scope;

/** Where a robot wants to be told of events. */
@RestController
@Tag(name = "Händelser")
class WebhookController {
  private final Webhooks webhooks;
  private final Bodies bodies;

  WebhookController(Webhooks webhooks, Bodies bodies) {
    this.webhooks = webhooks;
    this.bodies = bodies;
  }

  /**
   * An address and what it is told of.
   *
   * @param active false to pause it; true without
   */
  record WebhookBody(String url, List<String> events, @Nullable Boolean active) {}

  /**
   * An address.
   *
   * @param secret shown once, when it is made
   */
  record Hook(
      UUID id,
      String url,
      List<String> events,
      String state,
      @Nullable Instant failingSince,
      Instant createdAt,
      @Nullable String secret,
      int version) {
    static Hook of(Webhook w, @Nullable String secret) {
      return new Hook(
          w.id().value(),
          w.url().toString(),
          w.events().stream().map(WebhookEvent::title).toList(),
          w.state().name(),
          w.failingSince(),
          w.createdAt(),
          secret,
          w.version());
    }
  }

  /** The robot's own. */
  record Hooks(List<Hook> webhooks) {}

  /** A test message on its way. */
  record Ping(UUID deliveryId) {}

  /** A page of what was sent. */
  record Deliveries(List<WebhookDelivery> deliveries, Paging paging) {}

  @Operation(operationId = "listWebhooks", summary = "Robotens egna adresser")
  @Needs(Scope.WEBHOOKS_MANAGE)
  @GetMapping(path = RobotPaths.WEBHOOKS, produces = MediaType.APPLICATION_JSON_VALUE)
  Hooks list(HttpServletRequest request, @PathVariable String municipality) {
    Query.of(request);
    return new Hooks(
        webhooks.list(CurrentRobot.actor()).stream().map(w -> Hook.of(w, null)).toList());
  }

  @Operation(
      operationId = "createWebhook",
      summary = "Ange en adress som får veta vad som händer",
      description = "Hemligheten som meddelandena undertecknas med visas bara i det här svaret.")
  @Needs(value = Scope.WEBHOOKS_MANAGE, takes = WebhookBody.class, answers = 201)
  @PostMapping(
      path = RobotPaths.WEBHOOKS,
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Hook> create(HttpServletRequest request, @PathVariable String municipality)
      throws IOException {
    var body = bodies.read(WebhookBody.class, request);
    var hook =
        up(
            request,
            webhooks.create(
                CurrentRobot.actor(), address(request, body.url()), events(request, body)));
    return Answers.created(hook, request.getRequestURI() + "/" + hook.id(), hook.version());
  }

  @Operation(operationId = "getWebhook", summary = "En adress, utan hemlighet")
  @Needs(Scope.WEBHOOKS_MANAGE)
  @GetMapping(path = RobotPaths.WEBHOOK, produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Hook> get(
      HttpServletRequest request, @PathVariable String municipality, @PathVariable String id) {
    Query.of(request);
    var hook = Hook.of(webhooks.get(CurrentRobot.actor(), hookId(request, id)), null);
    return Answers.of(hook, hook.version());
  }

  @Operation(
      operationId = "putWebhook",
      summary = "Ändra en adress, pausa den eller låt den gå vidare")
  @Needs(value = Scope.WEBHOOKS_MANAGE, ifMatch = true, takes = WebhookBody.class)
  @PutMapping(
      path = RobotPaths.WEBHOOK,
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Hook> put(
      HttpServletRequest request, @PathVariable String municipality, @PathVariable String id)
      throws IOException {
    var body = bodies.read(WebhookBody.class, request);
    var hook =
        up(
            request,
            webhooks.change(
                CurrentRobot.actor(),
                hookId(request, id),
                Answers.ifMatch(request),
                address(request, body.url()),
                events(request, body),
                !Boolean.FALSE.equals(body.active())));
    return Answers.of(hook, hook.version());
  }

  @Operation(
      operationId = "rotateWebhookSecret",
      summary = "Byt hemlighet",
      description = "Den gamla undertecknar bredvid den nya ett dygn till.")
  @Needs(value = Scope.WEBHOOKS_MANAGE, ifMatch = true)
  @PostMapping(path = RobotPaths.WEBHOOK + "/secrets", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Hook> rotate(
      HttpServletRequest request, @PathVariable String municipality, @PathVariable String id) {
    Query.of(request);
    var up = webhooks.rotate(CurrentRobot.actor(), hookId(request, id), Answers.ifMatch(request));
    return Answers.of(Hook.of(up.webhook(), up.secret()), up.webhook().version());
  }

  @Operation(operationId = "deleteWebhook", summary = "Ta bort en adress och dess logg")
  @Needs(value = Scope.WEBHOOKS_MANAGE, ifMatch = true, answers = 204)
  @DeleteMapping(path = RobotPaths.WEBHOOK)
  ResponseEntity<Void> delete(
      HttpServletRequest request, @PathVariable String municipality, @PathVariable String id) {
    Query.of(request);
    webhooks.delete(CurrentRobot.actor(), hookId(request, id), Answers.ifMatch(request));
    return ResponseEntity.noContent().build();
  }

  @Operation(operationId = "pingWebhook", summary = "Skicka ett provmeddelande")
  @Needs(value = Scope.WEBHOOKS_MANAGE, answers = 202)
  @PostMapping(path = RobotPaths.WEBHOOK + "/pings", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Ping> ping(
      HttpServletRequest request, @PathVariable String municipality, @PathVariable String id) {
    Query.of(request);
    return ResponseEntity.accepted()
        .body(new Ping(webhooks.ping(CurrentRobot.actor(), hookId(request, id))));
  }

  @Operation(
      operationId = "listWebhookDeliveries",
      summary = "Vad som har skickats och hur det gick, det senaste först")
  @Needs(Scope.WEBHOOKS_MANAGE)
  @GetMapping(
      path = RobotPaths.WEBHOOK + "/deliveries",
      produces = MediaType.APPLICATION_JSON_VALUE)
  Deliveries deliveries(
      HttpServletRequest request, @PathVariable String municipality, @PathVariable String id) {
    var paging = Paging.of(Query.of(request, Paging.OFFSET, Paging.LIMIT));
    return new Deliveries(
        webhooks.deliveries(
            CurrentRobot.actor(), hookId(request, id), paging.offset(), paging.limit()),
        paging);
  }

  private static WebhookId hookId(HttpServletRequest request, String id) {
    return new WebhookId(Answers.id(request, id));
  }

  private static URI address(HttpServletRequest request, String url) {
    try {
      return URI.create(url);
    } catch (IllegalArgumentException e) {
      throw refused(request, "FORM");
    }
  }

  private static List<WebhookEvent> events(HttpServletRequest request, WebhookBody body) {
    var events = body.events().stream().flatMap(e -> WebhookEvent.called(e).stream()).toList();
    if (events.isEmpty() || events.size() != body.events().size()) {
      var all =
          Arrays.stream(WebhookEvent.values())
              .map(WebhookEvent::title)
              .collect(Collectors.joining(", "));
      throw ApiRefusal.badRequest("events", Language.of(request).say("robot.events", all));
    }
    return events;
  }

  private static Hook up(HttpServletRequest request, Webhooks.Put put) {
    return switch (put) {
      case Webhooks.Put.Up(var hook, var secret) -> Hook.of(hook, secret);
      case Webhooks.Put.Refused(var why) -> throw refused(request, why.name());
      case Webhooks.Put.TooMany(var most) ->
          throw ApiRefusal.of(
              HttpStatus.CONFLICT,
              "too-many",
              Language.of(request).say("robot.tooMany", Integer.toString(most)));
    };
  }

  private static ApiRefusal refused(HttpServletRequest request, String why) {
    var sentence = Language.of(request).say("robot.url" + why);
    return ApiRefusal.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "address-refused",
        sentence,
        new FieldProblem("url", sentence));
  }
}
