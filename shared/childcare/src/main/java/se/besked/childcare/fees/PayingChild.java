package se.besked.childcare.fees;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.besked.childcare.Phrases;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.facts.Household;

/**
 * A child that the applicant's household pays for, as an application keeps it.
 *
 * @param key opaque; the same in both homes
 * @param name as the applicant may call the child: a partner without custody is told only "Barn 1"
 * @param twoHomes whether the fee is shared with another household
 * @param registeredHere whether the child is registered in this home
 */
public record PayingChild(
    String key,
    String name,
    LocalDate birthDate,
    Activity activity,
    boolean twoHomes,
    boolean registeredHere) {

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
                  facts.child(child.handle()).map(Child::livesHere).orElse(true));
            })
        .toList();
  }

  /**
   * What one household pays for its children in a month. With two homes each pays half, or the home
   * where the child is registered pays all, as the municipality has decided.
   */
  public static HouseholdFee fees(FeeMonth month, Income income, List<PayingChild> children) {
    boolean halves =
        month.rules().sharedHomes().equals(Optional.of(SharedHomes.HALF_EACH_OWN_HOUSEHOLD));
    var paid = children.stream().filter(c -> halves || !c.twoHomes || c.registeredHere).toList();
    var household =
        new FeeHousehold(
            income, paid.stream().map(c -> new FeeChild(c.key, c.birthDate, c.activity)).toList());
    var shared =
        halves
            ? paid.stream().filter(c -> c.twoHomes).map(c -> c.key).collect(Collectors.toSet())
            : Set.<String>of();
    return month.of(household, shared);
  }
}
