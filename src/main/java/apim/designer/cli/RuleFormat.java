package apim.designer.cli;

import apim.designer.validation.Rule;
import apim.designer.validation.RuleBook;
import apim.designer.validation.Rules;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;

/// How the rule book is printed.
enum RuleFormat {
  TEXT {
    @Override
    String print() {
      return Rules.ALL.stream()
          .map(
              rule ->
                  rule.severity()
                      + " "
                      + rule.id()
                      + "\n    "
                      + rule.fault()
                      + "\n    "
                      + rule.source()
                      + "\n")
          .collect(Collectors.joining());
    }
  },
  MARKDOWN {
    @Override
    String print() {
      return RuleBook.markdown();
    }
  },
  JSON {
    @Override
    String print() {
      StringWriter text = new StringWriter();
      try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
        json.writeStartArray();
        for (Rule rule : Rules.ALL) {
          json.writeStartObject();
          json.writeStringField("rule", rule.id());
          json.writeStringField("severity", rule.severity().name());
          json.writeStringField("fault", rule.fault());
          json.writeStringField("source", rule.source());
          json.writeEndObject();
        }
        json.writeEndArray();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return text + "\n";
    }
  };

  abstract String print();
}
