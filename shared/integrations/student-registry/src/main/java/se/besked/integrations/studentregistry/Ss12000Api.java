package se.besked.integrations.studentregistry;

import feign.Headers;
import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The part of SS12000 that is read. Lookups are posted, so that no number stands in an address. */
@Headers("Accept: application/json")
interface Ss12000Api {
  @RequestLine("POST /persons/lookup")
  @Headers("Content-Type: application/json")
  JsonNode lookUpPersons(PersonLookup lookup);

  @RequestLine("POST /persons/lookup")
  @Headers("Content-Type: application/json")
  JsonNode lookUpPersonsById(IdLookup lookup);

  @RequestLine("GET /placements")
  JsonNode placements(@QueryMap Map<String, Object> parameters);

  @RequestLine("GET /{resource}")
  JsonNode schedules(@Param("resource") String resource, @QueryMap Map<String, Object> parameters);

  @RequestLine("GET /organisations")
  JsonNode organisations(@QueryMap Map<String, Object> parameters);

  record PersonLookup(List<String> civicNos) {}

  record IdLookup(List<String> ids) {}
}
