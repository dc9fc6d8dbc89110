package se.besked.platform.guard.town;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.besked.casework.JobHandlers;
import se.besked.casework.jobs.Job;
import se.besked.formkit.Answers;
import se.besked.kernel.people.PersonalNumber;
import se.besked.platform.guard.leak.Secret;
import se.besked.platform.guard.leak.SecretKind;
import se.besked.testkit.Personas;

/**
 * Families where nobody is marked, and one adult must not find another: two homes each hidden from
 * the other, one home, a parent without custody, custody that ended or came while the matter was
 * open, and who lives with a guardian.
 */
final class Guardians {
  private static final Logger LOG = LoggerFactory.getLogger(Guardians.class);

  private final Host host;
  private final Households households;
  private final Sharing sharing;
  private final Known known;
  private final Unlearned unlearned;
  private final Map<PersonalNumber, Sent.Before> since = new HashMap<>();
  private final List<String> missing = new ArrayList<>();
  private int families;

  Guardians(Host host, Households households) {
    this.host = host;
    this.households = households;
    this.sharing = new Sharing(host);
    this.known = new Known(host);
    this.unlearned = new Unlearned(host, known);
  }

  List<Guardian> make() {
    attempt("two homes", this::twoHomes);
    attempt("two homes, a place", this::twoHomesAndAPlace);
    attempt("one home", this::oneHome);
    attempt("ended", this::ended);
    attempt("gained", this::gainedAndSole);
    attempt("partner", this::partner);
    unlearned.online();
    morning();
    host.quiet();
    return unlearned.adults().stream().map(this::guardian).toList();
  }

  /** When what a visit showed of custody is done. */
  private void morning() {
    host.jdbc()
        .sql("select task_instance from scheduled_tasks where task_name = :name")
        .param("name", Job.FOLLOW_CUSTODY.taskName())
        .query(String.class)
        .list()
        .forEach(id -> host.get(JobHandlers.class).run(Job.FOLLOW_CUSTODY, id));
  }

  /** A family that cannot be made is told of when the others have walked. */
  private void attempt(String name, Runnable make) {
    try {
      make.run();
    } catch (RuntimeException | AssertionError failed) {
      LOG.error("No family \"{}\"", name, failed);
      missing.add(name + ": " + failed);
    }
  }

  /** Families that could not be made, and why. */
  List<String> missing() {
    return List.copyOf(missing);
  }

  private void twoHomes() {
    host.suppliers().navet().custody(Personas.TOO_YOUNG, Personas.CHILD_OF_UPPER, true);
    decided(
        matter(
            "two homes",
            Personas.TOO_YOUNG,
            Personas.UPPER,
            Personas.CHILD_OF_UPPER,
            Households.TRANSPORT,
            Households.DISTANCE));
  }

  private void twoHomesAndAPlace() {
    var unused =
        matter(
            "two homes, a place",
            Personas.TWO_PLACES_OTHER,
            Personas.TWO_PLACES,
            Personas.CHILD_OF_TWO_PLACES,
            Households.PRESCHOOL,
            Households.WISHES);
  }

  private void oneHome() {
    var unused =
        matter(
            "one home",
            Personas.SIBLINGS,
            Personas.SIBLINGS_OTHER,
            Personas.OLDER_SIBLING,
            Households.PRESCHOOL,
            Households.WISHES);
  }

  /** Custody ends when the application has been sent in and decided, and before it is read. */
  private void ended() {
    var former = Personas.MARRIED_APART_OTHER;
    var child = Personas.CHILD_TURNING_THIRTEEN;
    host.suppliers().navet().custody(former, child, true);
    var family =
        sentIn(
            "ended",
            former,
            Personas.TURNS_THIRTEEN,
            child,
            Households.TRANSPORT,
            Households.DISTANCE);
    var traces = Sharing.Traces.of(families);
    sharing.share(family, traces);
    sharing.write(family, Objects.requireNonNull(family.other()), traces.toOther());
    decided(family);
    host.suppliers().navet().custody(former, child, false);
    host.quiet();
    since.put(former, Sent.Before.now(host));
    // What one sent in oneself may be read for ever, and nothing that came after it.
    var after = new ArrayList<Secret>(matterOf(family, "decision"));
    after.add(new Secret.Words(SecretKind.MATTER, Deciding.reasons(family)));
    after.add(new Secret.Words(SecretKind.MATTER, traces.material()));
    unlearned.hide(former, "ended, afterwards", after);
    unlearned.between(family, traces);
  }

  /** A guardian alone who has a decision; a parent without custody; and one who gets it now. */
  private void gainedAndSole() {
    var alone = Personas.ALONE;
    var family = Household.of("gained", alone, Personas.MARRIED_APART, Personas.CHILD_OF_ALONE);
    var id =
        host.jdbc()
            .sql("select case_id from case_party where person_id = :person limit 1")
            .param("person", host.person(alone).value())
            .query(UUID.class)
            .single();
    family.ids().put("case", id.toString());
    households.collected(family);
    host.suppliers().navet().custody(Personas.MARRIED_APART, Personas.CHILD_OF_ALONE, true);
    host.quiet();
    unlearned.between(family, null);
    var without = Personas.NOT_GUARDIAN;
    unlearned.meet(without, "a parent without custody", family);
    unlearned.hide(without, "the sole guardian", known.secrets(alone));
    unlearned.hide(without, "the sole guardian", matterOf(family, "number"));
  }

  private void partner() {
    var family =
        households.stated(
            Household.of("partner", Personas.STEP_FAMILY, null, Personas.CHILD_OF_STEP_FAMILY),
            Households.SALARY);
    var partner = Personas.STEP_PARENT;
    var other = Personas.STEP_FAMILY_OTHER;
    unlearned.meet(Personas.STEP_FAMILY, "a guardian with a partner", family);
    unlearned.meet(partner, "a partner without custody", family);
    unlearned.meet(other, "the guardian in the other home", family);
    unlearned.hide(Personas.STEP_FAMILY, "the other home", known.secrets(other));
    unlearned.hide(partner, "the other home", known.secrets(other));
    unlearned.hide(other, "the partners", known.secrets(Personas.STEP_FAMILY));
    unlearned.hide(other, "the partners", known.secrets(partner));
    unlearned.hide(other, "the partners", matterOf(family, "number"));
    // Married, each in a home of their own, with a child.
    unlearned.hide(
        Personas.MARRIED_APART, "the other home", known.secrets(Personas.MARRIED_APART_OTHER));
    unlearned.hide(
        Personas.MARRIED_APART_OTHER, "the other home", known.secrets(Personas.MARRIED_APART));
  }

  private Household matter(
      String name,
      PersonalNumber applicant,
      PersonalNumber other,
      PersonalNumber child,
      String service,
      Answers answers) {
    var family = sentIn(name, applicant, other, child, service, answers);
    var traces = Sharing.Traces.of(families);
    sharing.share(family, traces);
    sharing.write(family, applicant, traces.toOne());
    sharing.write(family, other, traces.toOther());
    if (service.equals(Households.PRESCHOOL)) {
      Offering.to(host, family, service);
    }
    unlearned.between(family, traces);
    return family;
  }

  private Household sentIn(
      String name,
      PersonalNumber applicant,
      PersonalNumber other,
      PersonalNumber child,
      String service,
      Answers answers) {
    families++;
    known.prove(applicant);
    known.prove(other);
    var family = Household.of(name, applicant, other, child);
    households.sentIn(family, service, answers);
    sharing.sendIn(family, Sharing.Traces.of(families));
    return family;
  }

  private void decided(Household family) {
    Deciding.confirmed(
        host,
        family,
        family.name().equals("ended")
            ? Objects.requireNonNull(family.other())
            : family.applicant());
    households.collected(family);
  }

  private static List<Secret> matterOf(Household family, String of) {
    return family.id(of).isEmpty()
        ? List.of()
        : List.of(new Secret.Words(SecretKind.MATTER, family.id(of)));
  }

  private Guardian guardian(PersonalNumber who) {
    var addresses = new HashMap<>(new Drafting(host).by(who));
    for (var family : unlearned.about(who)) {
      sharing
          .addresses(family)
          .forEach((template, all) -> addresses.merge(template, all, Guardians::both));
    }
    return new Guardian(
        unlearned.name(who),
        who,
        unlearned.about(who),
        addresses,
        unlearned.from(who),
        Sent.to(host, who, known.written(who), since.getOrDefault(who, Sent.Before.ALL)));
  }

  private static List<String> both(List<String> some, List<String> more) {
    var all = new LinkedHashSet<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }
}
