package se.besked.integrations.notices;

import feign.Headers;
import feign.RequestLine;
import org.jspecify.annotations.Nullable;

/** The part of 46elks' API that is used: sending a text message. */
@Headers("Accept: application/json")
interface ElksApi {
  /**
   * Hands over a message.
   *
   * @param form {@code from}, {@code to} and {@code message}, as an HTML form sends them
   */
  @RequestLine("POST /a1/sms")
  @Headers("Content-Type: application/x-www-form-urlencoded; charset=utf-8")
  @Nullable Sms send(String form);

  /**
   * The message as the gateway has taken it.
   *
   * @param status {@code created}, {@code sent}, {@code delivered} or {@code failed}
   */
  record Sms(@Nullable String id, @Nullable String status) {}
}
