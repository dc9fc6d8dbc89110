package se.besked.platform.staff.board;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.overview.AutomatedRegister;
import se.besked.casework.overview.Dimension;
import se.besked.casework.overview.Months;
import se.besked.casework.overview.Overview;
import se.besked.platform.files.CsvFile;
import se.besked.platform.files.Downloads;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.site.Dates;
import se.besked.platform.site.Messages;
import se.besked.platform.site.ServiceWords;

/** The overview and the register as files, with what the pages show and nothing more. */
@RestController
class BoardDownloads {
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final Locale LANGUAGE = Messages.SWEDISH;
  private static final int MOST_DECISIONS = 100_000;

  private final CurrentStaff staff;
  private final Overview overview;
  private final AutomatedRegister register;
  private final FigureTexts texts;
  private final ServiceWords words;
  private final Messages messages;
  private final Clock clock;

  BoardDownloads(
      CurrentStaff staff,
      Overview overview,
      AutomatedRegister register,
      FigureTexts texts,
      ServiceWords words,
      Messages messages,
      Clock clock) {
    this.staff = staff;
    this.overview = overview;
    this.register = register;
    this.texts = texts;
    this.words = words;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/personal/oversikt.csv")
  ResponseEntity<byte[]> overview(
      @RequestParam(required = false) @Nullable YearMonth fran,
      @RequestParam(required = false) @Nullable YearMonth till) {
    var year = Months.yearTo(YearMonth.from(today()));
    return answer(
        actor -> {
          var months = months(fran == null ? year.from() : fran, till == null ? year.to() : till);
          return months == null
              ? ResponseEntity.badRequest().build()
              : Downloads.file(
                  overview(actor, months),
                  CSV,
                  "oversikt-%s--%s.csv".formatted(months.from(), months.to()));
        });
  }

  private static @Nullable Months months(YearMonth from, YearMonth to) {
    try {
      return new Months(from, to);
    } catch (IllegalArgumentException notInOrder) {
      return null;
    }
  }

  private byte[] overview(Actor.Staff actor, Months months) {
    var rows = new ArrayList<List<String>>();
    for (var by : Dimension.values()) {
      overview
          .figures(actor, by, months)
          .forEach(
              f ->
                  rows.add(
                      Stream.concat(
                              Stream.of(
                                  say("staff.overview.key." + by),
                                  texts.key(by, f.key(), LANGUAGE)),
                              texts.cells(f, LANGUAGE).stream())
                          .toList()));
    }
    var heading =
        Stream.concat(
                Stream.of("per", "namn"),
                FigureTexts.COLUMNS.stream().map(c -> say("staff.overview." + c)))
            .toList();
    return CsvFile.of(heading, rows);
  }

  @GetMapping("/personal/automatiska-beslut.csv")
  ResponseEntity<byte[]> automated(
      @RequestParam(required = false) @Nullable LocalDate fran,
      @RequestParam(required = false) @Nullable LocalDate till) {
    var from = fran == null ? today().minusYears(1) : fran;
    var to = till == null ? today() : till;
    return answer(
        actor ->
            Downloads.file(
                automated(actor, from, to),
                CSV,
                "automatiserade-beslut-%s--%s.csv".formatted(from, to)));
  }

  private byte[] automated(Actor.Staff actor, LocalDate from, LocalDate to) {
    var rows =
        register.decisions(actor, from, to, MOST_DECISIONS).stream()
            .map(
                d ->
                    List.of(
                        d.number(),
                        words.title(d.service(), LANGUAGE),
                        d.ruleVersion(),
                        d.delegation(),
                        say("staff.outcome." + d.outcome()),
                        Dates.dayOf(d.decidedAt()).toString(),
                        say("staff.automated.valid." + d.isValid())))
            .toList();
    var heading =
        Stream.of(
                "column.number",
                "column.service",
                "version",
                "delegation",
                "column.outcome",
                "column.day",
                "column.valid")
            .map(key -> say("staff.automated." + key))
            .toList();
    return CsvFile.of(heading, rows);
  }

  private LocalDate today() {
    return Dates.dayOf(clock.instant());
  }

  private String say(String key) {
    return messages.getTranslation(key, LANGUAGE);
  }

  private ResponseEntity<byte[]> answer(Function<Actor.Staff, ResponseEntity<byte[]>> make) {
    try {
      return staff.find().map(who -> make.apply(who.actor())).orElseGet(Downloads::nothing);
    } catch (AccessDenied notTheirs) {
      return Downloads.nothing();
    }
  }
}
