package apim.designer.toml;

import java.util.List;

/// A line of a file, without its line ending, with the boxes it belongs to and why it is there. No
/// refs: the line is the customer's own.
public record TomlLine(String text, List<String> refs, String reason) {
  public TomlLine {
    refs = List.copyOf(refs);
  }
}
