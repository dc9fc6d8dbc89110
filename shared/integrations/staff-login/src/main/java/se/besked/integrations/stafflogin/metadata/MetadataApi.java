package se.besked.integrations.stafflogin.metadata;

import feign.RequestLine;
import feign.Response;
import java.net.URI;

/** Metadata at an address. */
interface MetadataApi {
  @RequestLine("GET")
  Response read(URI address);
}
