package se.besked.platform.staff.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.kernel.law.Dated;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.law.TopicForm;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.municipality.Municipality;
import se.besked.platform.municipality.ContactTopic;
import se.besked.platform.municipality.KnownTopics;
import se.besked.platform.site.Dates;

/** The rules of the municipality that a member of staff works for, as they are today. */
@Component
class CurrentRules {
  private final Municipalities municipalities;
  private final KnownTopics topics;
  private final Clock clock;

  CurrentRules(Municipalities municipalities, KnownTopics topics, Clock clock) {
    this.municipalities = municipalities;
    this.topics = topics;
    this.clock = clock;
  }

  /** Whoever has approved or withdrawn something sees it at once. */
  void changed() {
    municipalities.refresh();
  }

  LocalDate today() {
    return Dates.dayOf(clock.instant());
  }

  /** The topics there are figures of, by name. */
  List<TopicForm> topics(Actor.Staff staff) {
    return topics.all().stream()
        .filter(topic -> !figures(staff, topic).isEmpty())
        .map(topic -> form(staff, topic))
        .sorted(java.util.Comparator.comparing(TopicForm::name))
        .toList();
  }

  TopicForm form(Actor.Staff staff, String topic) {
    return topics.form(topic, figures(staff, topic));
  }

  /** Whether outcomes follow from it, so that it can be tried on cases. */
  boolean isTried(String topic) {
    return !topics.services(topic).isEmpty();
  }

  /** Every version, the earliest first. */
  List<Dated.Version<Parameters>> versions(Actor.Staff staff, String topic) {
    var dated = municipality(staff).rules().topics().get(topic);
    return dated == null ? List.of() : dated.versions();
  }

  Optional<Dated.Version<Parameters>> now(Actor.Staff staff, String topic) {
    return versions(staff, topic).stream().filter(v -> v.isValidOn(today())).findFirst();
  }

  /** Today's figures, else the latest there are; nothing when the topic is not used here. */
  Map<String, Object> figures(Actor.Staff staff, String topic) {
    var all = versions(staff, topic);
    return now(staff, topic)
        .or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()))
        .map(v -> v.value().values())
        .orElseGet(
            () ->
                topic.equals(ContactTopic.TOPIC)
                    ? ContactTopic.figures(municipality(staff).contact())
                    : Map.of());
  }

  private Municipality municipality(Actor.Staff staff) {
    return municipalities.find(staff.municipality()).orElseGet(municipalities::host);
  }
}
