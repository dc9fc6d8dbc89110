package se.besked.platform.robots.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Subject;
import se.besked.platform.api.ApiRefusal;
import se.besked.platform.api.Language;

/**
 * Asks of each call what its address needs, before anything of it is read: the scope, the robot's
 * own municipality, the version it changes. Refused tries are in the audit log.
 */
final class RobotGuard implements HandlerInterceptor {
  private static final String ROBOTS = "se.besked.platform.robots";

  private final Desk desk;

  RobotGuard(Desk desk) {
    this.desk = desk;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method
        && method.getBeanType().getPackageName().startsWith(ROBOTS)) {
      var needs = method.getMethodAnnotation(Needs.class);
      if (needs == null) {
        throw new IllegalStateException(method + " does not say what it needs");
      }
      check(request, response, needs);
    }
    return true;
  }

  private void check(HttpServletRequest request, HttpServletResponse response, Needs needs) {
    var robot = CurrentRobot.get();
    var language = Language.of(request);
    var scope = needs.value();
    if (!robot.scopes().contains(scope)) {
      desk.turnedDown(
          robot.actor(), "robot.scope", new Subject("scope", scope.word()), "not in the token");
      response.setHeader(
          HttpHeaders.WWW_AUTHENTICATE,
          "Bearer realm=\"Besked\", error=\"insufficient_scope\", scope=\"%s\""
              .formatted(scope.word()));
      throw ApiRefusal.of(HttpStatus.FORBIDDEN, language.say("robot.scope", scope.word()));
    }
    if (!robot.municipality().equals(municipality(request))) {
      desk.turnedDown(
          robot.actor(),
          "robot.municipality",
          Subject.list("municipality"),
          "another municipality");
      throw ApiRefusal.of(HttpStatus.NOT_FOUND, language.say("detail.404"));
    }
    if (needs.ifMatch() && request.getHeader(HttpHeaders.IF_MATCH) == null) {
      throw ApiRefusal.of(HttpStatus.PRECONDITION_REQUIRED, language.say("detail.428"));
    }
  }

  private static String municipality(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> variables
        ? String.valueOf(variables.get("municipality"))
        : "";
  }
}
