package se.besked.platform.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.besked.casework.cases.CaseHead;
import se.besked.journey.catalogue.EServices;
import se.besked.platform.site.Dates;
import se.besked.platform.site.Messages;

/** What the municipality has promised, and how long that is from today. */
@Component
class Deadlines {
  private final EServices services;
  private final Messages messages;
  private final Clock clock;

  Deadlines(EServices services, Messages messages, Clock clock) {
    this.services = services;
    this.messages = messages;
    this.clock = clock;
  }

  /** The day by which the applicant was told to expect an answer. */
  Optional<LocalDate> answerBy(CaseHead head) {
    return services
        .find(head.service())
        .map(service -> Dates.dayOf(head.arrivedAt()).plus(service.handling().answerWithin()));
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Dates.SWEDEN);
  }

  String inWords(LocalDate due, Locale language) {
    long days = ChronoUnit.DAYS.between(today(), due);
    var day = Dates.day(due, language);
    var key = days < 0 ? "staff.due.passed" : days == 0 ? "staff.due.today" : "staff.due.in";
    return messages.getTranslation(key, language, day, Math.abs(days));
  }
}
