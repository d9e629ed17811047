package apim.designer.discovery.drift;

import apim.designer.bundle.Artifact;
import apim.designer.bundle.Issuance;
import apim.designer.deployment.ApimServer;
import apim.designer.design.Design;
import apim.designer.discovery.ExistingConfiguration;
import apim.designer.discovery.GivenFiles;
import apim.designer.discovery.SourceFile;
import apim.designer.generator.EncryptionKey;
import apim.designer.generator.TomlChanges;
import apim.designer.nginx.Place;
import apim.designer.pipeline.Outcome;
import apim.designer.toml.TomlEditor;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The files of a design as they stand on servers, by their paths.
record Deployed(Design design, Map<String, String> files) {
  static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");

  /// Without certificates: keys take their time.
  static Deployed of(Design design) {
    Outcome outcome = Outcome.of(design, TODAY);
    return new Deployed(design, texts(outcome, outcome.artifacts("")));
  }

  static Deployed exported(Design design) {
    Outcome outcome = Outcome.of(design, TODAY);
    return new Deployed(
        design, texts(outcome, outcome.bundle("", Issuance.of(NOW, new SecureRandom()))));
  }

  private static Map<String, String> texts(Outcome outcome, List<Artifact> artifacts) {
    Map<String, String> files = new TreeMap<>();
    artifacts.stream()
        .filter(one -> one.path().endsWith(".conf") || one.path().endsWith(".crt"))
        .forEach(one -> files.put(one.path(), one.text()));
    TomlChanges changes = new TomlChanges(outcome.deployment());
    for (ApimServer server : outcome.deployment().servers()) {
      String text = server.file().isPresent() ? "" : "# a file of its own\n";
      artifacts.stream()
          .filter(one -> one.path().equals("nodes/" + server.id() + "/deployment.toml"))
          .findFirst()
          .map(Artifact::text)
          .or(
              () ->
                  Optional.of(
                      TomlEditor.apply(text, changes.of(server, new EncryptionKey.LeftOut()))
                          .text()))
          .ifPresent(one -> files.put("nodes/" + server.id() + "/deployment.toml", one));
    }
    return files;
  }

  Deployed with(Map<String, String> changed) {
    return new Deployed(design, changed);
  }

  DriftReport checked() {
    return checked(design);
  }

  DriftReport checked(Design against) {
    List<SourceFile> sources = new ArrayList<>();
    files.forEach((path, text) -> sources.add(new SourceFile(path, text, new Place(path, 1))));
    return DriftCheck.of(
        Outcome.of(against, TODAY).deployment(),
        ExistingConfiguration.of(
            new GivenFiles("given", Optional.empty(), Optional.empty(), sources, List.of())),
        TODAY);
  }
}
