package se.besked.childcare.fees;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.besked.childcare.Phrases;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.facts.Household;
import se.besked.kernel.facts.Placement;
import se.besked.kernel.registers.Sourced;

/**
 * A child that the applicant's household pays for, as an application keeps it.
 *
 * @param key opaque; the same in both homes
 * @param name as the applicant may call the child: a partner without custody is told only "Barn 1"
 * @param twoHomes whether the fee is shared with another household
 * @param registeredHere whether the child is registered in this home
 * @param support when the place is preschool for special support, for a child of the applicant's
 *     own; a partner without custody is not told, and null stands there, too
 */
public record PayingChild(
    String key,
    String name,
    LocalDate birthDate,
    Activity activity,
    boolean twoHomes,
    boolean registeredHere,
    @Nullable SupportPlace support) {

  /** A child whose place is not for special support. */
  public PayingChild(
      String key,
      String name,
      LocalDate birthDate,
      Activity activity,
      boolean twoHomes,
      boolean registeredHere) {
    this(key, name, birthDate, activity, twoHomes, registeredHere, null);
  }

  /** The children with a place in the household of the person logged in, the youngest first. */
  public static List<PayingChild> in(Facts facts) {
    var words = Phrases.in(Locale.of(facts.language()));
    var children =
        facts.care().household().map(Household::children).orElse(List.of()).stream()
            .filter(c -> c.activity().isPresent())
            .sorted(Comparator.comparing(Household.ChildAtHome::birthDate).reversed())
            .toList();
    return Stream.iterate(0, i -> i < children.size(), i -> i + 1)
        .map(
            i -> {
              var child = children.get(i);
              return new PayingChild(
                  child.handle(),
                  child
                      .name()
                      .map(n -> n.full())
                      .orElseGet(() -> words.say("child.unnamed", Integer.toString(i + 1))),
                  child.birthDate(),
                  child.activity().orElseThrow(),
                  child.twoHouseholds(),
                  facts.child(child.handle()).map(Child::livesHere).orElse(true),
                  facts
                      .child(child.handle())
                      .map(own -> support(own, child.activity().orElseThrow(), facts.today()))
                      .orElse(null));
            })
        .toList();
  }

  /** Of the place the fee is for: that used today, else the next one. */
  private static @Nullable SupportPlace support(Child child, Activity activity, LocalDate today) {
    return child.placements().stream()
        .map(Sourced::value)
        .filter(p -> p.activity() == activity && p.isOpenOn(today))
        .min(Comparator.comparing(Placement::start))
        .map(p -> SupportPlace.of(p, child, today))
        .orElse(null);
  }

  /**
   * What one household pays for its children in a month. With two homes each pays half, or the home
   * where the child is registered pays all, as the municipality has decided.
   */
  public static HouseholdFee fees(FeeMonth month, Income income, List<PayingChild> children) {
    var paid = paidHere(month, children);
    return month.of(household(income, paid), shared(month, paid));
  }

  /**
   * The fee for one of the children; empty when another home pays it.
   *
   * @throws se.besked.kernel.law.MissingRule when the child's own rate is not decided
   */
  public static Optional<ChildFee> fee(
      FeeMonth month, Income income, List<PayingChild> children, String key) {
    var paid = paidHere(month, children);
    return paid.stream()
        .filter(c -> c.key.equals(key))
        .findFirst()
        .map(c -> month.of(key, household(income, paid), shared(month, paid)));
  }

  private static List<PayingChild> paidHere(FeeMonth month, List<PayingChild> children) {
    return children.stream().filter(c -> halves(month) || !c.twoHomes || c.registeredHere).toList();
  }

  private static FeeHousehold household(Income income, List<PayingChild> paid) {
    return new FeeHousehold(
        income,
        paid.stream().map(c -> new FeeChild(c.key, c.birthDate, c.activity, c.support)).toList());
  }

  private static Set<String> shared(FeeMonth month, List<PayingChild> paid) {
    return halves(month)
        ? paid.stream().filter(c -> c.twoHomes).map(c -> c.key).collect(Collectors.toSet())
        : Set.of();
  }

  private static boolean halves(FeeMonth month) {
    return month.rules().sharedHomes().equals(Optional.of(SharedHomes.HALF_EACH_OWN_HOUSEHOLD));
  }
}
