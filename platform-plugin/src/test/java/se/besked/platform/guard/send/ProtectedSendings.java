package se.besked.platform.guard.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.besked.casework.JobHandlers;
import se.besked.casework.jobs.Job;
import se.besked.casework.notices.NoticeKind;
import se.besked.casework.people.Channel;
import se.besked.casework.webhooks.WebhookEvent;
import se.besked.platform.guard.book.Book;
import se.besked.platform.guard.book.By;
import se.besked.platform.guard.book.Kind;
import se.besked.platform.guard.protect.Aside;
import se.besked.platform.guard.protect.Marking;
import se.besked.platform.guard.protect.Robot;
import se.besked.platform.guard.surfaces.Sendings;
import se.besked.platform.guard.town.Host;
import se.besked.platform.guard.town.Household;
import se.besked.platform.guard.town.Town;
import se.besked.platform.guard.town.Traces;

/**
 * Every notice, every event and every job there is, of people who are protected: nothing leaves by
 * itself, and what jobs log or throw tells of nobody.
 */
public final class ProtectedSendings {
  private final Host host;
  private final Town town;
  private final List<Household> families;
  private final Set<String> leaks = new TreeSet<>();

  public ProtectedSendings(Host host, Town town) {
    this.host = host;
    this.town = town;
    this.families =
        Stream.concat(town.toBeMarked().keySet().stream(), Stream.of(town.withIncome())).toList();
  }

  public void walk() {
    try (var aside = new Aside(host)) {
      var webhook = new Robot(host).listen(aside.address());
      var marks = town.toBeMarked();
      marks.put(town.withIncome(), new Town.Mark(town.withIncome().applicant(), Town.REGISTRATION));
      new Marking(host).mark(marks, aside);
      notices();
      webhooks(aside);
      aside.forget();
      queuedBefore();
      jobs();
      new Robot(host).leave(webhook);
      var traces =
          new Traces(families.stream().flatMap(family -> family.markers().stream()).toList());
      aside
          .all()
          .forEach(
              (place, text) ->
                  traces
                      .in(text)
                      .forEach(
                          marker ->
                              leaks.add(
                                  "%s holds %s%s"
                                      .formatted(
                                          place,
                                          Traces.kind(marker),
                                          Traces.around(text, marker)))));
    }
    assertThat(leaks).isEmpty();
  }

  private void notices() {
    var family = families.getFirst();
    var notified = new Notified(host, family, "skyddad@havrelunda.example", "+46701740633");
    notified.prove();
    notified.everything("skyddad");
    for (var kind : NoticeKind.values()) {
      assertThat(notified.wasHeldBack(kind, "skyddad")).as("%s is held back", kind).isTrue();
      for (var channel : Channel.values()) {
        Book.here().visited(Kind.NOTICE, Sendings.notice(kind, channel), By.PROTECTED);
      }
    }
    assertThat(notified.texts()).isEmpty();
  }

  private void webhooks(Aside aside) {
    for (var family : families) {
      assertThat(new Webhooked(host, aside).told(family)).as(family.name()).isEmpty();
    }
    for (var event : WebhookEvent.values()) {
      Book.here().visited(Kind.WEBHOOK, event.title(), By.PROTECTED);
    }
  }

  /** A message that waited when the mark came. */
  private void queuedBefore() {
    for (var family : families) {
      host.jdbc()
          .sql(
              """
              insert into webhook_delivery (id, webhook_id, event_id, type, happened_at, state,
                created_at)
              select gen_random_uuid(), w.id, (select max(id) from case_event
                where case_id = :case), 'case.arrived', now(), 'QUEUED', now() from webhook w
              on conflict do nothing
              """)
          .param("case", family.caseId().value())
          .update();
    }
  }

  private void jobs() {
    var instances = new Instances(host, town);
    for (var job : Job.values()) {
      for (var family : families) {
        for (var instance : instances.of(job, family)) {
          run(job, instance);
          Book.here().visited(Kind.JOB, job.taskName(), By.PROTECTED);
        }
      }
    }
  }

  /** The scheduler logs why a job failed, so that must tell of nobody either. */
  private void run(Job job, String instance) {
    var thrown = new ArrayList<String>();
    try {
      host.get(JobHandlers.class).run(job, instance);
    } catch (RuntimeException failed) {
      for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
        thrown.add(String.valueOf(cause.getMessage()));
      }
    }
    var said = String.join("\n", thrown);
    for (var family : families) {
      var told = new Traces(family.markers()).in(said);
      told.removeIf(instance::contains);
      told.forEach(
          marker -> leaks.add("%s throws %s".formatted(job.taskName(), Traces.kind(marker))));
    }
  }
}
