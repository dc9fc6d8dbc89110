package se.besked.platform.municipality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import se.besked.eservice.EService;
import se.besked.journey.catalogue.EServices;
import se.besked.kernel.decisions.Delegation;
import se.besked.kernel.law.Dated;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.law.RuleBook;
import se.besked.kernel.municipality.Municipality;
import se.besked.kernel.municipality.Municipality.Contact;
import se.besked.kernel.municipality.Municipality.Look;
import se.besked.kernel.text.EmailAddress;

/** Reads one municipality from its file. */
final class MunicipalityFile {
  /** Finnish, Meänkieli and Sami, which have administrative areas (lag 2009:724, 6 §). */
  private static final List<String> MINORITY_LANGUAGES = List.of("fi", "fit", "smi");

  private final String file;
  private final Section root;
  private final EServices services;

  /**
   * A file.
   *
   * @param file its name, for messages
   */
  MunicipalityFile(String file, String yaml, EServices services) {
    this.file = file;
    this.services = services;
    try {
      this.root = Section.of(file, "", StrictYaml.reader().load(yaml));
    } catch (org.yaml.snakeyaml.error.MarkedYAMLException e) {
      var mark = e.getProblemMark();
      throw new InvalidMunicipality(
          "%s går inte att läsa, rad %d: %s."
              .formatted(file, mark == null ? 1 : mark.getLine() + 1, e.getProblem()),
          e);
    } catch (org.yaml.snakeyaml.error.YAMLException e) {
      throw new InvalidMunicipality("%s går inte att läsa.".formatted(file), e);
    }
  }

  /**
   * The municipality.
   *
   * @throws InvalidMunicipality naming file and key
   */
  Municipality read() {
    var id = matching("id", "[a-z]+(-[a-z]+)*", "små bokstäver a–z, gärna med bindestreck");
    var code = matching("code", "\\d{4}", "fyra siffror, till exempel \"1281\"");
    var municipality =
        new Municipality(
            id,
            code,
            root.text("name"),
            root.text("board"),
            root.text("court"),
            contact(root.section("contact")),
            look(root.section("look")),
            new RuleBook(rules(id, root.section("rules"))),
            delegations(root.section("delegations")),
            minorityLanguages());
    root.close();
    return municipality;
  }

  private String matching(String key, String pattern, String expected) {
    var text = root.text(key);
    if (!text.matches(pattern)) {
      throw root.wrong(key, "ska vara " + expected);
    }
    return text;
  }

  private List<String> minorityLanguages() {
    var languages = root.textsIfAny("minorityLanguages");
    if (!MINORITY_LANGUAGES.containsAll(languages)) {
      throw root.wrong(
          "minorityLanguages", "ska vara några av " + String.join(", ", MINORITY_LANGUAGES));
    }
    return languages;
  }

  private static Contact contact(Section contact) {
    var read =
        new Contact(
            contact.text("unit"),
            contact.text("phone"),
            contact.text("email"),
            contact.text("street"),
            contact.text("postalCode"),
            contact.text("locality"),
            contact.text("openingHours"),
            contact.text("website"));
    contact.close();
    if (!EmailAddress.read(read.email()).equals(Optional.of(read.email()))) {
      throw contact.wrong("email", "ska vara en e-postadress");
    }
    if (!read.website().startsWith("https://")) {
      throw contact.wrong("website", "ska börja med https://");
    }
    return read;
  }

  private static Look look(Section look) {
    var accent = look.text("accent").toLowerCase(Locale.ROOT);
    var logo = look.textIfAny("logo");
    look.close();
    if (!accent.matches("#[0-9a-f]{6}")) {
      throw look.wrong("accent", "ska vara en färg som \"#005a70\"");
    }
    double ratio = Contrast.toWhite(accent);
    if (ratio < Contrast.LEAST_FOR_TEXT) {
      throw look.wrong(
          "accent",
          "%s har kontrasten %s mot vit text, men det krävs minst %s"
              .formatted(accent, Contrast.shown(ratio), Contrast.shown(Contrast.LEAST_FOR_TEXT)));
    }
    return new Look(accent, logo);
  }

  private Map<String, Dated<Parameters>> rules(String municipality, Section rules) {
    var all = new HashMap<String, Dated<Parameters>>();
    for (var name : rules.names()) {
      var check = check(rules, name);
      var versions = new ArrayList<Dated.Version<Parameters>>();
      for (var version : rules.list(name)) {
        versions.add(version(municipality + "/" + name + "/", version, check));
      }
      all.put(name, dated(name, versions, rules));
    }
    return all;
  }

  private static Dated<Parameters> dated(
      String name, List<Dated.Version<Parameters>> versions, Section rules) {
    try {
      return new Dated<>(name, versions);
    } catch (IllegalArgumentException e) {
      throw new InvalidMunicipality(
          "%s: %s %s".formatted(rules.file(), rules.at(name), e.getMessage()), e);
    }
  }

  private static Dated.Version<Parameters> version(
      String idPrefix, Section version, Consumer<Parameters> check) {
    var from = version.day("validFrom");
    var to = version.dayIfAny("validTo").orElse(null);
    if (to != null && to.isBefore(from)) {
      throw version.wrong("validTo", "ligger före validFrom");
    }
    var source = version.text("source");
    var values = version.section("values");
    var parameters = new Parameters(values.path(), values.raw());
    version.close();
    try {
      check.accept(parameters);
    } catch (IllegalArgumentException e) {
      throw new InvalidMunicipality(
          "%s: %s: %s".formatted(version.file(), values.path(), e.getMessage()), e);
    }
    return new Dated.Version<>(idPrefix + from, from, to, source, parameters);
  }

  private Map<String, List<Delegation>> delegations(Section delegations) {
    var all = new HashMap<String, List<Delegation>>();
    for (var name : delegations.names()) {
      service(delegations, name);
      all.put(name, delegations.list(name).stream().map(MunicipalityFile::delegation).toList());
    }
    return all;
  }

  private static Delegation delegation(Section delegation) {
    var from = delegation.day("validFrom");
    var to = delegation.dayIfAny("validTo").orElse(null);
    if (to != null && to.isBefore(from)) {
      throw delegation.wrong("validTo", "ligger före validFrom");
    }
    var read = new Delegation(delegation.text("clause"), from, to);
    delegation.close();
    return read;
  }

  /** The check of those who use figures of this topic. */
  private Consumer<Parameters> check(Section rules, String topic) {
    var topics = new KnownTopics(services);
    var check = topics.check(topic).orElse(null);
    if (check == null) {
      throw rules.wrong(
          topic, "används inte av någon e-tjänst; här finns " + String.join(", ", topics.all()));
    }
    return check;
  }

  private EService<?> service(Section section, String name) {
    return services
        .find(name)
        .orElseThrow(
            () ->
                section.wrong(
                    name,
                    "är ingen e-tjänst; här finns "
                        + String.join(
                            ", ", services.all().stream().map(s -> s.identity().id()).toList())));
  }

  @Override
  public String toString() {
    return file;
  }
}
