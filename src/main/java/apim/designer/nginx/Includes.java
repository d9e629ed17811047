package apim.designer.nginx;

import java.util.List;

/// Where included files come from. The caller resolves patterns; this room reads no files.
@FunctionalInterface
public interface Includes {
  /// Follows no include: the directive stays where it is.
  Includes NONE = _ -> List.of();

  /// The files that the argument of an `include` directive names, in the order in which nginx reads
  /// them; none leaves the directive where it is.
  List<IncludedFile> matching(String pattern);

  /// A file that an `include` names.
  record IncludedFile(String name, String text) {}
}
