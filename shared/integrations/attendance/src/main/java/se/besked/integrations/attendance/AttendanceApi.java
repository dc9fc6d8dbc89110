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

  /** The body of an import. Its rows are written by name, in the order of the contract. */
  record Import(List<JsonNode> rows) {}
}
