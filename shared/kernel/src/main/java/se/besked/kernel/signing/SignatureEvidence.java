package se.besked.kernel.signing;

/**
 * The evidence of a completed order, kept verbatim.
 *
 * @param signature base64 of the XML signature
 * @param ocspResponse base64 of the DER-encoded answer on the certificate's status
 */
public record SignatureEvidence(String orderRef, String signature, String ocspResponse) {}
