package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.topology.External;
import apim.designer.topology.Ref;
import java.time.LocalDate;
import java.util.stream.Stream;

/// An outside key manager of which nobody knows where it is reached.
record KeyManagerWithoutAddress() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
            "key-manager-without-address",
            Severity.WARNING,
            "Nodes are not told of it, and it is missing in the table of firewalls.",
            Sources.KEY_MANAGERS_PAGE)
        .withoutQuickFix();
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return deployment.topology().externals().stream()
        .filter(external -> external.kind() == External.Kind.KEY_MANAGER)
        .filter(external -> external.details().address().isEmpty())
        .map(
            external ->
                finding(
                    Ref.of(external.id()),
                    "The key manager "
                        + external.id()
                        + " has no address; state the host name or IP address by which the nodes"
                        + " reach it."));
  }
}
