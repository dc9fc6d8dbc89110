package se.besked.platform.setup;

import java.time.Instant;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.signing.ElectronicId;
import se.besked.kernel.signing.OrderProgress;
import se.besked.kernel.signing.SignatureEvidence;

/**
 * Where the municipality has no agreement with BankID. People may log in by another provider and
 * read, but nothing can be signed, and everybody is told so.
 */
final class NoBankId implements ElectronicId {
  private static IntegrationFailure none() {
    return new IntegrationFailure(
        "BankID",
        IntegrationFailure.Code.NOT_AUTHORISED,
        "Kommunen har inget avtal om BankID, och därför går det inte att skriva under här."
            + " Kontakta kommunen så får du en blankett. Det du har skrivit är sparat.",
        null);
  }

  @Override
  public StartedOrder identify(Device device, String returnUrl, String shown) {
    throw none();
  }

  @Override
  public StartedOrder sign(
      Device device, String returnUrl, PersonalNumber signer, TextToSign text) {
    throw none();
  }

  @Override
  public OrderProgress collect(String orderRef) {
    throw none();
  }

  @Override
  public void cancel(String orderRef) {
    throw none();
  }

  @Override
  public String qrContent(StartedOrder order, Instant now) {
    throw none();
  }

  @Override
  public SignatureVerdict verify(
      SignatureEvidence evidence, PersonalNumber signer, TextToSign text) {
    throw none();
  }
}
