package se.besked.childcare.fees;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.besked.childcare.Rules;
import se.besked.kernel.facts.Activity;

/** What must hold for every household; thousands of them, the same ones each time. */
class FeePropertiesTest {
  private static final int EACH = 2_000;

  static Stream<Long> seeds() {
    return Stream.of(1L, 20L, 300L, 4_000L);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void neverNegativeAndNeverAboveTheHighest(long seed) {
    each(
        seed,
        (random, month) -> {
          var children = children(random);
          var fee = month.of(new FeeHousehold(income(random), children));
          var highest = month.of(new FeeHousehold(Income.NOT_STATED, children));
          for (int i = 0; i < children.size(); i++) {
            var own = fee.children().get(i);
            assertThat(own.fee()).isBetween(0, own.maximum());
            assertThat(own.maximum()).isEqualTo(highest.children().get(i).fee());
            assertThat(own.number() > 3).isEqualTo(own.rate().equals(Rate.NOTHING));
          }
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void forSpecialSupportNeverMoreThanOrdinarilyAndNothingForFifteenHours(long seed) {
    each(
        seed,
        (random, month) -> {
          var ordinary = children(random);
          var income = income(random);
          boolean decided = month.rules().specialSupport().isPresent();
          var hours = decided ? random.nextInt(41) : random.nextInt(16);
          var supported =
              ordinary.stream()
                  .map(
                      c ->
                          c.activity() == Activity.PRESCHOOL && random.nextBoolean()
                              ? new FeeChild(
                                  c.key(), c.birthDate(), c.activity(), new SupportPlace(hours))
                              : c)
                  .toList();
          var before = month.of(new FeeHousehold(income, ordinary));
          var after = month.of(new FeeHousehold(income, supported));
          for (var child : supported) {
            var fee = after.of(child.key());
            assertThat(fee.number()).isEqualTo(before.of(child.key()).number());
            assertThat(fee.fee()).isBetween(0, before.of(child.key()).fee());
            if (child.support() == null) {
              assertThat(fee).isEqualTo(before.of(child.key()));
            } else if (hours <= SupportPlace.FREE_HOURS) {
              assertThat(fee.fee()).isZero();
            }
          }
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void neverLessForAHigherIncome(long seed) {
    each(
        seed,
        (random, month) -> {
          var children = children(random);
          int income = random.nextInt(80_000);
          var lower = month.of(new FeeHousehold(Income.of(income), children));
          var higher =
              month.of(new FeeHousehold(Income.of(income + random.nextInt(5_000)), children));
          for (int i = 0; i < children.size(); i++) {
            assertThat(higher.children().get(i).fee())
                .isGreaterThanOrEqualTo(lower.children().get(i).fee());
          }
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderOfTheChildrenDoesNotMatter(long seed) {
    each(
        seed,
        (random, month) -> {
          var children = children(random);
          var income = income(random);
          var shuffled = new ArrayList<>(children);
          Collections.shuffle(shuffled, random);
          var one = month.of(new FeeHousehold(income, children));
          var other = month.of(new FeeHousehold(income, shuffled));
          assertThat(other.total()).isEqualTo(one.total());
          children.forEach(
              c -> assertThat(other.of(c.key()).fee()).isEqualTo(one.of(c.key()).fee()));
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theRoundedFeeIsAtMostHalfAKronaFromTheExact(long seed) {
    each(
        seed,
        (random, month) -> {
          var fee = month.of(new FeeHousehold(income(random), children(random)));
          for (var child : fee.children()) {
            long exact = (long) child.base() * child.rate().hundredths();
            assertThat(child.fee() * 10_000L - exact).isBetween(-4_999L, 5_000L);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void twoHomesTogetherNeverPayMoreThanTheHighestForAChild(long seed) {
    each(
        seed,
        (random, month) -> {
          var all = children(random);
          var first =
              new FeeHousehold(
                  income(random), all.stream().filter(c -> random.nextInt(4) > 0).toList());
          var second =
              new FeeHousehold(
                  income(random), all.stream().filter(c -> random.nextInt(4) > 0).toList());
          var fee = month.of(first, second);
          for (var sum : fee.children()) {
            int highest = sum.parts().stream().mapToInt(ChildFee::maximum).max().orElseThrow();
            assertThat(sum.fee()).isBetween(0, highest);
            sum.parts().forEach(p -> assertThat(p.fee()).isNotNegative());
            if (sum.parts().size() == 2) {
              sum.parts()
                  .forEach(p -> assertThat(p.fee()).isBetween(p.whole() / 2, (p.whole() + 1) / 2));
            }
          }
          assertThat(fee.total())
              .isEqualTo(fee.children().stream().mapToInt(TwoHomesFee.Sum::fee).sum());
        });
  }

  private interface Property {
    void holds(Random random, FeeMonth month);
  }

  private static void each(long seed, Property property) {
    var random = new Random(seed);
    var schedules = List.of(new FeeSchedule(Rules.LUND), new FeeSchedule(Rules.MAXTAXA));
    var months =
        schedules.stream()
            .flatMap(
                s ->
                    IntStream.range(0, 96).mapToObj(i -> s.in(YearMonth.of(2019, 1).plusMonths(i))))
            .toList();
    for (int i = 0; i < EACH; i++) {
      property.holds(random, months.get(random.nextInt(months.size())));
    }
  }

  private static Income income(Random random) {
    return random.nextInt(8) == 0 ? Income.NOT_STATED : Income.of(random.nextInt(90_000));
  }

  private static List<FeeChild> children(Random random) {
    return IntStream.rangeClosed(1, 1 + random.nextInt(6))
        .mapToObj(
            i ->
                new FeeChild(
                    "child" + i,
                    LocalDate.of(2012, 1, 1).plusDays(random.nextInt(20) * 200L),
                    random.nextBoolean() ? Activity.PRESCHOOL : Activity.SCHOOL_AGE_EDUCARE))
        .toList();
  }
}
