package apim.designer.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// Records as other programs read them: an object each, with the components that it has as its
/// properties.
public final class JsonRecords {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .build();
  private static final ObjectWriter WRITER = MAPPER.writerWithDefaultPrettyPrinter();

  private JsonRecords() {}

  /// The records as a list of objects, in the order of their components.
  public static String print(List<? extends Record> records) {
    return written(records);
  }

  /// The record as an object.
  public static String print(Record record) {
    return written(record);
  }

  private static String written(Object value) {
    try {
      return WRITER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a component is of a type that JSON does not know", e);
    }
  }

  /// One record as an object that begins with the address of its schema.
  public static String print(String schema, Record one) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("$schema", schema);
    node.setAll((ObjectNode) MAPPER.valueToTree(one));
    try {
      return WRITER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a component is of a type that JSON does not know", e);
    }
  }
}
