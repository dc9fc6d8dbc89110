package se.besked.integrations.navet;

import feign.HeaderMap;
import feign.Headers;
import feign.RequestLine;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The wire. Answers are read as trees, since every block of them may be missing. */
interface NavetApi {
  @RequestLine("POST /hamta")
  @Headers({"Content-Type: application/json", "Accept: application/json"})
  JsonNode fetch(@HeaderMap Map<String, Object> headers, FetchRequest request);

  record FetchRequest(Order bestallning, List<Identity> sokvillkor) {}

  record Order(String organisationsnummer, String bestallningsidentitet) {}

  record Identity(String identitetsbeteckning) {}
}
