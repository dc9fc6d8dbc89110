package se.besked.platform.api;

/**
 * What is wrong with one value of a request.
 *
 * @param field where it stands, e.g. {@code residence[1].metres}
 * @param message what to do about it; never repeats the value
 */
public record FieldProblem(String field, String message) {}
