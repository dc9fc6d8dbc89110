package se.besked.eservice;

import java.util.Map;
import se.besked.kernel.facts.Walk;
import se.besked.kernel.registers.Position;

/**
 * The check without login as an API operation, {@code POST
 * /api/v1/{municipality}/{service}/assessments}.
 *
 * @param <Q> the request body: a record whose components are its fields, made of whole numbers,
 *     strings, booleans, enums, positions, lists and records of these. A component that is not
 *     {@code @Nullable} is required
 * @param <A> the application
 */
public interface ApiCheck<Q extends Record, A extends Record> {
  Class<Q> requestType();

  /**
   * Makes an application of a request.
   *
   * @throws InvalidField when a value is impossible
   */
  A read(Q request, Municipality municipality, Measuring measuring);

  /** Requests for the published documentation, each with a short name in Swedish. */
  Map<String, Q> examples();

  /** The municipality asked. */
  record Municipality(String id, String code, String name) {}

  /** Measures the walking distance from the address at one point to the school at another. */
  @FunctionalInterface
  interface Measuring {
    Walk between(Position from, Position to);
  }
}
