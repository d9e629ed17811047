package apim.designer.bundle;

import apim.designer.deployment.Deployment;
import apim.designer.generator.EncryptionKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The bundle of a design that is being drawn: every file is known by its path, and made when it is
/// looked at. What only an export makes, such as keys, is told of.
public final class LiveBundle {
  private static final String DESIGN = "design.apimtopology";
  private static final String DIAGRAM = "diagram.svg";
  private static final String README = "README.md";
  private static final String MANIFEST = "MANIFEST.sha256";

  private final Map<String, Part> parts;

  private LiveBundle(Map<String, Part> parts) {
    this.parts = parts;
  }

  /// @param designFile the text of the design file
  /// @param diagram the drawing as SVG
  /// @param soundness what the README says of the findings
  public static LiveBundle of(
      Deployment deployment,
      Supplier<String> designFile,
      Supplier<String> diagram,
      Soundness soundness) {
    Calls calls = Calls.of(deployment);
    List<Part> made = masked(made(calls, new EncryptionKey.ToBeMade()));
    Map<String, Part> parts = new TreeMap<>();
    made.forEach(part -> parts.put(part.path(), part));
    parts.put(
        README,
        Part.of(
            README,
            List.of(),
            () -> new BundleReadme(calls, false, soundness, read(made)).artifact()));
    CertificatePages.of(deployment).forEach(part -> parts.put(part.path(), part));
    return drawn(parts, designFile, diagram);
  }

  /// What the README is written from. Lists of edits give reasons of their own only, and there may be
  /// hundreds of them.
  private static List<Artifact> read(List<Part> made) {
    return made.stream()
        .filter(part -> !part.path().endsWith(".edits"))
        .map(Part::artifact)
        .toList();
  }

  /// What is on a screen can be seen by others: of the key with which nodes encrypt no more than its
  /// name.
  private static List<Part> masked(List<Part> parts) {
    return parts.stream()
        .map(
            part ->
                part.path().contains("/deployment.toml")
                    ? Part.of(part.path(), part.refs(), () -> masked(part.artifact()))
                    : part)
        .toList();
  }

  private static Artifact masked(Artifact artifact) {
    Optional<Integer> line = MaskedSecrets.lineOfEncryptionKey(artifact.text());
    return line.isEmpty() ? artifact : artifact.mapLine(line.get(), MaskedSecrets::masked);
  }

  /// The same, of a design in which nothing but the places of boxes differs.
  public LiveBundle moved(Supplier<String> designFile, Supplier<String> diagram) {
    return drawn(new TreeMap<>(parts), designFile, diagram);
  }

  private static LiveBundle drawn(
      Map<String, Part> parts, Supplier<String> designFile, Supplier<String> diagram) {
    parts.put(DESIGN, whole(DESIGN, designFile));
    parts.put(DIAGRAM, whole(DIAGRAM, diagram));
    parts.put(MANIFEST, Part.of(MANIFEST, List.of(), () -> Manifest.of(rendered(parts.values()))));
    return new LiveBundle(parts);
  }

  private static Part whole(String path, Supplier<String> text) {
    return Part.of(path, List.of(), () -> Artifact.of(path, Mode.FILE, List.of(), text.get()));
  }

  private static List<Artifact> rendered(Collection<Part> parts) {
    return parts.stream()
        .filter(part -> !part.onlyExported() && !part.path().equals(MANIFEST))
        .map(Part::artifact)
        .toList();
  }

  /// What load balancers and nodes are given, but for keys and certificates.
  static List<Part> made(Calls calls, EncryptionKey key) {
    Deployment deployment = calls.deployment();
    return Stream.of(
            deployment.instances().stream().flatMap(NginxArtifacts::of),
            deployment.instances().stream().map(one -> new LoadBalancerScript(one).part()),
            NodeArtifacts.of(calls, key),
            CollectScript.of(deployment),
            VerifyScript.of(deployment))
        .flatMap(parts -> parts)
        .toList();
  }

  /// Every file, in the order of the paths.
  public List<Part> parts() {
    return List.copyOf(parts.values());
  }

  public Optional<Part> part(String path) {
    return Optional.ofNullable(parts.get(path));
  }

  /// The texts of a bundle by their paths, without those that nobody else may read.
  public static Map<String, String> texts(List<Artifact> artifacts) {
    return artifacts.stream()
        .filter(artifact -> artifact.mode() != Mode.SECRET)
        .collect(Collectors.toMap(Artifact::path, Artifact::text));
  }
}
