package se.besked.platform.api;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** A request that cannot be answered, with the reason in the caller's language. */
public final class ApiRefusal extends RuntimeException {
  private final HttpStatus status;
  private final String kind;
  private final List<FieldProblem> errors;

  private ApiRefusal(HttpStatus status, String detail, List<FieldProblem> errors) {
    this(status, kindOf(status), detail, errors);
  }

  private ApiRefusal(HttpStatus status, String kind, String detail, List<FieldProblem> errors) {
    super(detail);
    this.status = status;
    this.kind = kind;
    this.errors = List.copyOf(errors);
  }

  static String kindOf(HttpStatus status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * A problem that callers tell apart by its type.
   *
   * @param kind ends the type, e.g. {@code "claim-lost"}; the title is the text {@code title.kind}
   */
  public static ApiRefusal of(
      HttpStatus status, String kind, String detail, FieldProblem... errors) {
    return new ApiRefusal(status, kind, detail, List.of(errors));
  }

  public static ApiRefusal badRequest(String field, String message) {
    return badRequest(List.of(new FieldProblem(field, message)));
  }

  /** Refuses the values named; at least one. */
  public static ApiRefusal badRequest(List<FieldProblem> errors) {
    var all = String.join(" ", errors.stream().map(e -> e.field() + ": " + e.message()).toList());
    return new ApiRefusal(HttpStatus.BAD_REQUEST, all, errors);
  }

  public static ApiRefusal notFound(String field, String message) {
    return new ApiRefusal(HttpStatus.NOT_FOUND, message, List.of(new FieldProblem(field, message)));
  }

  /** The request is well formed, but there are no figures to answer it with. */
  public static ApiRefusal noFigures(String field, String message) {
    return new ApiRefusal(
        HttpStatus.UNPROCESSABLE_CONTENT, message, List.of(new FieldProblem(field, message)));
  }

  public static ApiRefusal of(HttpStatus status, String detail) {
    return new ApiRefusal(status, detail, List.of());
  }

  String kind() {
    return kind;
  }

  public HttpStatus status() {
    return status;
  }

  public List<FieldProblem> errors() {
    return errors;
  }
}
