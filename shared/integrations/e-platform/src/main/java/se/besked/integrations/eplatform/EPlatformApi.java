package se.besked.integrations.eplatform;

import feign.Headers;
import feign.RequestLine;
import feign.Response;

/** The call-back's one address. Faults come with HTTP 500 and are answers like others. */
interface EPlatformApi {
  @RequestLine("POST /api/callback")
  @Headers({"Content-Type: text/xml; charset=utf-8", "Accept: text/xml", "SOAPAction: \"\""})
  Response call(byte[] envelope);
}
