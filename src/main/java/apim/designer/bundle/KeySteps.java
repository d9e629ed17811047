package apim.designer.bundle;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.topology.CertificatePlan;
import java.util.ArrayList;
import java.util.List;

/// How the keys and certificates are made that a bundle without keys lacks.
final class KeySteps {
  private final Deployment deployment;

  KeySteps(Deployment deployment) {
    this.deployment = deployment;
  }

  void addTo(Markdown page) {
    List<NginxInstance> ending =
        deployment.instances().stream().filter(NginxInstance::endsTls).toList();
    if (ending.isEmpty()) {
      return;
    }
    page.heading(2, "Keys and certificates");
    page.paragraph(
        "This bundle has no keys; an exported one has. With these commands (OpenSSL 1.1.1 or later)"
            + " you make them yourself, on a computer that you trust.");
    int authorityDays = authorityDays(ending);
    if (authorityDays > 0) {
      page.step("Make the certificate authority that your clients will trust, once:")
          .commands(OpensslCommands.authority(authorityDays));
    }
    for (NginxInstance instance : ending) {
      List<String> commands = new OpensslCommands(instance).commands();
      if (!commands.isEmpty()) {
        page.step("Make the key and the " + made(instance) + " of `" + instance.id() + "`:")
            .commands(commands);
      }
      List<String> copies = copies(instance);
      if (!copies.isEmpty()) {
        page.step("Give it to the nodes that call this load balancer:").commands(copies);
      }
    }
  }

  /// No certificate outlives its authority; 0 where no load balancer has one.
  private static int authorityDays(List<NginxInstance> ending) {
    return ending.stream()
        .map(instance -> instance.loadBalancer().certificate())
        .mapToInt(
            plan ->
                plan instanceof CertificatePlan.PrivateCa ca
                    ? Math.max(CertificateFiles.AUTHORITY_DAYS, ca.days().number())
                    : 0)
        .max()
        .orElse(0);
  }

  private static String made(NginxInstance instance) {
    return switch (instance.loadBalancer().certificate()) {
      case CertificatePlan.SigningRequest _ -> "signing request";
      case CertificatePlan.SelfSigned _, CertificatePlan.PrivateCa _, CertificatePlan.Provided _ ->
          "certificate";
    };
  }

  private List<String> copies(NginxInstance instance) {
    String certificate =
        switch (instance.loadBalancer().certificate()) {
          case CertificatePlan.SelfSigned _ ->
              Bundle.folder(instance) + "ssl/" + instance.id() + ".crt";
          case CertificatePlan.PrivateCa _ -> "ca/ca.crt";
          case CertificatePlan.SigningRequest _, CertificatePlan.Provided _ -> "";
        };
    if (certificate.isEmpty()) {
      return List.of();
    }
    List<String> commands = new ArrayList<>();
    Trust trust = new Trust(deployment);
    for (ApimServer server : deployment.servers()) {
      if (trust.isNeeded(server, instance)) {
        String folder = Bundle.folder(server) + "trust";
        commands.add("mkdir -p " + folder);
        commands.add("cp " + certificate + " " + folder + "/" + instance.id() + ".crt");
      }
    }
    return commands;
  }
}
