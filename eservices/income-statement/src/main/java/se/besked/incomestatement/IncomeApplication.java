package se.besked.incomestatement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.besked.childcare.fees.Income;
import se.besked.childcare.fees.IncomeKind;
import se.besked.childcare.fees.PayingChild;
import se.besked.eservice.StatedIncome;

/**
 * What the rules work on.
 *
 * @param amounts kronor a month before tax, by kind; empty unless {@link Statement#INCOME}
 * @param from the first month it is for, as wished
 * @param before what the same adult had stated until now, kronor a month
 * @param household null when the register cannot tell who lives in it
 * @param othersIncome what the other adult has stated, kronor a month: reckoned with on the
 *     applicant's own page, never shown, signed or kept
 */
public record IncomeApplication(
    Statement statement,
    Map<IncomeKind, Integer> amounts,
    YearMonth from,
    LocalDate statedOn,
    @Nullable Integer before,
    @Nullable Household household,
    @Nullable Integer othersIncome) {

  /** Those whose incomes and children decide the fee together. */
  public record Household(Others others, List<PayingChild> children) {
    public Household {
      children = List.copyOf(children);
    }
  }

  public IncomeApplication {
    var ordered = new EnumMap<IncomeKind, Integer>(IncomeKind.class);
    ordered.putAll(amounts);
    amounts = Collections.unmodifiableMap(ordered);
    if ((statement == Statement.INCOME) == amounts.isEmpty()) {
      throw new IllegalArgumentException("Amounts are stated when, and only when, there is income");
    }
    if (!amounts.keySet().stream().allMatch(IncomeKind::counts)) {
      throw new IllegalArgumentException("Only incomes that count are stated");
    }
  }

  /** What this adult states, kronor a month; empty when the highest fee is accepted instead. */
  public Optional<Integer> own() {
    return switch (statement) {
      case INCOME -> Optional.of(IncomeKind.counted(amounts));
      case NONE -> Optional.of(0);
      case MAXIMUM -> Optional.empty();
    };
  }

  /** The same to be kept: what the fee of later months is reckoned on. */
  StatedIncome stated() {
    return new StatedIncome(
        from,
        switch (statement) {
          case INCOME ->
              Optional.of(
                  amounts.entrySet().stream()
                      .collect(Collectors.toMap(e -> e.getKey().name(), Map.Entry::getValue)));
          case NONE -> Optional.of(Map.of());
          case MAXIMUM -> Optional.empty();
        });
  }

  Income ownIncome() {
    return Income.of(own());
  }

  IncomeApplication withoutOthersIncome() {
    return new IncomeApplication(statement, amounts, from, statedOn, before, household, null);
  }
}
