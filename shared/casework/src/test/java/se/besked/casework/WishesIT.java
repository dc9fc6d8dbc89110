package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.ReplaceEarlier;
import se.besked.casework.cases.WholeCase;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.crypto.Place;
import se.besked.casework.drafts.Draft;
import se.besked.casework.drafts.Drafts;
import se.besked.casework.ids.CaseId;
import se.besked.casework.offers.ChangeWishes;
import se.besked.casework.offers.MakeOffers;
import se.besked.casework.offers.NewOffer;
import se.besked.casework.offers.OfferChoice;
import se.besked.casework.offers.OfferTerms;
import se.besked.casework.offers.PlaceOffer;
import se.besked.casework.personaldata.HandOut;
import se.besked.casework.workitems.OpenWorkItems;
import se.besked.casework.workitems.WorkItem;
import se.besked.casework.workitems.WorkItems;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.registers.WorkKind;

class WishesIT {
  final World world = new World();
  final ChangeWishes changeWishes = world.get(ChangeWishes.class);
  final WorkItems items = world.get(WorkItems.class);

  @AfterEach
  void close() {
    world.close();
  }

  private CaseId waiting() {
    var id = world.submitted(false).id();
    world
        .get(OpenWorkItems.class)
        .ofReadyCase(World.JOB, id, WorkKind.REGISTER_APPLICATION, false, false);
    return id;
  }

  private void register() {
    var claim = UUID.randomUUID();
    var got = items.claimNext(World.ROBOT, EnumSet.allOf(WorkKind.class), claim).orElseThrow();
    items.done(World.ROBOT, got.item().id(), claim, "REF");
  }

  private ChangeWishes.NewWishes wishes(Draft draft) {
    return new ChangeWishes.NewWishes(
        draft.id(),
        draft.version(),
        "rules/2",
        "{\"title\":\"ny\"}",
        "{\"wish\":\"new\"}",
        "{}",
        "{}",
        new WholeCase("{\"wish\":\"new\",\"metres\":410}", "{}", "{}"),
        Set.of("forskola-ny"),
        World.evidence("change"));
  }

  private Draft draftOf(Actor.Citizen by) {
    return world.get(Drafts.class).start(by, World.M, "school-transport", "1", "{}", "who");
  }

  private void offer(CaseId id) {
    world
        .get(MakeOffers.class)
        .make(
            World.ROBOT,
            new NewOffer(
                "k-" + id,
                new NewOffer.OfApplication(id),
                new OfferTerms(
                    "u", "U", Activity.PRESCHOOL, LocalDate.of(2027, 1, 11), 15, 0, "", null),
                LocalDate.of(2026, 12, 3),
                List.of(OfferChoice.ACCEPT, OfferChoice.DECLINE),
                true,
                true,
                Map.of(world.anna.person(), new PersonName("Anna", "Provsson"))));
  }

  private List<WorkItem.State> states(CaseId id) {
    return items.list(World.OFFICER, EnumSet.allOf(WorkItem.State.class), 100).stream()
        .filter(i -> i.caseId().equals(id))
        .map(WorkItem::state)
        .toList();
  }

  @Test
  void oneGuardianChangesTheWishesAndTheDayOfArrivalStays() throws InterruptedException {
    var id = waiting();
    var arrived = world.read(id).head().arrivedAt();
    world.clock.advance(Duration.ofDays(1));
    var draft = draftOf(world.bo);
    var results =
        Threads.results(Threads.atOnce(8, () -> changeWishes.change(world.bo, id, wishes(draft))));
    assertThat(results).hasSize(8).allMatch(r -> r instanceof ChangeWishes.Changed.Kept);
    var head = world.read(id).head();
    assertThat(head.applicationJson()).contains("new");
    assertThat(head.arrivedAt()).isEqualTo(arrived);
    assertThat(states(id)).containsExactly(WorkItem.State.CANCELLED, WorkItem.State.OPEN);
    assertThat(world.count("case_amendment")).isOne();
    assertThat(world.get(HandOut.class).mine(world.bo).toString())
        .as("what was wished before is kept, sealed")
        .contains("{\"reason\":[\"DISTANCE\"]}");
    assertThat(world.count("case_event where type = 'WISHES_CHANGED'")).isOne();
  }

  /** Until V35 what was before was sealed anew, under the amendment's own name. */
  @Test
  void whatAnEarlierVersionKeptIsHandedOut() {
    var id = waiting();
    var row = UUID.randomUUID();
    world
        .jdbc
        .sql("alter table case_amendment disable trigger case_amendment_as_it_stood")
        .update();
    world
        .jdbc
        .sql(
            """
            insert into case_amendment (id, case_id, draft_id, person_id, application_before,
              summary_before, evidence, amended_at)
            values (:id, :case, :draft, :bo, :application, :summary, '\\x01', now())
            """)
        .param("id", row)
        .param("case", id.value())
        .param("draft", draftOf(world.bo).id().value())
        .param("bo", world.bo.person().value())
        .param(
            "application", before(id, row, "application_before", "{\"answers\":{\"a\":\"A17\"}}"))
        .param("summary", before(id, row, "summary_before", "{\"title\":\"B18\"}"))
        .update();
    assertThat(world.get(HandOut.class).mine(world.bo).toString()).contains("A17", "B18");
  }

  private byte @Nullable [] before(CaseId id, UUID row, String column, String text) {
    return world.get(CaseVault.class).sealText(id, new Place("case_amendment", row, column), text);
  }

  @Test
  void wishesAreNotChangedUnderAnOffer() {
    var id = waiting();
    offer(id);
    var draft = draftOf(world.anna);
    assertThat(changeWishes.change(world.anna, id, wishes(draft)))
        .isInstanceOf(ChangeWishes.Changed.TooLate.class);
    assertThat(world.get(Drafts.class).find(world.anna, draft.id()).orElseThrow().state())
        .isEqualTo(Draft.State.OPEN);
  }

  @Test
  void nobodyElseChangesThem() {
    var id = waiting();
    var stranger = world.citizen("198806152388");
    assertThatThrownBy(() -> changeWishes.change(stranger, id, wishes(draftOf(stranger))))
        .isInstanceOf(AccessDenied.class);
    var annas = wishes(draftOf(world.anna));
    assertThatThrownBy(() -> changeWishes.change(world.bo, id, annas))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void aNewApplicationReplacesTheOldOneWithItsOfferAndItsEntry() {
    var old = waiting();
    register();
    offer(old);
    world.clock.advance(Duration.ofDays(1));
    var later = world.submitted(false).id();
    var replace = world.get(ReplaceEarlier.class);
    assertThat(replace.by(World.JOB, later)).isEqualTo(1);
    assertThat(replace.by(World.JOB, later)).isZero();
    assertThat(world.read(old)).isInstanceOf(CaseFile.Withdrawn.class);
    assertThat(world.read(later)).isInstanceOf(CaseFile.Received.class);
    assertThat(world.get(MakeOffers.class).list(World.OFFICER, Set.of(), 10))
        .extracting(PlaceOffer::state)
        .containsExactly(PlaceOffer.State.WITHDRAWN);
    assertThat(states(old)).containsExactly(WorkItem.State.DONE, WorkItem.State.OPEN);
    assertThat(world.count("notice where kind = 'APPLICATION_CLOSED'")).isEqualTo(2);
    assertThat(replace.by(World.JOB, old)).isZero();
    assertThat(world.read(later)).isInstanceOf(CaseFile.Received.class);
  }
}
