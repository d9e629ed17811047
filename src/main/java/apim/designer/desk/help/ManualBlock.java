package apim.designer.desk.help;

import apim.designer.validation.Rule;
import java.util.List;

/// A piece of a page of the help, from edge to edge.
public sealed interface ManualBlock {
  record Heading(String text) implements ManualBlock {}

  record Paragraph(List<Span> spans) implements ManualBlock {
    public Paragraph {
      spans = List.copyOf(spans);
    }
  }

  record Bullet(List<Span> spans) implements ManualBlock {
    public Bullet {
      spans = List.copyOf(spans);
    }
  }

  /// @param head a caption for each column
  record Table(List<String> head, List<List<String>> rows) implements ManualBlock {
    public Table {
      head = List.copyOf(head);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /// The rules of the rule book that judge what the page is about.
  record RuleList(List<Rule> rules) implements ManualBlock {
    public RuleList {
      rules = List.copyOf(rules);
    }
  }
}
