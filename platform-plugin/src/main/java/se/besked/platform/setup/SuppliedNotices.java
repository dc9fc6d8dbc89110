package se.besked.platform.setup;

import java.util.Locale;
import java.util.Optional;
import se.besked.casework.notices.NoticeKind;
import se.besked.casework.notices.OutgoingNotices;
import se.besked.casework.people.Channel;
import se.besked.kernel.notices.Delivery;
import se.besked.kernel.notices.Notice;
import se.besked.kernel.notices.NoticeSender;
import se.besked.kernel.notices.SmsSender;

/** Notices by the installation's mail server and, where there is one, its text message gateway. */
final class SuppliedNotices implements OutgoingNotices {
  private final NoticeSender mail;
  private final Optional<SmsSender> sms;

  SuppliedNotices(NoticeSender mail, Optional<SmsSender> sms) {
    this.mail = mail;
    this.sms = sms;
  }

  @Override
  public boolean offers(Channel channel) {
    return channel == Channel.EMAIL || sms.isPresent();
  }

  @Override
  public Result send(Outgoing outgoing) {
    return send(
        outgoing.channel(),
        Notice.of(
            outgoing.id().value(),
            outgoing.address(),
            Locale.forLanguageTag(outgoing.language()),
            kind(outgoing.kind())));
  }

  @Override
  public Result sendCode(OutgoingCode code) {
    return send(
        code.to().channel(),
        Notice.verifyAddress(
            code.id(), code.to().value(), Locale.forLanguageTag(code.language()), code.digits()));
  }

  private Result send(Channel channel, Notice notice) {
    var delivery =
        switch (channel) {
          case EMAIL -> Optional.of(mail.send(notice));
          case SMS -> sms.map(gateway -> gateway.send(notice));
        };
    if (delivery.isEmpty()) {
      return new Result.TryLater("NO_GATEWAY");
    }
    return switch (delivery.get()) {
      case Delivery.Delivered delivered ->
          new Result.Delivered(channel == Channel.EMAIL ? "e-post" : "sms");
      case Delivery.TryLater(var reason) -> new Result.TryLater(reason.name());
      case Delivery.Refused(var reason) -> new Result.Refused(reason.name());
    };
  }

  private static Notice.Kind kind(NoticeKind kind) {
    return switch (kind) {
      case APPLICATION_RECEIVED, APPEAL_RECEIVED -> Notice.Kind.RECEIPT;
      case CO_SIGN_INVITATION -> Notice.Kind.CO_SIGN_INVITATION;
      case CO_SIGN_REMINDER, DECISION_REMINDER, OFFER_REMINDER, INCOME_GROWS_OLD ->
          Notice.Kind.REMINDER;
      case CO_SIGN_ANSWERED,
          COMPLETION_ASKED,
          MESSAGE_RECEIVED,
          COMMUNICATED,
          DECISION_CORRECTED,
          DECISION_AVAILABLE,
          REGISTERED,
          CO_GUARDIAN_TOLD,
          PARTY_JOINED,
          APPLICATION_CLOSED,
          OFFER_MADE,
          OFFER_SETTLED,
          PARTNER_NAMED,
          PARTNER_ANSWERED ->
          Notice.Kind.NEW_MESSAGE;
      case DRAFT_EXPIRES -> Notice.Kind.DRAFT_EXPIRES;
      case SIGNATURE_NOT_SENT -> Notice.Kind.NOT_SENT;
      case CONTACT_CHANGED -> Notice.Kind.CONTACT_CHANGED;
    };
  }
}
