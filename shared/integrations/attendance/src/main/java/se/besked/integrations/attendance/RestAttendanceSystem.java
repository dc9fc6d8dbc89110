package se.besked.integrations.attendance;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import se.besked.integrations.http.AnswerSize;
import se.besked.integrations.http.CallFailed;
import se.besked.integrations.http.SupplierClient;
import se.besked.kernel.attendance.AttendanceBatch;
import se.besked.kernel.attendance.AttendanceRow;
import se.besked.kernel.attendance.AttendanceSystem;
import se.besked.kernel.attendance.BatchAnswer;
import se.besked.kernel.people.InterimNumber;
import se.besked.kernel.people.InvalidPersonalNumber;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.registers.IntegrationFailure.Code;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The attendance system over its API. */
final class RestAttendanceSystem implements AttendanceSystem {
  private static final String SUPPLIER = "Närvarosystemet";
  private static final int MOST_PAGES = 1_000;

  private final AttendanceConfiguration.Settings settings;
  private final AttendanceApi api;

  RestAttendanceSystem(AttendanceConfiguration.Settings settings, @Nullable SslBundle ssl) {
    this.settings = settings;
    api =
        SupplierClient.of(settings.connectTimeout(), settings.timeout(), AnswerSize.SMALL, ssl)
            .bearer(settings::token)
            .at(AttendanceApi.class, Objects.requireNonNull(settings.url()));
  }

  @Override
  public String name() {
    return settings.name();
  }

  @Override
  public BatchAnswer send(AttendanceBatch batch) {
    var rows = batch.lines().stream().map(RestAttendanceSystem::row).toList();
    var answer = call(() -> api.send(batch.key(), new AttendanceApi.Import(rows)));
    var list = answer.path("rows");
    if (!list.isArray()) {
      throw notUnderstood("no list");
    }
    var answers = new HashMap<String, BatchAnswer.RowAnswer>();
    for (var row : list) {
      answers.merge(
          text(row, "placementId"),
          RowProblems.answer(text(row, "result"), text(row, "code")),
          RowProblems::together);
    }
    return new BatchAnswer.Answered(answers);
  }

  /** Days are written as ISO 8601 has them; what is not set is null. */
  private static JsonNode row(AttendanceBatch.Line line) {
    var row = line.row();
    return JsonNodeFactory.instance
        .objectNode()
        .put("action", line.kind().name())
        .put("placementId", row.placementId())
        .put("personalNumber", row.child().digits())
        .put("givenName", row.givenName())
        .put("surname", row.surname())
        .put("unitId", row.unitId())
        .put("unitName", row.unitName())
        .put("activity", row.schoolType())
        .put("start", row.start().toString())
        .put("end", row.end() == null ? null : row.end().toString())
        .put("weeklyHours", row.weeklyHours());
  }

  @Override
  public Optional<List<AttendanceRow>> readBack() {
    var all = new ArrayList<AttendanceRow>();
    int page = 1;
    while (page != 0) {
      int asked = page;
      var answer = call(() -> api.page(asked));
      if (!answer.path("rows").isArray() || page > MOST_PAGES) {
        throw notUnderstood("no list, or no end of pages");
      }
      for (var row : answer.path("rows")) {
        // Children with a number of the registry's own are entered by hand; they are none of ours.
        if (InterimNumber.tryParse(text(row, "personalNumber")).isEmpty()) {
          all.add(read(row));
        }
      }
      int next = answer.path("next").asInt(0);
      page = next > page ? next : 0;
    }
    return Optional.of(all);
  }

  private static AttendanceRow read(JsonNode row) {
    try {
      var end = text(row, "end");
      return new AttendanceRow(
          text(row, "placementId"),
          PersonalNumber.of(text(row, "personalNumber")),
          text(row, "givenName"),
          text(row, "surname"),
          text(row, "unitId"),
          text(row, "unitName"),
          text(row, "activity"),
          LocalDate.parse(text(row, "start")),
          end.isEmpty() ? null : LocalDate.parse(end),
          row.path("weeklyHours").isNumber() ? row.path("weeklyHours").asInt() : null);
    } catch (DateTimeException | InvalidPersonalNumber e) {
      throw notUnderstood("a row");
    }
  }

  private static String text(JsonNode row, String name) {
    var value = row.path(name);
    return value.isString() ? value.asString().strip() : "";
  }

  private static JsonNode call(Supplier<@Nullable JsonNode> request) {
    try {
      var answer = request.get();
      if (answer == null) {
        throw notUnderstood("empty");
      }
      return answer;
    } catch (CallFailed e) {
      throw e.of(SUPPLIER, RestAttendanceSystem::remedy);
    }
  }

  private static IntegrationFailure notUnderstood(String kind) {
    return CallFailed.notUnderstood(kind).of(SUPPLIER, RestAttendanceSystem::remedy);
  }

  private static String remedy(Code code) {
    return switch (code) {
      case UNAVAILABLE -> "Närvarosystemet svarar inte just nu.";
      case TOO_MANY_REQUESTS -> "Närvarosystemet har för mycket att göra just nu.";
      case NOT_AUTHORISED ->
          "Närvarosystemet godtar inte vår inloggning. Systemförvaltaren behöver rätta den.";
      case WRONG_ANSWER -> "Närvarosystemet svarade något som inte går att läsa.";
    };
  }
}
