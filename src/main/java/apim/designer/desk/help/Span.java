package apim.designer.desk.help;

/// A piece of a sentence on a page of the help.
public sealed interface Span {
  String text();

  record Words(String text) implements Span {}

  record Strong(String text) implements Span {}

  /// What is typed or written in a file.
  record Code(String text) implements Span {}

  /// Leads to another page of the help.
  record Turn(String text, Topic topic) implements Span {}

  /// Leads to a page of someone else's.
  record Source(String text, String url) implements Span {}
}
