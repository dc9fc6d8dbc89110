package se.besked.integrations.bankid;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import feign.Headers;
import feign.RequestLine;
import org.jspecify.annotations.Nullable;

/** The supplier's wire, word for word. Answers may carry fields we do not know. */
@Headers({"Content-Type: application/json", "Accept: application/json"})
interface BankIdApi {
  @RequestLine("POST /auth")
  Started auth(Order order);

  @RequestLine("POST /sign")
  Started sign(Order order);

  @RequestLine("POST /collect")
  Collected collect(Reference order);

  @RequestLine("POST /cancel")
  void cancel(Reference order);

  @JsonInclude(Include.NON_NULL)
  record Order(
      String endUserIp,
      @Nullable String userVisibleData,
      @Nullable String userVisibleDataFormat,
      @Nullable String userNonVisibleData,
      String returnUrl,
      boolean returnRisk,
      @Nullable Requirement requirement,
      Web web) {}

  /** Only the person with this number can complete the order. */
  record Requirement(String personalNumber) {
    @Override
    public String toString() {
      return "Requirement[…]";
    }
  }

  /** What the supplier's risk engine wants to know about the browser. */
  record Web(String referringDomain, String userAgent) {}

  record Reference(String orderRef) {}

  record Started(
      @Nullable String orderRef,
      @Nullable String autoStartToken,
      @Nullable String qrStartToken,
      @Nullable String qrStartSecret) {
    @Override
    public String toString() {
      return "Started[orderRef=" + orderRef + "]";
    }
  }

  record Collected(
      @Nullable String orderRef,
      @Nullable String status,
      @Nullable String hintCode,
      @Nullable Completion completionData) {}

  record Completion(
      @Nullable User user,
      @Nullable UserDevice device,
      @Nullable String signature,
      @Nullable String ocspResponse,
      @Nullable String risk) {}

  /** The device with the app, as BankID's server saw it. */
  record UserDevice(@Nullable String ipAddress) {}

  record User(
      @Nullable String personalNumber,
      @Nullable String name,
      @Nullable String givenName,
      @Nullable String surname) {
    @Override
    public String toString() {
      return "User[…]";
    }
  }
}
