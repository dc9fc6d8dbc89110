package se.besked.platform.robots.access;

import java.util.Arrays;
import java.util.Optional;

/** What a token may be used for; one for each task, so that a robot has what it needs alone. */
public enum Scope {
  WORK_ITEMS_READ("work-items:read", "Se vilka uppdrag som finns, utan personuppgifter"),
  WORK_ITEMS_CLAIM("work-items:claim", "Ta uppdrag och läsa vad de säger"),
  WORK_ITEMS_REPORT("work-items:report", "Rapportera uppdrag som utförda eller misslyckade"),
  CASES_READ("cases:read", "Se ärenden, och innehållet i dem som roboten har tagit"),
  STATUSES_WRITE("statuses:write", "Ta ärenden, begära komplettering och gå vidare"),
  DECISIONS_WRITE("decisions:write", "Lämna in beslut som en namngiven person har fattat"),
  RECEIPTS_READ("receipts:read", "Se kvitton och sista dag att överklaga"),
  OFFERS_WRITE("offers:write", "Lämna erbjudanden om plats"),
  WEBHOOKS_MANAGE("webhooks:manage", "Bestämma vart händelser meddelas");

  private final String word;
  private final String meaning;

  Scope(String word, String meaning) {
    this.word = word;
    this.meaning = meaning;
  }

  /** As it stands in a token, e.g. {@code "cases:read"}. */
  public String word() {
    return word;
  }

  /** In Swedish. */
  public String meaning() {
    return meaning;
  }

  static Optional<Scope> of(String word) {
    return Arrays.stream(values()).filter(s -> s.word.equals(word)).findFirst();
  }
}
