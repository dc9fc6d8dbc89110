package se.besked.integrations.bankid;

import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import se.besked.integrations.http.CallFailed;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.registers.IntegrationFailure.Code;
import se.besked.kernel.signing.AlreadyInProgress;

/** Turns everything that can go wrong with BankID into one failure with a sentence to show. */
final class BankIdFailures {
  private static final String SUPPLIER = "BankID";

  private BankIdFailures() {}

  static <T> T calling(Supplier<T> call) {
    try {
      return call.get();
    } catch (BankIdRefusal e) {
      if (e.is("alreadyInProgress")) {
        throw new AlreadyInProgress();
      }
      throw refused(e);
    } catch (CallFailed e) {
      throw e.why() == CallFailed.Why.NO_ANSWER
          ? unreachable(e)
          : wrongAnswer("the answer could not be read");
    }
  }

  static IntegrationFailure wrongAnswer(String why) {
    return failure(
        Code.WRONG_ANSWER,
        "BankID gav ett svar som vi inte förstår. Försök igen om en stund, och kontakta oss om"
            + " felet är kvar.",
        new IllegalStateException(why));
  }

  private static IntegrationFailure refused(BankIdRefusal e) {
    if (e.is("maintenance")) {
      return failure(
          Code.UNAVAILABLE, "BankID är stängt för underhåll just nu. Försök igen om en stund.", e);
    }
    if (e.is("tooManyRequests") || e.status() == 429) {
      return failure(
          Code.TOO_MANY_REQUESTS,
          "Många använder BankID just nu. Vänta en minut och försök igen.",
          e);
    }
    if (e.is("requestTimeout") || e.status() == 408) {
      return failure(Code.UNAVAILABLE, "BankID svarade inte i tid. Försök igen.", e);
    }
    if (e.is("unauthorized") || e.status() == 401 || e.status() == 403) {
      return notAuthorised(e);
    }
    if (e.status() >= 500) {
      return unavailable(e);
    }
    return failure(
        Code.WRONG_ANSWER,
        "Något gick fel när vi kontaktade BankID. Börja om, och kontakta oss om felet är kvar.",
        e);
  }

  private static IntegrationFailure unreachable(CallFailed e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof SSLException) {
        return notAuthorised(e);
      }
    }
    return unavailable(e);
  }

  private static IntegrationFailure notAuthorised(Throwable cause) {
    return failure(
        Code.NOT_AUTHORISED,
        "Vår anslutning till BankID fungerar inte. Felet är vårt: försök igen senare eller kontakta"
            + " kommunen.",
        cause);
  }

  private static IntegrationFailure unavailable(Throwable cause) {
    return failure(
        Code.UNAVAILABLE, "BankID går inte att nå just nu. Försök igen om en stund.", cause);
  }

  private static IntegrationFailure failure(Code code, String remedy, @Nullable Throwable cause) {
    return new IntegrationFailure(SUPPLIER, code, remedy, cause);
  }
}
