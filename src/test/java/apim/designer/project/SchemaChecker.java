package apim.designer.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.regex.Pattern;

/// Checks a value against the keywords of JSON Schema that the published schema uses
/// (https://json-schema.org/draft/2020-12); an unknown keyword is an error in the test.
record SchemaChecker(JsonNode root) {
  boolean accepts(JsonNode value) {
    return accepts(root, value);
  }

  private boolean accepts(JsonNode schema, JsonNode value) {
    return schema.propertyStream().allMatch(keyword -> holds(keyword, schema, value));
  }

  private boolean holds(Map.Entry<String, JsonNode> keyword, JsonNode schema, JsonNode value) {
    JsonNode argument = keyword.getValue();
    return switch (keyword.getKey()) {
      case "$schema", "title", "description", "$defs", "then", "else" -> true;
      case "$ref" -> accepts(root.at(argument.textValue().substring(1)), value);
      case "type" -> isType(argument.textValue(), value);
      case "const" -> argument.equals(value);
      case "enum" -> argument.valueStream().anyMatch(value::equals);
      case "required" ->
          !value.isObject() || argument.valueStream().allMatch(name -> value.has(name.textValue()));
      case "properties" ->
          argument
              .propertyStream()
              .allMatch(
                  p -> !value.has(p.getKey()) || accepts(p.getValue(), value.get(p.getKey())));
      case "additionalProperties" -> value.valueStream().allMatch(item -> accepts(argument, item));
      case "propertyNames" ->
          value.propertyStream().allMatch(p -> accepts(argument, TextNode.valueOf(p.getKey())));
      case "items" ->
          !value.isArray() || value.valueStream().allMatch(item -> accepts(argument, item));
      case "pattern" ->
          !value.isTextual()
              || Pattern.compile(argument.textValue()).matcher(value.textValue()).find();
      case "maxLength" ->
          !value.isTextual()
              || value.textValue().codePointCount(0, value.textValue().length())
                  <= argument.intValue();
      case "maxItems" -> !value.isArray() || value.size() <= argument.intValue();
      case "minimum" ->
          !value.isNumber() || value.decimalValue().compareTo(argument.decimalValue()) >= 0;
      case "maximum" ->
          !value.isNumber() || value.decimalValue().compareTo(argument.decimalValue()) <= 0;
      case "allOf" -> argument.valueStream().allMatch(inner -> accepts(inner, value));
      case "not" -> !accepts(argument, value);
      case "if" -> {
        JsonNode branch = schema.path(accepts(argument, value) ? "then" : "else");
        yield branch.isMissingNode() || accepts(branch, value);
      }
      default -> throw new AssertionError("unknown keyword " + keyword.getKey());
    };
  }

  private static boolean isType(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "boolean" -> value.isBoolean();
      case "integer" -> value.isIntegralNumber();
      default -> throw new AssertionError("unknown type " + type);
    };
  }
}
