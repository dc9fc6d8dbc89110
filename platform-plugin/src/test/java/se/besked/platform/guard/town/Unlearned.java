package se.besked.platform.guard.town;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.people.PersonalNumber;
import se.besked.platform.guard.leak.Hidden;
import se.besked.platform.guard.leak.Secret;
import se.besked.platform.guard.leak.SecretKind;

/** Who must not learn what of whom. */
final class Unlearned {
  private final Host host;
  private final Known known;
  private final Map<PersonalNumber, List<Household>> about = new LinkedHashMap<>();
  private final Map<PersonalNumber, String> names = new HashMap<>();

  /** By viewer, and by whom it is about. */
  private final Map<PersonalNumber, Map<String, List<Secret>>> hidden = new HashMap<>();

  Unlearned(Host host, Known known) {
    this.host = host;
    this.known = known;
  }

  void meet(PersonalNumber who, String name, Household family) {
    names.putIfAbsent(who, name);
    about.computeIfAbsent(who, n -> new ArrayList<>()).add(family);
  }

  void hide(PersonalNumber from, String whose, List<? extends Secret> secrets) {
    hidden
        .computeIfAbsent(from, n -> new LinkedHashMap<>())
        .computeIfAbsent(whose, n -> new ArrayList<>())
        .addAll(secrets);
  }

  /** Neither learns of the other, nor what staff have written to them. */
  void between(Household family, Sharing.@Nullable Traces traces) {
    var one = family.applicant();
    var other = Objects.requireNonNull(family.other());
    meet(one, "the applicant of " + family.name(), family);
    meet(other, "the other of " + family.name(), family);
    hide(one, "the other of " + family.name(), known.secrets(other));
    hide(other, "the applicant of " + family.name(), known.secrets(one));
    if (traces != null) {
      hide(
          one,
          "the other of " + family.name(),
          List.of(new Secret.Words(SecretKind.MATTER, traces.toOther())));
      hide(other, "the applicant of " + family.name(), known.secrets(traces));
    }
  }

  /** Each is here for some minutes in which nobody else is. */
  void online() {
    var moments = new HashMap<PersonalNumber, Secret>();
    about.forEach((who, matters) -> moments.put(who, new Visit(host).by(who, matters)));
    hidden.forEach(
        (viewer, others) ->
            moments.forEach(
                (who, moment) -> {
                  if (!who.equals(viewer) && Known.shareOne(about, viewer, who)) {
                    others
                        .computeIfAbsent(
                            Objects.requireNonNull(names.get(who)), n -> new ArrayList<>())
                        .add(moment);
                  }
                }));
  }

  /** Everybody who was met. */
  Set<PersonalNumber> adults() {
    return about.keySet();
  }

  String name(PersonalNumber who) {
    return Objects.requireNonNull(names.get(who));
  }

  List<Household> about(PersonalNumber who) {
    return Objects.requireNonNull(about.get(who));
  }

  Hidden from(PersonalNumber who) {
    return new Hidden(known.secrets(who), hidden.getOrDefault(who, Map.of()));
  }
}
