package se.besked.platform.login.staff;

import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Role;
import se.besked.kernel.law.RuleBook;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.municipality.Municipality;
import se.besked.platform.login.staff.StaffAccounts.Attempt;
import se.besked.platform.login.staff.StaffSettings.Account;
import se.besked.testkit.SettableClock;

class StaffAccountsTest {
  private static final String HASH = new BCryptPasswordEncoder(4).encode("rätt lösenord");

  private final SettableClock clock = SettableClock.at("2026-11-22T09:00");
  private final StaffAccounts accounts = accounts(account("karin"), account("olle"));

  private static Account account(String id) {
    return new Account(id, "Karin Test", HASH, Set.of(Role.OFFICER), Set.of(), null);
  }

  private StaffAccounts accounts(Account... all) {
    return new StaffAccounts(new StaffSettings(List.of(all)), new Havrelunda(), clock);
  }

  /** The one municipality that staff belong to. */
  private record Havrelunda() implements Municipalities {
    @Override
    public Optional<Municipality> find(String id) {
      return all().stream().filter(m -> m.id().equals(id)).findFirst();
    }

    @Override
    public List<Municipality> all() {
      return List.of(host());
    }

    @Override
    public Municipality host() {
      return new Municipality(
          "demo",
          "1299",
          "Havrelunda kommun",
          "Barn- och utbildningsnämnden",
          "Förvaltningsrätten i Malmö",
          new Municipality.Contact("", "", "", "", "", "", "", ""),
          new Municipality.Look("#00546b", Optional.empty()),
          new RuleBook(java.util.Map.of()),
          java.util.Map.of(),
          java.util.List.of());
    }
  }

  private Attempt right(String address) {
    return accounts.attempt("karin", "rätt lösenord", address);
  }

  private Attempt wrong(String id, String address) {
    return accounts.attempt(id, "gissning", address);
  }

  @Test
  void theRightPasswordGivesTheRolesOfTheAccount() {
    var welcome = (Attempt.Welcome) accounts.attempt(" Karin ", "rätt lösenord", "1.1.1.1");
    assertThat(welcome.staff().actor())
        .isEqualTo(new Actor.Staff("karin", "demo", Set.of(Role.OFFICER)));
  }

  @Test
  void aWrongPasswordAndAnUnknownIdSoundTheSame() {
    assertThat(wrong("karin", "1.1.1.1")).isEqualTo(wrong("ingen", "1.1.1.1"));
    assertThat(accounts.attempt("karin", "", "1.1.1.1")).isInstanceOf(Attempt.Wrong.class);
  }

  @Test
  void theUnknownIdsOwnHashOpensNothing() {
    assertThat(accounts.attempt("ingen", "nobody", "1.1.1.1")).isInstanceOf(Attempt.Wrong.class);
  }

  @Test
  void aPasswordLongerThanBcryptReadsIsWrong() {
    var hash = new BCryptPasswordEncoder(4).encode("x".repeat(72));
    var own = accounts(new Account("lang", "Test", hash, Set.of(), Set.of(), null));
    assertThat(own.attempt("lang", "x".repeat(72), "1.1.1.1")).isInstanceOf(Attempt.Welcome.class);
    assertThat(own.attempt("lang", "x".repeat(73), "1.1.1.1")).isInstanceOf(Attempt.Wrong.class);
  }

  @Test
  void tenWrongPasswordsLockNobodyOut() {
    for (int i = 0; i < 10; i++) {
      assertThat(wrong("karin", "10.0.0.1")).isInstanceOf(Attempt.Wrong.class);
    }
    var slowed = (Attempt.TooMany) right("10.0.0.1");
    assertThat(slowed.pause()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(60));
    assertThat(right("10.0.0.2")).as("from elsewhere").isInstanceOf(Attempt.Welcome.class);
    assertThat(accounts.attempt("olle", "rätt lösenord", "10.0.0.1"))
        .as("a colleague behind the same address")
        .isInstanceOf(Attempt.Welcome.class);
    clock.advance(slowed.pause());
    assertThat(right("10.0.0.1")).as("after the wait").isInstanceOf(Attempt.Welcome.class);
  }

  @Test
  void guessingGoesOnAtOneAMinute() {
    int tried = 0;
    for (int second = 0; second < 3_600; second += 10) {
      clock.advance(Duration.ofSeconds(10));
      tried += wrong("karin", "10.0.0.1") instanceof Attempt.Wrong ? 1 : 0;
    }
    assertThat(tried).isBetween(60, 71);
  }

  @Test
  void guessingAtManyAccountsFromOneAddressIsSlowed() {
    var many = accounts(range(0, 300).mapToObj(i -> account("konto" + i)).toArray(Account[]::new));
    for (int i = 0; i < 300; i++) {
      assertThat(many.attempt("konto" + i, "gissning", "10.0.0.1"))
          .isInstanceOf(Attempt.Wrong.class);
    }
    assertThat(many.attempt("konto7", "rätt lösenord", "10.0.0.1"))
        .isInstanceOf(Attempt.TooMany.class);
    assertThat(many.attempt("konto7", "rätt lösenord", "10.0.0.2"))
        .isInstanceOf(Attempt.Welcome.class);
  }

  @Test
  void loggingInOftenIsNoGuessing() {
    for (int i = 0; i < 50; i++) {
      assertThat(right("10.0.0.1")).isInstanceOf(Attempt.Welcome.class);
    }
  }

  @Test
  void onlyAnAccountThatExistsIsNamed() {
    assertThat(accounts.named(" Karin ")).contains("karin");
    assertThat(accounts.named("mitt lösenord i fel ruta")).isEmpty();
  }

  @Test
  void aPasswordInPlainTextIsRefused() {
    assertThatThrownBy(() -> new Account("karin", "Karin", "hemligt", Set.of(), Set.of(), null))
        .hasMessageContaining("BCrypt")
        .hasMessageNotContaining("hemligt");
  }

  @Test
  void twoAccountsWithOneIdAreRefused() {
    var twice = List.of(account("karin"), account("karin"));
    assertThatThrownBy(() -> new StaffSettings(twice)).hasMessageContaining("karin");
  }
}
