package apim.designer.nginx;

import java.util.List;

/// One line of printed configuration, with the elements of the drawing it comes from and why it is
/// as it is.
public record PrintedLine(String text, List<String> refs, List<Reason> reasons) {
  public PrintedLine {
    refs = List.copyOf(refs);
    reasons = List.copyOf(reasons);
  }

  /// @param reason a sentence, or empty
  public PrintedLine(String text, List<String> refs, String reason) {
    this(text, refs, reason.isEmpty() ? List.of() : List.of(Reason.of(reason)));
  }

  /// The reasons as one sentence, or empty.
  public String reason() {
    return new Origin(refs, reasons).reason();
  }
}
