package se.besked.integrations.webhooks;

import feign.HeaderMap;
import feign.Headers;
import feign.RequestLine;
import feign.Response;
import java.net.URI;
import java.util.Map;

/** One message to an address. */
interface WebhookPost {
  @RequestLine("POST ")
  @Headers({"Content-Type: application/json", "User-Agent: Besked-Webhooks/1"})
  Response post(URI url, @HeaderMap Map<String, String> headers, byte[] body);
}
