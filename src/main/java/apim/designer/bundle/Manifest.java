package apim.designer.bundle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/// The list of checksums that `sha256sum -c` reads.
final class Manifest {
  private Manifest() {}

  static Artifact of(List<Artifact> artifacts) {
    String text =
        artifacts.stream()
            .sorted(Comparator.comparing(Artifact::path))
            .map(artifact -> sha256(artifact.bytes()) + "  " + artifact.path() + "\n")
            .collect(Collectors.joining());
    return Artifact.of("MANIFEST.sha256", Mode.FILE, List.of(), text);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
