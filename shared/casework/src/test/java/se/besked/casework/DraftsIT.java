package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.drafts.Attachment;
import se.besked.casework.drafts.Draft;
import se.besked.casework.drafts.DraftAttachments;
import se.besked.casework.drafts.Drafts;
import se.besked.casework.drafts.Saving;
import se.besked.casework.jobs.Job;

class DraftsIT {
  static final World WORLD = new World();

  @AfterAll
  static void close() {
    WORLD.close();
  }

  final Drafts drafts = WORLD.get(Drafts.class);

  @Test
  void twoTabsNeitherOverwriteNorLose() {
    var draft = WORLD.draft();
    assertThat(drafts.save(WORLD.anna, draft.id(), draft.version(), "{\"a\":1}", "who"))
        .isInstanceOf(Saving.Saved.class);
    var second = drafts.save(WORLD.anna, draft.id(), draft.version(), "{\"a\":2}", "who");
    assertThat(second).isInstanceOf(Saving.Conflict.class);
    assertThat(((Saving.Conflict) second).current().contentJson()).isEqualTo("{\"a\":1}");
  }

  @Test
  void ofManySavesAtOnceOneWins() throws InterruptedException {
    var draft = WORLD.draft();
    var results =
        Threads.results(
            Threads.atOnce(
                12, () -> drafts.save(WORLD.anna, draft.id(), draft.version(), "{}", "who")));
    assertThat(results).hasSize(12);
    assertThat(results).filteredOn(r -> r instanceof Saving.Saved).hasSize(1);
  }

  @Test
  void nothingChangesUnderThePen() {
    var draft = WORLD.draft();
    var signing =
        ((Saving.Saved) drafts.startSigning(WORLD.anna, draft.id(), draft.version())).draft();
    assertThat(drafts.save(WORLD.anna, draft.id(), signing.version(), "{}", "who"))
        .isInstanceOf(Saving.Closed.class);
    assertThatThrownBy(
            () ->
                WORLD
                    .get(DraftAttachments.class)
                    .add(WORLD.anna, draft.id(), "q", "f.pdf", "application/pdf", new byte[1]))
        .isInstanceOf(DraftAttachments.DraftNotOpen.class);
    var open = drafts.stopSigning(WORLD.anna, draft.id());
    assertThat(drafts.save(WORLD.anna, draft.id(), open.version(), "{}", "who"))
        .isInstanceOf(Saving.Saved.class);
  }

  @Test
  void filesOfTheSameNameAreToldApart() {
    var draft = WORLD.draft();
    var files = WORLD.get(DraftAttachments.class);
    for (var question : List.of("intyg", "intyg", "annat")) {
      files.add(WORLD.anna, draft.id(), question, "intyg.pdf", "application/pdf", new byte[1]);
    }
    assertThat(files.list(WORLD.anna, draft.id()))
        .extracting(Attachment::fileName)
        .containsExactlyInAnyOrder("intyg.pdf", "intyg (2).pdf", "intyg (3).pdf");
    var others = WORLD.draft();
    files.add(WORLD.anna, others.id(), "intyg", "intyg.pdf", "application/pdf", new byte[1]);
    assertThat(files.list(WORLD.anna, others.id()))
        .extracting(Attachment::fileName)
        .containsExactly("intyg.pdf");
  }

  @Test
  void areReadByTheirOwnerAlone() {
    var draft = WORLD.draft();
    assertThat(drafts.find(WORLD.bo, draft.id())).isEmpty();
    assertThat(drafts.listOf(WORLD.bo, World.M)).isEmpty();
    assertThat(drafts.listOf(WORLD.anna, World.M)).extracting(Draft::id).contains(draft.id());
    assertThatThrownBy(() -> drafts.save(WORLD.bo, draft.id(), 0, "{}", "who"))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> drafts.discard(WORLD.bo, draft.id())).isInstanceOf(AccessDenied.class);
    assertThat(WORLD.count("draft where position('DISTANCE'::bytea in content) > 0")).isZero();
  }

  @Test
  void filesAreAddedReadAndRemoved() {
    var files = WORLD.get(DraftAttachments.class);
    var draft = WORLD.draft();
    var file =
        files.add(WORLD.anna, draft.id(), "why", "intyg.pdf", "application/pdf", new byte[] {7});
    assertThat(files.list(WORLD.anna, draft.id())).containsExactly(file);
    assertThat(files.read(WORLD.anna, draft.id(), file.id())).containsExactly(7);
    assertThatThrownBy(() -> files.read(WORLD.bo, draft.id(), file.id()))
        .isInstanceOf(AccessDenied.class);
    files.remove(WORLD.anna, draft.id(), file.id());
    assertThat(files.list(WORLD.anna, draft.id())).isEmpty();
  }

  @Test
  void expireNinetyDaysAfterTheLastSaveWithAReminderAWeekBefore() {
    try (var world = new World()) {
      var own = world.get(Drafts.class);
      var draft = world.draft();
      world
          .get(DraftAttachments.class)
          .add(world.anna, draft.id(), "why", "f.pdf", "application/pdf", new byte[] {7});
      world.clock.advance(Duration.ofDays(10));
      own.save(world.anna, draft.id(), draft.version(), "{\"b\":1}", "why");
      world.clock.advance(Duration.ofDays(83));
      world.run(Job.EXPIRE_DRAFTS, "");
      world.run(Job.EXPIRE_DRAFTS, "");
      assertThat(world.count("notice where kind = 'DRAFT_EXPIRES'")).isOne();
      assertThat(own.find(world.anna, draft.id()).orElseThrow().state())
          .isEqualTo(Draft.State.OPEN);
      world.clock.advance(Period.ofDays(8));
      world.run(Job.EXPIRE_DRAFTS, "");
      world.run(Job.EXPIRE_DRAFTS, "");
      assertThat(own.find(world.anna, draft.id()).orElseThrow().state())
          .isEqualTo(Draft.State.EXPIRED);
      assertThat(world.count("draft where content is not null")).isZero();
      assertThat(world.count("draft_attachment")).isZero();
    }
  }
}
