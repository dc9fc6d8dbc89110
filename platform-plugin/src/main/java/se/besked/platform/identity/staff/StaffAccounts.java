package se.besked.platform.identity.staff;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;
import se.besked.kernel.municipality.Municipalities;
import se.besked.platform.identity.staff.StaffSettings.Account;
import se.besked.platform.setup.BeskedProperties;

/** Staff by configuration. Every attempt counts against the account and against the address. */
@Component
class StaffAccounts {
  private static final Logger LOG = LoggerFactory.getLogger(StaffAccounts.class);
  private static final int PER_ACCOUNT = 10;
  private static final int PER_ADDRESS = 20;

  /** What BCrypt reads; a longer password would be cut there without a word. */
  private static final int LONGEST = 72;

  private final List<Account> accounts;
  private final Municipalities municipalities;
  private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder();
  private final String nobodysHash = encoder.encode("nobody");
  private final Attempts byAccount;
  private final Attempts byAddress;

  StaffAccounts(
      StaffSettings settings, BeskedProperties besked, Municipalities municipalities, Clock clock) {
    this.accounts = settings.accounts();
    this.municipalities = municipalities;
    this.byAccount = new Attempts(PER_ACCOUNT, clock);
    this.byAddress = new Attempts(PER_ADDRESS, clock);
    if (besked.production() && accounts.stream().anyMatch(a -> a.shownPassword() != null)) {
      throw new IllegalStateException(
          "Produktion startar inte så här: besked.staff.accounts visar lösenord på"
              + " inloggningssidan. Ta bort shown-password.");
    }
  }

  /** How an attempt went. */
  sealed interface Attempt {
    record Welcome(StaffPrincipal staff) implements Attempt {}

    /** Wrong id or password; which of them is not told. */
    record Wrong() implements Attempt {}

    /** Too many attempts; right or wrong is not tried until a while has passed. */
    record TooMany() implements Attempt {}
  }

  List<Account> all() {
    return accounts;
  }

  Attempt attempt(String id, String password, String address) {
    var entered = id.strip().toLowerCase(Locale.ROOT);
    if (!byAddress.take(address) || !byAccount.take(entered)) {
      LOG.warn("Too many attempts to log in as staff from {}", address);
      return new Attempt.TooMany();
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
    byAccount.giveBack(entered);
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
