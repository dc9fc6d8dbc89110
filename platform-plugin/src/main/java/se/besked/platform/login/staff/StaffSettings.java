package se.besked.platform.login.staff;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.besked.casework.access.Role;

/**
 * Staff who log in with a password, under {@code besked.staff}: for practice, never in production.
 *
 * @param accounts none where staff log in some other way
 */
@ConfigurationProperties("besked.staff")
record StaffSettings(@DefaultValue List<Account> accounts) {

  StaffSettings {
    accounts = List.copyOf(accounts);
    var ids = new HashSet<String>();
    for (var account : accounts) {
      if (!ids.add(account.id())) {
        throw new IllegalArgumentException(
            "besked.staff.accounts: kontot %s finns två gånger.".formatted(account.id()));
      }
    }
  }

  /**
   * @param id what the person enters, in small or capital letters, and what the audit log names
   * @param name as shown to colleagues
   * @param password its BCrypt hash
   * @param units codes of the schools and preschools a principal leads
   * @param shownPassword the password itself, shown on the login page of a demo
   */
  record Account(
      String id,
      String name,
      String password,
      @DefaultValue Set<Role> roles,
      @DefaultValue Set<String> units,
      @Nullable String shownPassword) {
    Account {
      if (id == null || !id.matches("[a-z0-9.-]+") || name == null || name.isBlank()) {
        throw new IllegalArgumentException(
            "besked.staff.accounts: varje konto behöver name, och id med små bokstäver a–z.");
      }
      if (password == null || !password.matches("\\$2[aby]\\$\\d\\d\\$[./A-Za-z0-9]{53}")) {
        throw new IllegalArgumentException(
            "besked.staff.accounts: lösenordet för %s ska vara en BCrypt-hash.".formatted(id));
      }
      roles = Set.copyOf(roles);
      units = Set.copyOf(units);
    }

    /** A settings object may be printed; its passwords may not. */
    @Override
    public String toString() {
      return "Account[" + id + "]";
    }
  }
}
