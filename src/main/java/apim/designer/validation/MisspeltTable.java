package apim.designer.validation;

import apim.designer.deployment.Deployment;
import java.time.LocalDate;
import java.util.stream.Stream;

/// A table whose name differs by one letter from one that API-M reads.
record MisspeltTable() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
            "misspelt-table",
            Severity.WARNING,
            "API-M passes over a table that it does not know, and with it over every key inside.",
            Sources.CONFIG_CATALOG)
        .withoutQuickFix();
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return AttachedToml.all(deployment).flatMap(this::of);
  }

  private Stream<Finding> of(AttachedToml attached) {
    return DeploymentTables.KNOWN.headers(attached.toml()).entrySet().stream()
        .flatMap(
            header ->
                DeploymentTables.KNOWN.meant(header.getValue()).stream()
                    .map(
                        meant ->
                            finding(
                                attached.ref(),
                                attached.line(header.getKey())
                                    + ", API-M knows no table ["
                                    + header.getValue()
                                    + "], so what stands in it has no effect; write ["
                                    + meant
                                    + "].")));
  }
}
