package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.toml.Toml.Found;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Nodes of one deployment whose files have different encryption keys.
record EncryptionKeysDiffer() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
            "encryption-keys-differ",
            Severity.ERROR,
            "What one node encrypts in the common database, the other cannot read.",
            Sources.SHARED_ENCRYPTION_KEY)
        .withoutQuickFix();
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    List<AttachedToml> files =
        AttachedToml.all(deployment).filter(attached -> key(attached).isPresent()).toList();
    if (files.isEmpty()) {
      return Stream.of();
    }
    AttachedToml first = files.getFirst();
    return files.stream()
        .skip(1)
        .filter(attached -> !text(attached).equals(text(first)))
        .filter(attached -> !attached.server().id().equals(first.server().id()))
        .map(attached -> finding(first, attached));
  }

  private Finding finding(AttachedToml first, AttachedToml second) {
    return finding(
        List.of(first.ref(), second.ref()),
        second.line(line(second))
            + ", the key of [encryption] is not the one in line "
            + line(first)
            + " of that of node "
            + first.server().id()
            + "; give every node the key under which the database was first filled.",
        List.of());
  }

  private static Optional<Found> key(AttachedToml attached) {
    return attached.toml().value("encryption", "key").filter(EncryptionKeysDiffer::isWritten);
  }

  /// One that lies elsewhere (`$secret`, `$env`) is not known here.
  private static boolean isWritten(Found key) {
    return key.text().filter(text -> !text.isBlank() && !text.startsWith("$")).isPresent();
  }

  private static Optional<String> text(AttachedToml attached) {
    return key(attached).flatMap(Found::text);
  }

  private static int line(AttachedToml attached) {
    return key(attached).map(Found::line).orElse(1);
  }
}
