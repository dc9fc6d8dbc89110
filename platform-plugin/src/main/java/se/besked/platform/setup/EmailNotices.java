package se.besked.platform.setup;

import java.util.Locale;
import se.besked.casework.notices.NoticeKind;
import se.besked.casework.notices.OutgoingNotices;
import se.besked.kernel.notices.Delivery;
import se.besked.kernel.notices.Notice;
import se.besked.kernel.notices.NoticeSender;

/** Notices by e-mail. A person without an address finds the matter on Min sida. */
final class EmailNotices implements OutgoingNotices {
  private final NoticeSender sender;

  EmailNotices(NoticeSender sender) {
    this.sender = sender;
  }

  @Override
  public Result send(Outgoing outgoing) {
    var email = outgoing.email();
    if (email == null) {
      return new Result.Refused("Personen har ingen e-postadress.");
    }
    var notice =
        Notice.of(
            outgoing.id().value(),
            email,
            Locale.forLanguageTag(outgoing.language()),
            kind(outgoing.kind()));
    return switch (sender.send(notice)) {
      case Delivery.Delivered delivered -> new Result.Delivered("e-post");
      case Delivery.TryLater(var reason) -> new Result.TryLater(reason.name());
      case Delivery.Refused(var reason) -> new Result.Refused(reason.name());
    };
  }

  private static Notice.Kind kind(NoticeKind kind) {
    return switch (kind) {
      case APPLICATION_RECEIVED, APPEAL_RECEIVED -> Notice.Kind.RECEIPT;
      case CO_SIGN_INVITATION -> Notice.Kind.CO_SIGN_INVITATION;
      case CO_SIGN_REMINDER, DECISION_REMINDER, OFFER_REMINDER, INCOME_GROWS_OLD -> Notice.Kind.REMINDER;
      case CO_SIGN_ANSWERED,
          COMPLETION_ASKED,
          DECISION_AVAILABLE,
          REGISTERED,
          CO_GUARDIAN_TOLD,
          APPLICATION_CLOSED,
          OFFER_MADE,
          OFFER_SETTLED,
          PARTNER_NAMED,
          PARTNER_ANSWERED -> Notice.Kind.NEW_MESSAGE;
      case DRAFT_EXPIRES -> Notice.Kind.DRAFT_EXPIRES;
    };
  }
}
