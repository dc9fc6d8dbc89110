package se.besked.platform.api;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import se.besked.kernel.registers.Position;

/** Describes a request record as {@link RecordReader} reads it. */
public final class RecordSchema {
  private RecordSchema() {}

  public static Schema<?> of(Class<?> record) {
    var schema = new ObjectSchema();
    for (var component : record.getRecordComponents()) {
      schema.addProperty(component.getName(), of(component.getAnnotatedType()));
      if (RecordShape.required(component)) {
        schema.addRequiredItem(component.getName());
      }
    }
    schema.setAdditionalProperties(false);
    return schema;
  }

  private static Schema<?> of(AnnotatedType type) {
    var raw = RecordShape.raw(type);
    if (raw == List.class && type instanceof AnnotatedParameterizedType list) {
      var element = of(list.getAnnotatedActualTypeArguments()[0]);
      var array = new ArraySchema().items(element);
      array.setUniqueItems(!(element instanceof ObjectSchema));
      return array;
    }
    if (raw == Position.class) {
      return position();
    }
    if (raw.isRecord()) {
      return of(raw);
    }
    if (raw.isEnum()) {
      var names = Arrays.stream(raw.getEnumConstants()).map(Object::toString).toList();
      return new StringSchema()._enum(names);
    }
    if (raw == Integer.class || raw == int.class) {
      return new IntegerSchema();
    }
    if (raw == Boolean.class || raw == boolean.class) {
      return new BooleanSchema();
    }
    if (raw == LocalDate.class) {
      return new StringSchema().format("date");
    }
    if (raw == YearMonth.class) {
      return new StringSchema().pattern("^20\\d{2}-(0[1-9]|1[0-2])$");
    }
    if (raw == UUID.class) {
      return new StringSchema().format("uuid");
    }
    var longer = type.getAnnotation(AtMost.class);
    return new StringSchema().minLength(1).maxLength(longer == null ? 200 : longer.value());
  }

  private static Schema<?> position() {
    var schema = new ObjectSchema();
    schema.setDescription("WGS 84");
    schema.addProperty("lat", degrees(90));
    schema.addProperty("lon", degrees(180));
    schema.setRequired(List.of("lat", "lon"));
    schema.setAdditionalProperties(false);
    return schema;
  }

  private static Schema<?> degrees(int most) {
    return new NumberSchema().minimum(BigDecimal.valueOf(-most)).maximum(BigDecimal.valueOf(most));
  }
}
