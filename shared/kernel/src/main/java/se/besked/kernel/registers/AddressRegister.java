package se.besked.kernel.registers;

import java.util.List;
import java.util.Optional;
import se.besked.kernel.people.Address;

/** Where addresses lie (belägenhetsadresser). */
public interface AddressRegister {
  /** The position of an address, by its key when it has one, else by its text. */
  Optional<Position> locate(Address address);

  /** Addresses whose text begins with the words given, at most {@code limit} of them. */
  List<LocatedAddress> search(String text, int limit);

  /** The address that lies nearest to a point, at most {@code within} metres from it. */
  Optional<LocatedAddress> nearest(Position to, int within);

  /** An address and where it lies. */
  record LocatedAddress(Address address, Position position) {}
}
