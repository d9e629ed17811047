package apim.designer.bundle;

import apim.designer.catalog.WebApplication;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.VirtualHost;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.Listener;
import java.util.List;
import java.util.stream.Collectors;

/// What the computers of users and of applications need.
final class ClientSteps {
  private final Deployment deployment;

  ClientSteps(Deployment deployment) {
    this.deployment = deployment;
  }

  void addTo(Markdown page) {
    List<List<String>> served = served();
    if (!served.isEmpty()) {
      page.heading(2, "What people open");
      page.table(List.of("what", "where"), served);
    }
    List<NginxInstance> ending =
        deployment.instances().stream().filter(NginxInstance::endsTls).toList();
    if (ending.isEmpty()) {
      return;
    }
    page.heading(2, "The clients");
    page.paragraph("Browsers and applications must trust what signed the certificates:");
    if (ending.stream().anyMatch(ClientSteps::hasOwnAuthority)) {
      page.step(
          "Give every client `ca/ca.crt` as a trusted authority (for "
              + names(ending.stream().filter(ClientSteps::hasOwnAuthority).toList())
              + "). In Java:");
      page.commands("keytool -importcert -alias apim-ca -file ca/ca.crt -keystore truststore.p12");
    }
    for (NginxInstance instance : ending) {
      String certificate = "load-balancers/" + instance.id() + "/ssl/" + instance.id() + ".crt";
      switch (instance.loadBalancer().certificate()) {
        case CertificatePlan.PrivateCa _ -> {}
        case CertificatePlan.SelfSigned _ ->
            page.step(
                "`"
                    + instance.id()
                    + "` has a self-signed certificate: browsers warn of it, and each application"
                    + " must be given `"
                    + certificate
                    + "` (for "
                    + names(List.of(instance))
                    + "). For more than trying out, choose private-ca or csr in the design.");
        case CertificatePlan.SigningRequest _, CertificatePlan.Provided _ ->
            page.step(
                "The certificate of `"
                    + instance.id()
                    + "` is signed by an authority of your own choice; nothing is to be done where"
                    + " clients trust it (for "
                    + names(List.of(instance))
                    + ").");
      }
    }
  }

  /// The web applications that people open, by the sites in front of nodes that have them.
  private List<List<String>> served() {
    return deployment
        .hosts()
        .filter(host -> host.listener() == Listener.MANAGEMENT)
        .flatMap(
            host ->
                deployment.nearestRelease().webApplications().stream()
                    .filter(WebApplication::opened)
                    .filter(application -> isServed(host, application))
                    .map(
                        application ->
                            List.of(
                                application.title(),
                                "<" + host.urlOf(application.paths().getFirst()) + ">")))
        .distinct()
        .toList();
  }

  private static boolean isServed(VirtualHost host, WebApplication application) {
    return host.leadsTo(application.paths().getFirst())
        && host.servers().stream()
            .anyMatch(behind -> application.profiles().contains(behind.server().profile()));
  }

  private static boolean hasOwnAuthority(NginxInstance instance) {
    return instance.loadBalancer().certificate() instanceof CertificatePlan.PrivateCa;
  }

  private static String names(List<NginxInstance> instances) {
    return instances.stream()
        .flatMap(instance -> instance.certificateNames().stream())
        .distinct()
        .map(name -> "`" + name + "`")
        .collect(Collectors.joining(", "));
  }
}
