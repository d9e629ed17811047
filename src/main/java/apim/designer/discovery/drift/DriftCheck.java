package apim.designer.discovery.drift;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.discovery.DeploymentFile;
import apim.designer.discovery.ExistingConfiguration;
import apim.designer.discovery.NginxConfiguration;
import apim.designer.discovery.SourceFile;
import apim.designer.nginx.Place;
import apim.designer.topology.Accepted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Compares what is deployed with what a design writes; it changes nothing.
public final class DriftCheck {
  private final Deployment deployment;
  private final ExistingConfiguration existing;
  private final LocalDate today;
  private final Matching matching;
  private final List<Drift> found = new ArrayList<>();
  private final List<String> compared = new ArrayList<>();
  private final List<String> notCompared = new ArrayList<>();
  private boolean unreadable;

  private DriftCheck(Deployment deployment, ExistingConfiguration existing, LocalDate today) {
    this.deployment = deployment;
    this.existing = existing;
    this.today = today;
    this.matching = new Matching(deployment, existing);
  }

  /// @param today the day on which certificates must be valid and acceptances must hold
  public static DriftReport of(
      Deployment deployment, ExistingConfiguration existing, LocalDate today) {
    DriftCheck check = new DriftCheck(deployment, existing, today);
    deployment.instances().forEach(check::balancer);
    deployment.servers().forEach(check::node);
    existing.unread().forEach(one -> check.notCompared.add(one.toString()));
    return check.report();
  }

  private void balancer(NginxInstance instance) {
    Optional<NginxConfiguration> configuration = matching.configuration(instance);
    configuration.ifPresentOrElse(
        deployed -> {
          compared.add(instance.id().value());
          found.addAll(BalancerDrift.of(instance, deployed, existing::given));
          deployed.missing().stream()
              .sorted()
              .filter(pattern -> !pattern.endsWith("mime.types"))
              .filter(pattern -> !pattern.contains("modules-enabled"))
              .forEach(
                  pattern ->
                      notCompared.add(
                          instance.id() + ": what it includes as " + pattern + " was not given"));
        },
        () -> {
          unreadable |= !existing.unread().isEmpty();
          notCompared.add(
              instance.id()
                  + ": no configuration of it was given; put it into a folder "
                  + instance.id()
                  + ", as collect.sh does");
        });
    if (instance.endsTls()) {
      certificate(instance);
    }
  }

  private void certificate(NginxInstance instance) {
    Optional<SourceFile> file = matching.certificate(instance);
    file.ifPresentOrElse(
        one -> {
          compared.add(instance.id() + ".crt");
          found.addAll(CertificateDrift.of(instance, deployment.attachments(), one, today));
        },
        () -> notCompared.add(instance.id() + ": its certificate was not given"));
  }

  private void node(ApimServer server) {
    Optional<DeploymentFile> file = matching.file(server);
    if (file.isEmpty()) {
      notCompared.add(
          server.id()
              + ": no deployment.toml of it was given; put it into a folder "
              + server.id()
              + ", as collect.sh does");
      return;
    }
    SourceFile source = file.get().file();
    file.get()
        .toml()
        .ifPresentOrElse(
            toml -> {
              compared.add(server.id().value());
              found.addAll(
                  NodeDrift.of(
                      deployment,
                      server,
                      source.text(),
                      toml,
                      line -> new Place(source.start().file(), source.start().line() + line - 1)));
            },
            () -> {
              unreadable = true;
              notCompared.add(
                  source.path()
                      + ": "
                      + file.get().refusal().map(Throwable::getMessage).orElse(""));
            });
  }

  private DriftReport report() {
    List<Accepted> all = deployment.topology().accepted();
    List<Drift> standing = new ArrayList<>();
    List<AcceptedDrift> accepted = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    Set<Accepted> used = new HashSet<>();
    for (Drift drift : found) {
      List<Accepted> covering =
          all.stream().filter(one -> one.covers(drift.rule(), drift.elements())).toList();
      used.addAll(covering);
      Optional<Accepted> holding = covering.stream().filter(one -> one.holdsOn(today)).findFirst();
      holding.ifPresentOrElse(
          one -> accepted.add(new AcceptedDrift(drift, one)), () -> standing.add(drift));
      if (holding.isEmpty()) {
        covering.stream()
            .flatMap(one -> one.until().stream())
            .forEach(last -> remarks.add(drift.rule() + " was accepted until " + last));
      }
    }
    all.stream()
        .filter(one -> one.rule().isOfDrift() && !used.contains(one))
        .forEach(
            one ->
                remarks.add(
                    "the design accepts "
                        + one.rule()
                        + ", but nothing of the kind is found; take the acceptance away"));
    return new DriftReport(
        standing,
        accepted,
        compared,
        notCompared,
        remarks.stream().distinct().toList(),
        unreadable);
  }
}
