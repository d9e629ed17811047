package apim.designer.desk.help;

import apim.designer.validation.Rule;
import java.util.List;

/// A piece of a page of the help, from edge to edge.
public sealed interface Block {
  record Heading(String text) implements Block {}

  record Paragraph(List<Span> spans) implements Block {
    public Paragraph {
      spans = List.copyOf(spans);
    }
  }

  record Bullet(List<Span> spans) implements Block {
    public Bullet {
      spans = List.copyOf(spans);
    }
  }

  /// @param head a caption for each column
  record Table(List<String> head, List<List<String>> rows) implements Block {
    public Table {
      head = List.copyOf(head);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /// The rules of the rule book that judge what the page is about.
  record RuleList(List<Rule> rules) implements Block {
    public RuleList {
      rules = List.copyOf(rules);
    }
  }
}
