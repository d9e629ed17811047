package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.toml.Toml;
import apim.designer.topology.Listener;
import apim.designer.validation.Environments.Endpoint;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// A virtual host of an attached file without all of its endpoints.
record VirtualHostIncomplete() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
            "virtual-host-incomplete",
            Severity.WARNING,
            "API-M makes an address of each endpoint, and some releases do not start with one that"
                + " is empty.",
            Sources.VIRTUAL_HOST_CLASS)
        .withoutQuickFix();
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    boolean websub =
        deployment
            .release()
            .filter(
                release -> release.profiles().stream().anyMatch(one -> one.offers(Listener.WEBSUB)))
            .isPresent();
    return Environments.files(deployment)
        .flatMap(
            attached ->
                Environments.virtualHosts(attached).flatMap(host -> of(attached, host, websub)));
  }

  private Stream<Finding> of(AttachedToml attached, Toml virtualHost, boolean websub) {
    List<String> missing =
        Stream.of(Endpoint.values())
            .filter(endpoint -> websub || !endpoint.isWebsub())
            .map(Endpoint::key)
            .filter(key -> virtualHost.value(key).isEmpty())
            .toList();
    return missing.isEmpty()
        ? Stream.of()
        : Stream.of(
            finding(
                attached.ref(),
                attached.line(virtualHost.line())
                    + ", a virtual_host lacks "
                    + Phrase.list(missing)
                    + "; give it "
                    + (missing.size() == 1 ? "that one" : "those")
                    + " too, as WSO2's own files do."));
  }
}
