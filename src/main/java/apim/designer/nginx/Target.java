package apim.designer.nginx;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The nginx that a configuration is written for: its edition, the version of the open-source code
/// in it, and its name for people.
public record Target(Edition edition, Version core, String displayName) {
  /// Which open-source version each release of NGINX Plus is based on:
  /// https://docs.nginx.com/nginx/releases/ (37 is PLS.37.0, the long-term release)
  private static final NavigableMap<Integer, Version> PLUS_CORES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(19, new Version(1, 17, 3)),
              Map.entry(20, new Version(1, 17, 6)),
              Map.entry(21, new Version(1, 17, 9)),
              Map.entry(22, new Version(1, 19, 0)),
              Map.entry(23, new Version(1, 19, 5)),
              Map.entry(24, new Version(1, 19, 10)),
              Map.entry(25, new Version(1, 21, 3)),
              Map.entry(26, new Version(1, 21, 5)),
              Map.entry(27, new Version(1, 21, 6)),
              Map.entry(28, new Version(1, 23, 2)),
              Map.entry(29, new Version(1, 23, 4)),
              Map.entry(30, new Version(1, 25, 1)),
              Map.entry(31, new Version(1, 25, 3)),
              Map.entry(32, new Version(1, 25, 5)),
              Map.entry(33, new Version(1, 27, 2)),
              Map.entry(34, new Version(1, 27, 4)),
              Map.entry(35, new Version(1, 29, 0)),
              Map.entry(36, new Version(1, 29, 3)),
              Map.entry(37, new Version(1, 29, 8))));

  public static Target openSource(Version version) {
    return new Target(Edition.OPEN_SOURCE, version, "nginx " + version);
  }

  /// NGINX Plus of a release such as 36. A release newer than the last one known here is taken for
  /// that one's code. Throws IllegalArgumentException for releases before R19.
  public static Target plus(int release) {
    Map.Entry<Integer, Version> known = PLUS_CORES.floorEntry(release);
    if (known == null) {
      throw new IllegalArgumentException(
          "NGINX Plus R" + release + " is too old; choose R" + PLUS_CORES.firstKey() + " or later");
    }
    return new Target(Edition.PLUS, known.getValue(), "NGINX Plus R" + release);
  }

  /// The releases of NGINX Plus that are known here, newest first.
  public static List<Integer> plusReleases() {
    return List.copyOf(PLUS_CORES.descendingKeySet());
  }

  /// Whether this nginx has the capability.
  public boolean can(Capability capability) {
    return Directives.standard().can(this, capability);
  }
}
