package se.besked.integrations.attendance;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The attendance system's API, as docs/attendance-import.md describes it. */
@Headers("Accept: application/json")
interface AttendanceApi {
  @RequestLine("POST /placements/import")
  @Headers({"Content-Type: application/json", "Idempotency-Key: {key}"})
  @Nullable JsonNode send(@Param("key") String key, Import rows);

  @RequestLine("GET /placements?page={page}")
  @Nullable JsonNode page(@Param("page") int page);

  /** The body of an import. */
  record Import(List<Row> rows) {}

  /** A row, with dates as ISO 8601 writes them. */
  record Row(
      String action,
      String placementId,
      String personalNumber,
      String givenName,
      String surname,
      String unitId,
      String unitName,
      String activity,
      String start,
      @Nullable String end,
      @Nullable Integer weeklyHours) {}
}
