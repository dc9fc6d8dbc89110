package se.besked.platform.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** What the description says of all operations alike: their tags, and whether they need a login. */
@Configuration(proxyBeanMethods = false)
class DocumentedTags {
  private static final Map<String, String> MEANINGS = new LinkedHashMap<>();

  static {
    MEANINGS.put("Förteckning", "Kommuner, e-tjänster och adresser till resten");
    MEANINGS.put("Kontroll", "Preliminärt besked efter samma regler som i beslutet");
    MEANINGS.put("Räkna ut", "Avgifter, platsgaranti och uppsägningstid");
    MEANINGS.put("Överklagande", "Sista dag att överklaga");
    MEANINGS.put("Ärenden", "Var ärenden står, och innehållet i dem som en robot har tagit");
    MEANINGS.put("Uppdrag", "Det som ska föras in i verksamhetssystemet");
    MEANINGS.put("Erbjudanden", "Erbjudna platser");
    MEANINGS.put("Beslut", "Beslut som en namngiven person har fattat");
    MEANINGS.put("Kvitton", "Vem som har fått ett beslut, och när");
    MEANINGS.put("Händelser", "Adresser som får veta vad som händer");
  }

  /** After each part has described itself. */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  OpenApiCustomizer tagsAndOpenness() {
    return api -> {
      var operations = operations(api);
      api.setTags(
          MEANINGS.entrySet().stream()
              .filter(tag -> operations.stream().anyMatch(o -> o.getTags().contains(tag.getKey())))
              .map(tag -> new Tag().name(tag.getKey()).description(tag.getValue()))
              .toList());
      // Said outright, or a reader takes it for forgotten.
      operations.stream()
          .filter(o -> o.getSecurity() == null || o.getSecurity().isEmpty())
          .forEach(o -> o.setSecurity(List.of()));
    };
  }

  private static List<Operation> operations(OpenAPI api) {
    return api.getPaths().values().stream()
        .flatMap(path -> path.readOperations().stream())
        .toList();
  }
}
