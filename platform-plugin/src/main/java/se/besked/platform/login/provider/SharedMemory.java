package se.besked.platform.login.provider;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.besked.casework.login.Browser;
import se.besked.casework.login.ProviderQuestions;
import se.besked.casework.login.ProviderQuestions.Question;
import se.besked.casework.login.UsedMessages;
import se.besked.integrations.stafflogin.SamlMemory;

/** The memory of questions and answers, in the database that all nodes share. */
record SharedMemory(ProviderQuestions questions, UsedMessages used) implements SamlMemory {

  @Override
  public void keep(Asked asked, String browser, Instant until) {
    questions.keep(
        new Question(kind(asked.kind()), asked.provider(), asked.id(), asked.target()),
        new Browser(browser),
        until);
  }

  @Override
  public Optional<Asked> take(Kind kind, @Nullable String browser, String id) {
    return Optional.ofNullable(browser)
        .flatMap(b -> questions.take(kind(kind), new Browser(b), id))
        .map(q -> new Asked(kind, q.provider(), q.messageId(), q.target()));
  }

  @Override
  public boolean firstUse(String issuer, String id, Instant until) {
    return used.firstUse(issuer, id, until);
  }

  private static ProviderQuestions.Kind kind(Kind kind) {
    return switch (kind) {
      case LOGIN -> ProviderQuestions.Kind.LOGIN;
      case LOGOUT -> ProviderQuestions.Kind.LOGOUT;
    };
  }
}
