package apim.designer.cli;

import apim.designer.json.JsonRecords;
import apim.designer.validation.Rule;
import apim.designer.validation.RuleBook;
import apim.designer.validation.Rules;
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
      return JsonRecords.print(Rules.ALL.stream().map(Row::of).toList()) + "\n";
    }
  };

  abstract String print();

  private record Row(String rule, String severity, String fault, String source) {
    static Row of(Rule rule) {
      return new Row(rule.id(), rule.severity().name(), rule.fault(), rule.source());
    }
  }
}
