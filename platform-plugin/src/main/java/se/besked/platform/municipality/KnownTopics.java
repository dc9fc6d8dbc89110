package se.besked.platform.municipality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import se.besked.casework.rules.RuleTopics;
import se.besked.childcare.figures.ChildcareChecks;
import se.besked.childcare.figures.ChildcareForms;
import se.besked.journey.HandlingForm;
import se.besked.journey.HandlingRules;
import se.besked.journey.catalogue.EServices;
import se.besked.journey.decide.DecidingForm;
import se.besked.journey.decide.DecidingRules;
import se.besked.journey.letters.LetterForm;
import se.besked.journey.letters.LetterRules;
import se.besked.journey.record.BoardForm;
import se.besked.journey.record.BoardRules;
import se.besked.journey.record.DisposalForm;
import se.besked.journey.record.DisposalRules;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.law.TopicForm;

/** Every topic that somebody here has a use for: its check, its words, and whose outcomes it is. */
public final class KnownTopics implements RuleTopics {
  private final EServices services;
  private final Map<String, Consumer<Parameters>> checks;
  private final Map<String, TopicForm> forms;

  public KnownTopics(EServices services) {
    this.services = services;
    this.checks = checks(services);
    this.forms = forms(services);
  }

  private static Map<String, Consumer<Parameters>> checks(EServices services) {
    var all = new TreeMap<String, Consumer<Parameters>>(ChildcareChecks.ALL);
    all.put(HandlingRules.TOPIC, HandlingRules::check);
    all.put(DecidingRules.TOPIC, DecidingRules::check);
    all.put(LetterRules.TOPIC, LetterRules::check);
    all.put(BoardRules.TOPIC, BoardRules::check);
    all.put(DisposalRules.TOPIC, DisposalRules::check);
    all.put(ContactTopic.TOPIC, ContactTopic::check);
    services.all().forEach(s -> all.putAll(s.ruleTopics()));
    return all;
  }

  private static Map<String, TopicForm> forms(EServices services) {
    var all = new ArrayList<>(ChildcareForms.ALL);
    all.addAll(
        List.of(
            HandlingForm.FORM,
            DecidingForm.FORM,
            LetterForm.FORM,
            BoardForm.FORM,
            DisposalForm.FORM,
            ContactTopic.FORM));
    services.all().forEach(s -> all.addAll(s.ruleForms()));
    return all.stream().collect(Collectors.toMap(TopicForm::topic, form -> form, (a, b) -> b));
  }

  Optional<Consumer<Parameters>> check(String topic) {
    return Optional.ofNullable(checks.get(topic));
  }

  /** Their ids, in order. */
  public List<String> all() {
    return List.copyOf(checks.keySet());
  }

  /**
   * What a topic consists of, in words.
   *
   * @param figures to go by where nobody has described it
   */
  public TopicForm form(String topic, Map<String, Object> figures) {
    var form = forms.get(topic);
    return form == null ? TopicForm.undescribed(topic, figures) : form;
  }

  @Override
  public void check(String topic, Map<String, Object> figures) {
    check(topic)
        .orElseThrow(() -> new IllegalArgumentException("Ämnet %s finns inte.".formatted(topic)))
        .accept(new Parameters(topic, figures));
  }

  @Override
  public Set<String> services(String topic) {
    return services.all().stream()
        .filter(s -> s.ruleTopics().containsKey(topic))
        .map(s -> s.identity().id())
        .collect(Collectors.toSet());
  }
}
