package se.besked.integrations.registry;

import feign.HeaderMap;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The registry's contract: an entry and its documents, each put where it belongs. */
interface RegistryApi {
  @RequestLine("PUT /v1/entries/{id}")
  @Headers({"Content-Type: application/json", "Accept: application/json"})
  @Nullable Registered entry(@Param("id") String id, byte[] json);

  @RequestLine("PUT /v1/entries/{id}/documents/{name}")
  void document(
      @Param("id") String id,
      @Param("name") String name,
      @HeaderMap Map<String, Object> headers,
      byte[] content);

  /** The registry's own designation. */
  record Registered(@Nullable String reference) {}
}
