package apim.designer.bundle;

import apim.designer.topology.Ref;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What stands in a file: the text for whoever takes it away, and the same line by line for whoever
/// looks where each comes from.
public interface Content {
  String text();

  List<ArtifactLine> lines();

  /// Lines of which each comes from elements of its own.
  record Lines(List<ArtifactLine> lines) implements Content {
    public Lines {
      lines = List.copyOf(lines);
    }

    @Override
    public String text() {
      return lines.stream().map(ArtifactLine::text).collect(Collectors.joining());
    }
  }

  /// A text whose lines all belong to the same elements.
  record Whole(String text, List<Ref> refs) implements Content {
    private static final Pattern END_OF_LINE = Pattern.compile("(?<=\n)");

    public Whole {
      refs = List.copyOf(refs);
    }

    @Override
    public List<ArtifactLine> lines() {
      return END_OF_LINE.splitAsStream(text).map(line -> new ArtifactLine(line, refs, "")).toList();
    }
  }
}
