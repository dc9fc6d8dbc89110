package se.besked.platform.setup;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import se.besked.casework.operations.Incident;
import se.besked.casework.operations.OperationsMail;
import se.besked.kernel.notices.Alert;
import se.besked.kernel.notices.AlertSender;
import se.besked.kernel.notices.Delivery;

/** Mails operations once when jobs get into trouble and once when it is over. */
final class MailedAlerts implements OperationsMail {
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("d MMMM yyyy 'kl.' HH:mm", Locale.of("sv"))
          .withZone(ZoneId.of("Europe/Stockholm"));

  private final AlertSender alerts;
  private final String to;
  private final String jobsPage;

  MailedAlerts(AlertSender alerts, String to, String jobsPage) {
    this.alerts = alerts;
    this.to = to.strip();
    this.jobsPage = jobsPage;
  }

  @Override
  public Told tell(Incident incident) {
    if (to.isEmpty()) {
      return Told.NOBODY;
    }
    return switch (alerts.send(alert(incident))) {
      case Delivery.Delivered delivered -> Told.SENT;
      case Delivery.TryLater later -> Told.NOT_NOW;
      case Delivery.Refused refused -> Told.NOT_NOW;
    };
  }

  private Alert alert(Incident incident) {
    var over = incident.resolvedAt();
    var what =
        switch (incident.kind()) {
          case FAILING -> "Jobb misslyckas";
          case LATE -> "Jobb är försenade";
        };
    return over == null
        ? new Alert(
            id(incident, "began"),
            to,
            "Besked: %s (%s)".formatted(what.toLowerCase(Locale.ROOT), incident.job()),
            """
            %s: %s
            Antal: %d
            Upptäckt: %s

            Jobben prövas igen av sig själva. Se vad som är fel och pröva dem genast här:
            %s

            Du får ett mejl till när det är löst.
            """
                .formatted(
                    what, incident.job(), incident.jobs(), at(incident.openedAt()), jobsPage))
        : new Alert(
            id(incident, "over"),
            to,
            "Besked: löst (%s)".formatted(incident.job()),
            """
            Löst: %s
            %s: %s till %s
            Antal som mest: %d
            """
                .formatted(
                    incident.job(), what, at(incident.openedAt()), at(over), incident.jobs()));
  }

  private static UUID id(Incident incident, String end) {
    return UUID.nameUUIDFromBytes((incident.id() + "/" + end).getBytes(StandardCharsets.US_ASCII));
  }

  private static String at(Instant moment) {
    return AT.format(moment);
  }
}
