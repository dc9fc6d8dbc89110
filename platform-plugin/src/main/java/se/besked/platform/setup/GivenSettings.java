package se.besked.platform.setup;

import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;

/** The settings of a start, before anything is made of them, in whatever way they were given. */
record GivenSettings(ConfigurableEnvironment env) {

  /**
   * One setting.
   *
   * @param name as it is written in the documentation, or nearly: a variable of the environment has
   *     no dashes
   * @param leaf its last word, in small letters and without dashes
   */
  record Given(String name, String leaf, String value) {}

  String text(String name) {
    return Objects.requireNonNullElse(env.getProperty(name), "").strip();
  }

  boolean isOn(String name, boolean unsaid) {
    var text = text(name);
    return text.isEmpty() ? unsaid : Objects.requireNonNull(env.getProperty(name, Boolean.class));
  }

  /** Everything below a name, once each. */
  Stream<Given> under(String root) {
    var above = ConfigurationPropertyName.of(root);
    return Stream.of(ConfigurationPropertySources.get(env))
        .flatMap(
            sources ->
                java.util.stream.StreamSupport.stream(sources.spliterator(), false)
                    .filter(IterableConfigurationPropertySource.class::isInstance)
                    .flatMap(source -> ((IterableConfigurationPropertySource) source).stream()))
        .filter(above::isAncestorOf)
        .distinct()
        .sorted()
        .map(
            name ->
                new Given(
                    name.toString(), name.getLastElement(Form.UNIFORM), text(name.toString())));
  }
}
