package apim.designer.discovery.recovery;

import apim.designer.topology.FileName;
import apim.designer.topology.Ref;

/// What becomes of a statement when a design is recovered from the file that it stands in.
public sealed interface Fate {
  /// The word for it in reports.
  String word();

  /// What is said of it, as a sentence goes on.
  String reason();

  /// The design says it.
  ///
  /// @param ref the element that does
  /// @param as which of its properties
  /// @param lost what of the statement the design does not say; empty where it says all of it
  record Placed(Ref ref, String as, String lost) implements Fate {
    @Override
    public String word() {
      return "placed";
    }

    @Override
    public String reason() {
      return ref.path() + ": " + as + (lost.isEmpty() ? "" : "; " + lost);
    }
  }

  /// It stays in a file beside the design, and goes from there into what is exported.
  record Kept(Ref ref, FileName file) implements Fate {
    @Override
    public String word() {
      return "kept";
    }

    @Override
    public String reason() {
      return ref.path() + ": word for word in " + file;
    }
  }

  /// It is in no file of the design's.
  record Dropped(String reason) implements Fate {
    @Override
    public String word() {
      return "dropped";
    }
  }
}
