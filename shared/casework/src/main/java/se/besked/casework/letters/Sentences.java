package se.besked.casework.letters;

import se.besked.kernel.post.Mailbox;
import se.besked.kernel.post.PostDelivery;

/** Why a letter goes on paper, for those who print it. */
final class Sentences {
  /** Also told when it is printed. */
  static final String GONE = "Personen finns inte kvar i folkbokföringen. Utred vart brevet ska.";

  private Sentences() {}

  static String of(Mailbox.Why why) {
    return switch (why) {
      case NO_MAILBOX -> "Har ingen digital brevlåda.";
      case SENDER_NOT_ACCEPTED -> "Tar inte emot digital post från kommunen.";
      case PENDING -> "Den digitala brevlådan är inte öppnad än.";
      case NO_OPERATOR -> "Har inte valt någon digital brevlåda.";
      case UNDER_AGE -> "Är under 18 år.";
      case UNSUPPORTED_OPERATOR -> "Har en brevlåda som kommunen inte skickar till.";
      case NO_OPERATOR_ADDRESS -> "Registret saknar adress till den digitala brevlådan.";
    };
  }

  static String of(PostDelivery.Refusal why) {
    return switch (why) {
      case NOT_DELIVERED -> "Operatören kunde inte lägga brevet i den digitala brevlådan.";
      case TOO_LARGE -> "Brevet är för stort för digital post.";
      case MESSAGE_REFUSED ->
          "Operatören godtog inte meddelandet. Säg till systemförvaltaren om det händer fler.";
    };
  }
}
