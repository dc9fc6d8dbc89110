package se.besked.childcare.fees;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import se.besked.kernel.law.Dated;

/**
 * The national figures of the maximum fee (maxtaxa) for a period.
 *
 * @param cap the income above which the fee grows no more, kronor a month
 * @param deduction what is taken from the income before the percentage, kronor a month; 0 before
 *     July 2026
 * @see <a href="https://lagen.nu/2001:160#P5">förordning 2001:160, 5 §, SFS 2026:3</a>
 */
public record MaximumFee(int cap, int deduction) {
  private static final Dated<MaximumFee> ALL = read();

  public MaximumFee {
    if (deduction < 0 || cap <= deduction) {
      throw new IllegalArgumentException("Inkomsttaket ska vara högre än avdraget.");
    }
  }

  /** Every period there are figures for; Skolverket publishes a year's by 1 December before. */
  public static Dated<MaximumFee> periods() {
    return ALL;
  }

  /** The income that the percentage is taken of: capped, and after the deduction. */
  public int base(Income income) {
    return switch (income) {
      case Income.Stated(int kronor) -> Math.max(0, Math.min(kronor, cap) - deduction);
      case Income.NotStated unused -> cap - deduction;
    };
  }

  private static Dated<MaximumFee> read() {
    try (InputStream file =
        Objects.requireNonNull(MaximumFee.class.getResourceAsStream("maximum-fee.csv"))) {
      var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      return new Dated<>("maxtaxan", lines.stream().skip(1).map(MaximumFee::period).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Dated.Version<MaximumFee> period(String line) {
    var cells = List.of(line.split(";", 5));
    if (cells.size() != 5) {
      throw new IllegalStateException("maximum-fee.csv has a line of another shape: " + line);
    }
    return new Dated.Version<>(
        "maxtaxa/" + cells.get(0),
        LocalDate.parse(cells.get(0)),
        LocalDate.parse(cells.get(1)),
        cells.get(4),
        new MaximumFee(Integer.parseInt(cells.get(2)), Integer.parseInt(cells.get(3))));
  }
}
