package se.besked.integrations.digitalpost;

/** The namespaces of the contracts. One delivery mixes types of three versions. */
final class Namespaces {
  static final String COMMON = "http://minameddelanden.gov.se/schema/Common/v3";
  static final String RECIPIENT = "http://minameddelanden.gov.se/schema/Recipient/v3";
  static final String RECIPIENT_1 = "http://minameddelanden.gov.se/schema/Recipient";
  static final String SERVICE = "http://minameddelanden.gov.se/schema/Service/v3";
  static final String SERVICE_1 = "http://minameddelanden.gov.se/schema/Service";
  static final String MESSAGE = "http://minameddelanden.gov.se/schema/Message/v3";
  static final String MESSAGE_2 = "http://minameddelanden.gov.se/schema/Message/v2";
  static final String MESSAGE_1 = "http://minameddelanden.gov.se/schema/Message";
  static final String SENDER = "http://minameddelanden.gov.se/schema/Sender";
  static final String SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";

  private Namespaces() {}
}
