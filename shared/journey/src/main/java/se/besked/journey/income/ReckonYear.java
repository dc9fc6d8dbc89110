package se.besked.journey.income;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.besked.casework.access.Actor;
import se.besked.casework.ids.PersonId;
import se.besked.casework.income.YearCheck;
import se.besked.casework.people.Persons;
import se.besked.childcare.fees.ChargedMonth;
import se.besked.childcare.fees.FeeChild;
import se.besked.childcare.fees.FeeHousehold;
import se.besked.childcare.fees.FeeSchedule;
import se.besked.childcare.fees.Income;
import se.besked.childcare.fees.PostControl;
import se.besked.childcare.fees.SupportPlace;
import se.besked.eservice.Words;
import se.besked.journey.prefill.PrefillForm;
import se.besked.journey.prefill.Prefilled;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.facts.Household;
import se.besked.kernel.law.MissingRule;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.registers.AcceptedPlaces;
import se.besked.kernel.registers.CarePlacement;
import se.besked.kernel.registers.StatedIncomes;
import se.besked.kernel.registers.StudentRegistry;

/**
 * A year's fees reckoned anew on taxed incomes, with the household that the registers have today
 * and the places the student registry has for the year. Whatever that cannot answer for certain is
 * left to a person, with the reason.
 */
public final class ReckonYear implements YearCheck {
  private static final Actor.SystemJob SELF = new Actor.SystemJob("reckon-year");
  private static final int MONTHS = 12;

  private final PrefillForm prefill;
  private final StudentRegistry registry;
  private final StatedIncomes incomes;
  private final AcceptedPlaces accepted;
  private final Persons persons;
  private final Municipalities municipalities;

  public ReckonYear(
      PrefillForm prefill,
      StudentRegistry registry,
      StatedIncomes incomes,
      AcceptedPlaces accepted,
      Persons persons,
      Municipalities municipalities) {
    this.prefill = prefill;
    this.registry = registry;
    this.incomes = incomes;
    this.accepted = accepted;
    this.persons = persons;
    this.municipalities = municipalities;
  }

  /**
   * A child of the household with the places of the year.
   *
   * @param own whether the payer has custody
   */
  private record Placed(String key, LocalDate birthDate, boolean own, List<CarePlacement> places) {}

  @Override
  public Optional<Checked> check(
      PersonalNumber payer,
      String municipality,
      int year,
      Map<YearMonth, Integer> stated,
      int taxedYearIncome,
      Function<PersonalNumber, Optional<Integer>> others) {
    var asked = municipalities.find(municipality).orElseThrow();
    if (!(prefill.forGuardian(payer, asked) instanceof Prefilled.Ready(var sealed))) {
      return Optional.of(byHand("Hushållet kan inte läsas ur registren."));
    }
    var facts = sealed.shown();
    var household = facts.care().household();
    if (household.isEmpty()) {
      return Optional.of(byHand("Registret kan inte säga vilka som hör till hushållet."));
    }
    var children = placed(household.get(), year);
    if (!isPayer(payer, household.get(), children)) {
      return missed(facts, household.get(), year)
          ? Optional.of(byHand("Ett barn med plats under året hör inte längre till hushållet."))
          : Optional.empty();
    }
    if (missed(facts, household.get(), year)
        || household.get().children().stream().anyMatch(Household.ChildAtHome::twoHouseholds)) {
      return Optional.of(byHand("Ett barn bor i två hushåll eller har flyttat under året."));
    }
    if (children.stream().anyMatch(c -> !c.own() && hasSupport(c, year))) {
      // The explanation is the payer's to read, and this is not: it names no reason.
      return Optional.of(byHand("Ett barns avgift behöver räknas av en handläggare."));
    }
    int taxed = taxedYearIncome;
    for (var adult : household.get().others()) {
      var theirs = others.apply(number(adult.handle()));
      if (theirs.isEmpty()) {
        return Optional.of(byHand("Den andra vuxnas taxerade inkomst finns inte i filen."));
      }
      taxed += theirs.get();
    }
    try {
      return Optional.of(
          reckon(new FeeSchedule(asked.rules()), household.get(), children, year, stated, taxed));
    } catch (MissingRule missing) {
      return Optional.of(byHand("Det saknas avgiftsregler för hela eller en del av året."));
    }
  }

  private Checked reckon(
      FeeSchedule schedule,
      Household household,
      List<Placed> children,
      int year,
      Map<YearMonth, Integer> stated,
      int taxed) {
    var months = new ArrayList<ChargedMonth>();
    for (int m = 1; m <= MONTHS; m++) {
      var month = YearMonth.of(year, m);
      var there = children.stream().flatMap(c -> feeChild(c, month).stream()).toList();
      if (!there.isEmpty()) {
        var income = Income.of(together(household, month, Optional.ofNullable(stated.get(month))));
        months.add(new ChargedMonth(month, new FeeHousehold(income, there)));
      }
    }
    var control = PostControl.of(schedule, months, taxed);
    return new Checked(
        switch (control.verdict()) {
          case NOTHING -> Verdict.NOTHING;
          case INVOICE -> Verdict.INVOICE;
          case REFUND -> Verdict.REFUND;
        },
        control.difference(),
        control.explanation(Words.SWEDISH),
        control.months().stream().map(m -> m.explanation(Words.SWEDISH)).toList());
  }

  /** What the household had stated; empty as soon as one of them had stated nothing. */
  private Optional<Integer> together(Household household, YearMonth month, Optional<Integer> own) {
    var sum = own;
    for (var adult : household.others()) {
      var theirs = incomes.perMonth(number(adult.handle()), month);
      sum = sum.flatMap(s -> theirs.map(t -> s + t));
    }
    return sum;
  }

  private List<Placed> placed(Household household, int year) {
    return household.children().stream()
        .map(
            c ->
                new Placed(
                    c.handle(), c.birthDate(), c.name().isPresent(), placesIn(c.handle(), year)))
        .filter(c -> !c.places().isEmpty())
        .toList();
  }

  private List<CarePlacement> placesIn(String handle, int year) {
    return registry.placementsOf(number(handle)).stream()
        .filter(p -> activity(p).isPresent())
        .filter(p -> !p.start().isAfter(LocalDate.of(year, 12, 31)))
        .filter(p -> p.end() == null || !p.end().isBefore(LocalDate.of(year, 1, 1)))
        .toList();
  }

  /** Of two who hold the places together one gets the adjustment: the one with the lower number. */
  private boolean isPayer(PersonalNumber payer, Household household, List<Placed> children) {
    Set<PersonalNumber> adults =
        household.others().stream().map(a -> number(a.handle())).collect(Collectors.toSet());
    return children.stream()
        .flatMap(c -> c.places().stream())
        .flatMap(p -> p.owners().stream())
        .filter(o -> o.equals(payer) || adults.contains(o))
        .min(Comparator.comparing(PersonalNumber::digits))
        .filter(payer::equals)
        .isPresent();
  }

  /** A child of the payer's who had a place in the year and is not in the household now. */
  private boolean missed(Facts facts, Household household, int year) {
    var there =
        household.children().stream()
            .map(Household.ChildAtHome::handle)
            .collect(Collectors.toSet());
    return facts.children().stream()
        .map(Child::handle)
        .filter(h -> !there.contains(h))
        .anyMatch(h -> !placesIn(h, year).isEmpty());
  }

  private Optional<FeeChild> feeChild(Placed child, YearMonth month) {
    return placeIn(child, month)
        .map(
            p ->
                new FeeChild(
                    child.key(),
                    child.birthDate(),
                    activity(p).orElseThrow(),
                    isForSupport(child, p, month) ? new SupportPlace(p.weeklyHours()) : null));
  }

  /** Of two kinds in one month preschool; of two preschools the one the child moves to. */
  private static Optional<CarePlacement> placeIn(Placed child, YearMonth month) {
    return child.places().stream()
        .filter(p -> !p.start().isAfter(month.atEndOfMonth()))
        .filter(p -> p.end() == null || !p.end().isBefore(month.atDay(1)))
        .min(
            Comparator.comparing((CarePlacement p) -> activity(p).orElseThrow())
                .thenComparing(CarePlacement::start, Comparator.reverseOrder()));
  }

  private boolean isForSupport(Placed child, CarePlacement place, YearMonth month) {
    return activity(place).equals(Optional.of(Activity.PRESCHOOL))
        && accepted.supportOf(number(child.key()), place.schoolUnitId()).in(month);
  }

  private boolean hasSupport(Placed child, int year) {
    return IntStream.rangeClosed(1, MONTHS)
        .mapToObj(m -> YearMonth.of(year, m))
        .anyMatch(m -> placeIn(child, m).filter(p -> isForSupport(child, p, m)).isPresent());
  }

  /** Open activity (öppen fritidsverksamhet) is not in the fee. */
  private static Optional<Activity> activity(CarePlacement place) {
    return switch (place.schoolType()) {
      case "FS" -> Optional.of(Activity.PRESCHOOL);
      case "FTH" -> Optional.of(Activity.SCHOOL_AGE_EDUCARE);
      default -> Optional.empty();
    };
  }

  private PersonalNumber number(String handle) {
    return persons.numberOf(SELF, PersonId.of(handle));
  }

  private static Checked byHand(String why) {
    return new Checked(Verdict.BY_HAND, 0, why, List.of());
  }
}
