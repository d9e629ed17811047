package apim.designer.bundle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The list of checksums that `sha256sum -c` reads.
public final class Manifest {
  /// Its name in a bundle.
  public static final String NAME = "MANIFEST.sha256";

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

  private Manifest() {}

  static Artifact of(List<Artifact> artifacts) {
    String text =
        artifacts.stream()
            .sorted(Comparator.comparing(Artifact::path))
            .map(artifact -> sha256(artifact.bytes()) + "  " + artifact.path() + "\n")
            .collect(Collectors.joining());
    return Artifact.of(NAME, Mode.FILE, List.of(), text);
  }

  /// The checksum of each path in the text of a manifest; what else stands in it is left out.
  public static Map<String, String> read(String text) {
    Map<String, String> sums = new TreeMap<>();
    text.lines()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .forEach(line -> sums.put(line.group(2), line.group(1)));
    return sums;
  }

  /// As the manifest writes it.
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
