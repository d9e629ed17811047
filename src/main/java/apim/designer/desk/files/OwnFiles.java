package apim.designer.desk.files;

import apim.designer.bundle.Part;
import apim.designer.desk.Selection;
import apim.designer.topology.Ref;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The files that belong to what is selected.
record OwnFiles(List<Part> parts, Selection selection) {
  /// The one that an architect looks for first. Only files that belong to what is selected are looked
  /// into.
  Optional<Part> first() {
    List<Part> own =
        parts.stream()
            .filter(part -> belongs(part, selection))
            .sorted(Comparator.comparingInt(OwnFiles::interest).reversed())
            .toList();
    return own.stream()
        .filter(part -> concerns(part, selection))
        .findFirst()
        .or(() -> own.stream().findFirst());
  }

  Set<String> paths() {
    return parts.stream()
        .filter(part -> belongs(part, selection))
        .map(Part::path)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Whether a file need not give way to another. What is alone has a file of its own, though it
  /// shows in others too.
  static boolean mayStay(Part open, Selection selection) {
    return belongs(open, selection) || (selection.refs().size() > 1 && concerns(open, selection));
  }

  // The configuration, then what is done with it.
  private static int interest(Part part) {
    if (part.onlyExported()) {
      return 0;
    }
    return switch (Language.of(part.path())) {
      case NGINX, TOML -> 2;
      case MARKDOWN, SHELL, JSON, XML, PEM, CHECKSUMS, TEXT -> 1;
    };
  }

  /// Whether a file as a whole belongs to what is selected, or to what that is part of.
  static boolean belongs(Part part, Selection selection) {
    for (Ref own : part.refs()) {
      for (Ref selected : selection.refs()) {
        if (own.isWithin(selected) || selected.isWithin(own)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean concerns(Part part, Selection selection) {
    return part.artifact().lines().stream().anyMatch(line -> FileText.comesFrom(line, selection));
  }
}
