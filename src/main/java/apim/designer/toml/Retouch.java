package apim.designer.toml;

import apim.designer.toml.Syntax.Array;
import apim.designer.toml.Syntax.Node;
import apim.designer.toml.Syntax.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The least that must change for a value of the file to be the wanted one.
final class Retouch {
  private Retouch() {}

  /// Nothing where the value is already equal; a number in quotes counts as that number, as API-M
  /// copies both into the same XML attribute. In an array only the strings that differ change.
  static List<Splice> of(String text, Node now, Value wanted) {
    return switch (wanted) {
      case Value.Texts(List<String> texts) when now instanceof Array array && allStrings(array) ->
          strings(text, array, texts);
      case Value.Texts _ -> List.of(whole(now, wanted.literal()));
      case Value.Text(String value) -> string(text, now, value);
      case Value.Whole(long number) ->
          now instanceof Scalar scalar && scalar.value().toString().equals(Long.toString(number))
              ? List.of()
              : List.of(whole(now, wanted.literal()));
      case Value.Flag(boolean flag) ->
          now instanceof Scalar scalar && scalar.value().equals(flag)
              ? List.of()
              : List.of(whole(now, wanted.literal()));
    };
  }

  private static List<Splice> string(String text, Node now, String wanted) {
    if (Document.string(now).filter(wanted::equals).isPresent()) {
      return List.of();
    }
    return List.of(whole(now, inTheQuotesOf(text, now, wanted)));
  }

  /// Single quotes stay single quotes where they can hold the text.
  private static String inTheQuotesOf(String text, Node now, String wanted) {
    boolean single = text.charAt(now.start()) == '\'';
    return single && Literal.isPlain(wanted) ? "'" + wanted + "'" : Literal.quoted(wanted);
  }

  private static boolean allStrings(Array array) {
    return array.nodes().stream().allMatch(node -> Document.string(node).isPresent());
  }

  private static List<Splice> strings(String text, Array array, List<String> wanted) {
    List<Node> nodes = array.nodes();
    if (nodes.isEmpty() || wanted.isEmpty()) {
      return nodes.size() == wanted.size()
          ? List.of()
          : List.of(whole(array, Value.of(wanted).literal()));
    }
    List<Splice> splices = new ArrayList<>();
    int common = Math.min(nodes.size(), wanted.size());
    for (int i = 0; i < common; i++) {
      splices.addAll(string(text, nodes.get(i), wanted.get(i)));
    }
    if (nodes.size() > common) {
      splices.add(new Splice(nodes.get(common - 1).end(), nodes.getLast().end(), ""));
    } else if (wanted.size() > common) {
      String separator = separator(text, nodes);
      splices.add(
          Splice.insert(
              nodes.getLast().end(),
              wanted.stream()
                  .skip(common)
                  .map(more -> separator + Literal.quoted(more))
                  .collect(Collectors.joining())));
    }
    return splices;
  }

  private static String separator(String text, List<Node> nodes) {
    if (nodes.size() < 2) {
      return ", ";
    }
    String between = text.substring(nodes.get(nodes.size() - 2).end(), nodes.getLast().start());
    return between.contains("#") ? ", " : between;
  }

  private static Splice whole(Node now, String literal) {
    return new Splice(now.start(), now.end(), literal);
  }
}
