package se.besked.integrations.stafflogin;

/**
 * Why a message or a login was refused. The name is the reason code of log and audit log; it tells
 * an operator where to look and says nothing about anybody.
 */
public enum SamlRefusal {
  /** No such provider is configured here. */
  UNKNOWN_PROVIDER,
  /** The provider's metadata has not been read yet, or is past its last day. */
  PROVIDER_UNAVAILABLE,
  /** A message came by another method than POST, or beside another message. */
  BINDING,
  /** Larger or deeper than any honest message. */
  TOO_LARGE,
  /** Not Base64, not UTF-8, not well-formed. */
  MALFORMED,
  /** A document type, which is where entities come from. */
  DOCTYPE,
  /** A comment, which may cut a text in two. */
  COMMENT,
  /** A processing instruction, a CDATA section or an entity reference. */
  MARKUP,
  /** Two elements with one id, so that a signature may cover the other one. */
  DUPLICATE_ID,
  /** An element where there should be none, or none where there should be one. */
  STRUCTURE,
  /** None, or more than one assertion. */
  ASSERTION_COUNT,
  /** An assertion that anybody on the way could read. */
  NOT_ENCRYPTED,
  /** Not encrypted to any key of ours, or damaged. */
  DECRYPTION,
  /** The response as a whole carries no signature of its own. */
  RESPONSE_UNSIGNED,
  /** The assertion carries no signature of its own. */
  ASSERTION_UNSIGNED,
  /** A signature that is not about the element it stands in. */
  SIGNATURE_REFERENCE,
  /** SHA-1, RSA 1.5 encryption, HMAC or another algorithm that is not on the list. */
  ALGORITHM,
  /** No key in the provider's metadata made this signature. */
  SIGNATURE,
  /** Nobody asked for it in this browser, or the answer has been given already. */
  NOT_ASKED_FOR,
  /** An answer to something else than this browser asked. */
  IN_RESPONSE_TO,
  /** Meant for another address. */
  DESTINATION,
  /** From somebody else than the provider that was asked. */
  ISSUER,
  /** The provider says that the person was not logged in. */
  STATUS,
  /** Another version than 2.0. */
  VERSION,
  /** Too old, not yet in force, or in force for too long. */
  TIME,
  /** Without a name for the person, or with a name that is none. */
  NAME_ID,
  /** Not confirmed for the bearer, at this address, for this request. */
  CONFIRMATION,
  /** Without conditions, or with one that nobody here knows. */
  CONDITIONS,
  /** Meant for another service. */
  AUDIENCE,
  /** Does not say how and when the person was recognised. */
  AUTHN_STATEMENT,
  /** Recognised in a weaker way than was asked for. */
  LEVEL,
  /** An attribute without a name, or two different answers to who somebody is. */
  ATTRIBUTE,
  /** Used before. */
  REPLAY,
  /** Says who somebody is in a way that cannot be kept. */
  USER_ID,
  /** A member of staff without any role here. */
  NO_ROLE,
  /** A member of staff of whom no more is said than what the account is called. */
  NO_NAME,
  /** A citizen without a personal number. */
  NO_PERSONAL_NUMBER,
  /** A test number in production, or a real one elsewhere. */
  NUMBER_NOT_TAKEN,
  /** Anything that OpenSAML's own validator found beyond this. */
  OTHER
}
