package se.besked.platform.login.staff;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;
import se.besked.kernel.municipality.Municipalities;
import se.besked.platform.identity.StaffPrincipal;
import se.besked.platform.login.staff.StaffSettings.Account;

/**
 * Practice accounts by configuration; production has none. Who guesses at one account from one
 * address is slowed down there, and nobody else is: the same account opens from elsewhere, and so
 * do the colleagues behind the same address.
 */
@Component
class StaffAccounts {
  private static final Logger LOG = LoggerFactory.getLogger(StaffAccounts.class);
  private static final int PER_ACCOUNT_AND_ADDRESS = 10;

  /** A whole town hall may have one address. */
  private static final int PER_ADDRESS = 300;

  /** What BCrypt reads; a longer password would be cut there without a word. */
  private static final int LONGEST = 72;

  private final List<Account> accounts;
  private final Municipalities municipalities;
  private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder();
  private final String nobodysHash = encoder.encode("nobody");
  private final Attempts byAccountAndAddress;
  private final Attempts byAddress;

  StaffAccounts(StaffSettings settings, Municipalities municipalities, Clock clock) {
    this.accounts = settings.accounts();
    this.municipalities = municipalities;
    this.byAccountAndAddress = new Attempts(PER_ACCOUNT_AND_ADDRESS, clock);
    this.byAddress = new Attempts(PER_ADDRESS, clock);
  }

  /** How an attempt went. */
  sealed interface Attempt {
    record Welcome(StaffPrincipal staff) implements Attempt {}

    /** Wrong id or password; which of them is not told. */
    record Wrong() implements Attempt {}

    /** Too many attempts from there; right or wrong is not tried until a while has passed. */
    record TooMany(Duration pause) implements Attempt {}
  }

  List<Account> all() {
    return accounts;
  }

  /** The account that somebody means, when there is one. */
  Optional<String> named(String id) {
    return Optional.of(entered(id)).filter(e -> accounts.stream().anyMatch(a -> a.id().equals(e)));
  }

  private static String entered(String id) {
    return id.strip().toLowerCase(Locale.ROOT);
  }

  Attempt attempt(String id, String password, String address) {
    var entered = entered(id);
    var here = entered + " " + address;
    var wait = byAccountAndAddress.mustWait(here).or(() -> byAddress.mustWait(address));
    if (wait.isPresent()) {
      LOG.warn("Too many attempts to log in as staff from {}", address);
      return new Attempt.TooMany(wait.get());
    }
    var account = accounts.stream().filter(a -> a.id().equals(entered)).findFirst();
    // A hash is checked for an unknown id too, or the time taken would tell which ids exist.
    boolean right =
        matches(password, account.map(Account::password).orElse(nobodysHash))
            && account.isPresent();
    if (!right) {
      LOG.warn("Wrong id or password for staff from {}", address);
      return new Attempt.Wrong();
    }
    byAccountAndAddress.giveBack(here);
    byAddress.giveBack(address);
    return new Attempt.Welcome(principal(account.get()));
  }

  private boolean matches(String password, String hash) {
    return password.getBytes(StandardCharsets.UTF_8).length <= LONGEST
        && encoder.matches(password, hash);
  }

  private StaffPrincipal principal(Account account) {
    return new StaffPrincipal(
        account.id(), account.name(), municipalities.host().id(), account.roles(), account.units());
  }
}
