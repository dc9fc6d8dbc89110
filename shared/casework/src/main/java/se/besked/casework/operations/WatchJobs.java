package se.besked.casework.operations;

import java.lang.System.Logger.Level;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Looks at the jobs every minute and tells operations what has begun and what is over. */
public final class WatchJobs {
  private static final System.Logger LOG = System.getLogger(WatchJobs.class.getName());

  private final JobTroubles troubles;
  private final Incidents incidents;
  private final Supplier<@Nullable OperationsMail> mail;

  public WatchJobs(
      JobTroubles troubles, Incidents incidents, Supplier<@Nullable OperationsMail> mail) {
    this.troubles = troubles;
    this.incidents = incidents;
    this.mail = mail;
  }

  /** One look. The mail server is asked outside of any transaction. */
  public void run() {
    incidents.observe(troubles.now());
    incidents.untold().forEach(this::tell);
  }

  private void tell(Incident incident) {
    var to = mail.get();
    var told = to == null ? OperationsMail.Told.NOBODY : to.tell(incident);
    LOG.log(
        incident.resolvedAt() == null ? Level.WARNING : Level.INFO,
        "Jobs {0} {1}: {2}, operations {3}",
        incident.job(),
        incident.kind(),
        incident.resolvedAt() == null ? "began" : "over",
        told);
    if (told != OperationsMail.Told.NOT_NOW) {
      incidents.told(incident);
    }
  }
}
