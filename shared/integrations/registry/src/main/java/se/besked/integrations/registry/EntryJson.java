package se.besked.integrations.registry;

import se.besked.kernel.registry.RegistryEntry;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An entry as JSON, the same over the wire and in files. */
final class EntryJson {
  static final JsonMapper JSON = JsonMapper.builder().build();

  private EntryJson() {}

  static ObjectNode of(RegistryEntry entry) {
    var json =
        JSON.createObjectNode()
            .put("id", entry.id())
            .put("board", entry.board())
            .put("designation", entry.designation())
            .put("sequence", entry.sequence())
            .put("title", entry.title())
            .put("direction", entry.direction().name())
            .put("happenedAt", entry.happenedAt().toString())
            .put("enteredAt", entry.enteredAt().toString())
            .put("restricted", entry.restricted());
    if (!entry.restricted()) {
      json.put("caseNumber", entry.caseNumber()).put("counterpart", entry.counterpart());
    }
    var documents = json.putArray("documents");
    entry
        .documents()
        .forEach(
            d ->
                documents
                    .addObject()
                    .put("name", d.name())
                    .put("mediaType", d.mediaType())
                    .put("size", d.size())
                    .put("sha256", d.sha256()));
    return json;
  }
}
