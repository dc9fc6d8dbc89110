package se.besked.schooltransport;

import java.util.List;
import se.besked.kernel.law.Figure;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.law.Stage;
import se.besked.kernel.law.TopicForm;

/**
 * One municipality's guidance for school transport.
 *
 * @param rule the municipal rule's name, as cited in decisions
 * @param bands limits by stage, lowest first; the last one reaches the last stage
 * @param comparator whether exactly the limit is far enough
 * @param nearThresholdPercent distances this close to the limit go to an officer, because the map
 *     may err
 */
record SchoolTransportPolicy(
    String rule, List<Band> bands, Comparator comparator, int nearThresholdPercent) {

  /**
   * A limit.
   *
   * @param to the last stage it applies to, as years since the autumn the pupil turned six
   */
  record Band(Stage to, int metres) {}

  /** How the measured distance is compared with the limit. */
  enum Comparator {
    /** "Mer än": the limit itself is not enough. */
    GT,
    /** "Minst": the limit itself is enough. */
    GTE
  }

  SchoolTransportPolicy {
    bands = List.copyOf(bands);
    for (int i = 1; i < bands.size(); i++) {
      if (bands.get(i).to().compareTo(bands.get(i - 1).to()) <= 0) {
        throw new IllegalArgumentException("Gränserna för skolskjuts ska stå i stigande ordning.");
      }
    }
    if (bands.stream().anyMatch(b -> b.metres() <= 0)) {
      throw new IllegalArgumentException("Gränserna för skolskjuts ska vara minst en meter.");
    }
    if (nearThresholdPercent < 0 || nearThresholdPercent > 100) {
      throw new IllegalArgumentException("Marginalen vid gränsen ska vara 0 till 100 procent.");
    }
    if (bands.isEmpty() || bands.getLast().to().yearsSinceSix() != Stage.LAST) {
      throw new IllegalArgumentException("Gränserna för skolskjuts ska täcka alla årskurser.");
    }
  }

  static SchoolTransportPolicy from(Parameters p) {
    p.only("rule", "bands", "comparator", "nearThresholdPercent");
    return new SchoolTransportPolicy(
        p.text("rule"),
        p.each("bands").stream()
            .map(b -> b.only("toStage", "metres"))
            .map(b -> new Band(new Stage(b.whole("toStage")), b.whole("metres")))
            .toList(),
        p.oneOf(Comparator.class, "comparator"),
        p.whole("nearThresholdPercent"));
  }

  /** The same figures in words, for those who change them. */
  static TopicForm form(String topic) {
    return new TopicForm(
        topic,
        "Skolskjuts",
        List.of(
            Figure.text("rule", "Reglernas namn, som det står i beslut", ""),
            Figure.groups(
                "bands",
                "Gräns",
                Figure.whole(
                    "toStage", "Till och med", "år efter hösten då eleven fyller sex (0–9)"),
                Figure.whole("metres", "Gräns för skolvägen", "meter")),
            Figure.choice(
                "comparator",
                "Hur vägen jämförs med gränsen",
                new Figure.Choice("GT", "Längre än gränsen"),
                new Figure.Choice("GTE", "Minst så lång som gränsen")),
            Figure.whole(
                "nearThresholdPercent",
                "Så nära gränsen mäter en handläggare",
                "procent av gränsen")));
  }

  int limitFor(Stage stage) {
    return bands.stream()
        .filter(b -> stage.compareTo(b.to()) <= 0)
        .findFirst()
        .orElseThrow()
        .metres();
  }

  boolean farEnough(int metres, Stage stage) {
    return switch (comparator) {
      case GT -> metres > limitFor(stage);
      case GTE -> metres >= limitFor(stage);
    };
  }

  /**
   * Ways that are not told apart to whoever may ask about any address: those between two hundreds,
   * and never across a limit. It is the same for every stage, and so is whatever follows from it:
   * asking about one grade after the other tells no more than asking about one.
   *
   * @param first the shortest of them, whole metres
   * @param last the longest of them
   */
  record Span(int first, int last) {
    private static final int WIDTH = 100;
  }

  Span span(int metres) {
    // With "mer än" the hundred itself belongs to what is below it, as the limit does.
    int above = comparator == Comparator.GT ? 1 : 0;
    int first = Math.max(0, metres - above) / Span.WIDTH * Span.WIDTH + above;
    int last = first + Span.WIDTH - 1;
    for (var band : bands) {
      int firstFarEnough = band.metres() + above;
      if (metres >= firstFarEnough) {
        first = Math.max(first, firstFarEnough);
      } else {
        last = Math.min(last, firstFarEnough - 1);
      }
    }
    return new Span(first, last);
  }

  /** The hundreds that a span lies between, as people are told them. */
  Span told(Span span) {
    return comparator == Comparator.GT
        ? new Span(span.first() - 1, span.last())
        : new Span(span.first(), span.last() + 1);
  }

  /** The one figure for a span where there is room for one: on the right side of every limit. */
  int figure(Span span) {
    return comparator == Comparator.GT ? span.last() : span.first();
  }

  boolean nearLimit(int metres, Stage stage) {
    long limit = limitFor(stage);
    return Math.abs(metres - limit) * 100 <= limit * nearThresholdPercent;
  }
}
