package se.besked.journey;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.besked.casework.offers.OfferChoice;
import se.besked.childcare.ChildcareTopics;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.municipality.Municipality;

/**
 * What a municipality has decided about the handling of one service's matters, under the topic
 * {@code handling}; without it the safest of each.
 *
 * @param signatures who signs when custody is shared; empty as the service itself says
 * @param newApplicationReplaces a new application withdraws an earlier one for the same child
 * @param offerOptions how an offer can be answered
 * @param offerNeedsAll every guardian answers an offer
 * @param offerAnswerDays how long an offer stands
 * @param silenceClosesApplication an offer that nobody answers ends the application
 * @param acceptanceEndsOldPlace an accepted place ends the one that the child has
 */
public record HandlingRules(
    Optional<Signatures> signatures,
    boolean newApplicationReplaces,
    List<OfferChoice> offerOptions,
    boolean offerNeedsAll,
    int offerAnswerDays,
    boolean silenceClosesApplication,
    boolean acceptanceEndsOldPlace) {
  public static final String TOPIC = "handling";

  private static final int USUAL_ANSWER_DAYS = 10;
  private static final HandlingRules WITHOUT =
      new HandlingRules(
          Optional.empty(),
          false,
          List.of(OfferChoice.ACCEPT, OfferChoice.DECLINE),
          true,
          USUAL_ANSWER_DAYS,
          true,
          false);

  public HandlingRules {
    offerOptions = List.copyOf(offerOptions);
    if (offerAnswerDays < 1
        || offerOptions.stream().noneMatch(OfferChoice::accepts)
        || offerOptions.stream().allMatch(OfferChoice::accepts)) {
      throw new IllegalArgumentException(
          "Ett erbjudande ska kunna både accepteras och avböjas, och stå minst en dag.");
    }
  }

  /** Who signs when custody is shared. */
  public enum Signatures {
    /** One signs; the other is told and can object. */
    ONE_AND_NOTIFY,
    /** Every guardian signs. */
    ALL
  }

  /** The rules for a service on a day. */
  public static HandlingRules of(Municipality municipality, String service, LocalDate day) {
    var usual = WITHOUT.answeredIn(answerDays(municipality, day));
    if (!municipality.rules().has(TOPIC)) {
      return usual;
    }
    return municipality.rules().on(TOPIC, day).value().each("services").stream()
        .filter(p -> p.text("service").equals(service))
        .findFirst()
        .map(
            p ->
                p.values().containsKey("offerAnswerDays")
                    ? read(p)
                    : read(p).answeredIn(usual.offerAnswerDays()))
        .orElse(usual);
  }

  /** What the municipality's rules for preschool say, when they say it. */
  private static int answerDays(Municipality municipality, LocalDate day) {
    var rules = municipality.rules();
    if (!rules.has(ChildcareTopics.PRESCHOOL)) {
      return USUAL_ANSWER_DAYS;
    }
    var preschool = rules.on(ChildcareTopics.PRESCHOOL, day).value();
    return preschool.values().containsKey("answerDays")
        ? preschool.whole("answerDays")
        : USUAL_ANSWER_DAYS;
  }

  private HandlingRules answeredIn(int days) {
    return new HandlingRules(
        signatures,
        newApplicationReplaces,
        offerOptions,
        offerNeedsAll,
        days,
        silenceClosesApplication,
        acceptanceEndsOldPlace);
  }

  /** Reads every group, so that a mistake is found at start. */
  public static void check(Parameters topic) {
    topic.only("rule", "services").each("services").forEach(HandlingRules::read);
  }

  private static HandlingRules read(Parameters p) {
    var read =
        p.only(
            "service",
            "signatures",
            "newApplicationReplaces",
            "offerOptions",
            "offerSignatures",
            "offerAnswerDays",
            "silenceClosesApplication",
            "acceptanceEndsOldPlace");
    var unused = read.text("service");
    return new HandlingRules(
        read.textIfAny("signatures").map(s -> read.oneOf(Signatures.class, "signatures")),
        flag(read, "newApplicationReplaces", WITHOUT.newApplicationReplaces()),
        read.textIfAny("offerOptions").map(HandlingRules::options).orElse(WITHOUT.offerOptions()),
        read.textIfAny("offerSignatures")
            .map(s -> read.oneOf(OfferSignatures.class, "offerSignatures") == OfferSignatures.ALL)
            .orElse(WITHOUT.offerNeedsAll()),
        read.values().containsKey("offerAnswerDays")
            ? read.whole("offerAnswerDays")
            : WITHOUT.offerAnswerDays(),
        flag(read, "silenceClosesApplication", WITHOUT.silenceClosesApplication()),
        flag(read, "acceptanceEndsOldPlace", WITHOUT.acceptanceEndsOldPlace()));
  }

  private enum OfferSignatures {
    ONE,
    ALL
  }

  private static boolean flag(Parameters p, String name, boolean otherwise) {
    return p.values().containsKey(name) ? p.flag(name) : otherwise;
  }

  private static List<OfferChoice> options(String text) {
    return Arrays.stream(text.split("[ ,]+")).map(OfferChoice::valueOf).toList();
  }
}
