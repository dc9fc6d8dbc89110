package se.besked.casework.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Short-lived secrets from before anybody is known, sealed with the master key itself. */
@Component
public final class MasterVault {
  private final MasterKeys masters;

  public MasterVault(MasterKeys masters) {
    this.masters = masters;
  }

  public byte[] seal(Place place, byte[] plain) {
    var id = masters.currentId().getBytes(StandardCharsets.UTF_8);
    var sealed = Aes.seal(masters.current(), place.with("master"), plain);
    return ByteBuffer.allocate(1 + id.length + sealed.length)
        .put((byte) id.length)
        .put(id)
        .put(sealed)
        .array();
  }

  /**
   * Opens it, with an earlier master key if need be.
   *
   * @throws VaultFailure when it was changed or moved
   */
  public byte[] open(Place place, byte[] sealed) {
    if (sealed.length < 2 || sealed.length < 1 + sealed[0]) {
      throw new VaultFailure("Not sealed data of a known format");
    }
    var buffer = ByteBuffer.wrap(sealed);
    var id = new byte[buffer.get()];
    var body = new byte[sealed.length - 1 - id.length];
    buffer.get(id).get(body);
    return Aes.open(
        masters.get(new String(id, StandardCharsets.UTF_8)), place.with("master"), body);
  }
}
