package apim.designer.nginx;

import java.util.List;

/// One line of printed configuration, with the elements of the drawing it comes from and why it is
/// as it is (a sentence, or empty).
public record PrintedLine(String text, List<String> refs, String reason) {
  public PrintedLine {
    refs = List.copyOf(refs);
  }
}
