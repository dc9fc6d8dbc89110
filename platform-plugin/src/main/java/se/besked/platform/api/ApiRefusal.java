package se.besked.platform.api;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that cannot be answered, with the reason in the caller's language. */
final class ApiRefusal extends RuntimeException {
  private final HttpStatus status;
  private final List<FieldProblem> errors;

  private ApiRefusal(HttpStatus status, String detail, List<FieldProblem> errors) {
    super(detail);
    this.status = status;
    this.errors = List.copyOf(errors);
  }

  static ApiRefusal badRequest(String field, String message) {
    return badRequest(List.of(new FieldProblem(field, message)));
  }

  /** Refuses the values named; at least one. */
  static ApiRefusal badRequest(List<FieldProblem> errors) {
    var all = String.join(" ", errors.stream().map(e -> e.field() + ": " + e.message()).toList());
    return new ApiRefusal(HttpStatus.BAD_REQUEST, all, errors);
  }

  static ApiRefusal notFound(String field, String message) {
    return new ApiRefusal(HttpStatus.NOT_FOUND, message, List.of(new FieldProblem(field, message)));
  }

  /** The request is well formed, but there are no figures to answer it with. */
  static ApiRefusal noFigures(String field, String message) {
    return new ApiRefusal(
        HttpStatus.UNPROCESSABLE_CONTENT, message, List.of(new FieldProblem(field, message)));
  }

  static ApiRefusal of(HttpStatus status, String detail) {
    return new ApiRefusal(status, detail, List.of());
  }

  HttpStatus status() {
    return status;
  }

  List<FieldProblem> errors() {
    return errors;
  }
}
