package se.besked.platform.municipality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.besked.journey.catalogue.EServices;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.municipality.Municipality;

/** The municipalities found in files; all are read at start, so that a mistake shows then. */
final class MunicipalityFiles implements Municipalities {
  private final List<Municipality> all;
  private final Municipality host;

  /**
   * Reads the files.
   *
   * @param host the id of the municipality whose citizens use the screens
   * @throws InvalidMunicipality naming file and key
   */
  MunicipalityFiles(List<Source> sources, String host, EServices services) {
    var read = new ArrayList<Municipality>();
    for (var source : sources) {
      var municipality = new MunicipalityFile(source.file(), source.yaml(), services).read();
      read.stream()
          .filter(m -> m.id().equals(municipality.id()) || m.code().equals(municipality.code()))
          .findFirst()
          .ifPresent(
              m -> {
                throw new InvalidMunicipality(
                    "%s: id och code måste vara unika, men %s har samma."
                        .formatted(source.file(), m.name()));
              });
      read.add(municipality);
    }
    read.sort(Comparator.comparing(Municipality::id));
    this.all = List.copyOf(read);
    this.host =
        find(host)
            .orElseThrow(
                () ->
                    new InvalidMunicipality(
                        "besked.municipalities.host är %s, men den kommunen finns inte. Här finns %s."
                            .formatted(host, all.stream().map(Municipality::id).toList())));
  }

  /** A file's name and what stands in it. */
  record Source(String file, String yaml) {}

  @Override
  public Optional<Municipality> find(String id) {
    return all.stream().filter(m -> m.id().equals(id)).findFirst();
  }

  @Override
  public List<Municipality> all() {
    return all;
  }

  @Override
  public Municipality host() {
    return host;
  }
}
