package apim.designer.discovery.recovery;

import apim.designer.topology.ElementId;
import apim.designer.topology.Hostname;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Names as a design can have them, made of what stands in files.
final class HostNames {
  private static final int LONGEST_ID = 39;
  private static final String UNNAMED = "unnamed.example.com";

  private HostNames() {}

  /// A host name of a site.
  ///
  /// @param written as the file has it
  /// @param exact whether it is that very name
  record Host(String written, Hostname name, boolean exact) {}

  /// The host names that a server answers to, each once; one is made up where it has none.
  static List<Host> of(List<String> names) {
    List<Host> hosts =
        names.stream()
            .filter(name -> !name.isEmpty() && !name.equals("_") && !name.startsWith("~"))
            .flatMap(name -> of(name).stream())
            .distinct()
            .toList();
    return hosts.isEmpty()
        ? List.of(new Host(UNNAMED, new Hostname(UNNAMED), false))
        : hosts.stream().limit(MOST).toList();
  }

  private static final int MOST = 40;

  private static Optional<Host> of(String name) {
    String plain = name.startsWith(".") ? "*" + name : name;
    return hostname(plain)
        .map(found -> new Host(name, found, true))
        .or(() -> hostname(cleaned(name)).map(found -> new Host(name, found, false)));
  }

  private static Optional<Hostname> hostname(String text) {
    try {
      return Optional.of(new Hostname(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// `$NAME-apim.$DOMAIN`, which a template fills in, as `name-apim.domain`.
  private static String cleaned(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replaceAll("[${}]", "")
        .replaceAll("[^a-z0-9.-]", "-")
        .replaceAll("-*\\.+-*", ".")
        .replaceAll("^[.-]+|[.-]+$", "");
  }

  /// An id of these words; the other where nothing of them can be in one.
  static ElementId id(String words, String otherwise) {
    String id = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+", "");
    String fitting = id.substring(0, Math.min(id.length(), LONGEST_ID)).replaceAll("-+$", "");
    return new ElementId(fitting.isEmpty() ? otherwise : fitting);
  }
}
