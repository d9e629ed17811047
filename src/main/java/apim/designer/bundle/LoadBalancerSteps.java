package apim.designer.bundle;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Authorities;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.VirtualHost;
import apim.designer.nginx.Edition;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.Cidr;
import apim.designer.topology.PublicSide;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What is done on the host of one load balancer.
final class LoadBalancerSteps {
  /// So many addresses are read in a sentence; the configuration has all.
  private static final int SHOWN = 24;

  private final Deployment deployment;
  private final NginxInstance instance;
  private final boolean withKeys;
  private final String id;

  LoadBalancerSteps(Deployment deployment, NginxInstance instance, boolean withKeys) {
    this.deployment = deployment;
    this.instance = instance;
    this.withKeys = withKeys;
    this.id = instance.id().value();
  }

  void addTo(Markdown page) {
    page.heading(3, "On the host of `" + id + "`");
    page.step(
            "Have "
                + instance.loadBalancer().nginx().displayName()
                + " installed ("
                + manual()
                + "). The files are written for this version; for another one, change it in the"
                + " design and export again.")
        .commands("nginx -v");
    addCertificate(page);
    addAuthorities(page);
    page.step("Copy the folder to the host:")
        .commands("scp -rp load-balancers/" + id + " USER@HOST:");
    addSeLinux(page);
    page.step(
            "On the host, put the sites in place. The script adds them to what this NGINX serves,"
                + " tests the configuration and reloads it; when the test fails, every file is put"
                + " back. Run it again as often as you like.")
        .commands("sudo sh " + id + "/install.sh");
    page.paragraph(
        "  Where this NGINX serves nothing else, use the complete `nginx.conf`, which also refuses"
            + " hosts that no site serves. The old one is kept as"
            + " `/etc/nginx/nginx.conf.before-apim`.");
    page.commands("sudo sh " + id + "/install.sh --replace");
    addNodesOnly(page);
    page.step(
            "Once the nodes run, see from a client's place that each site answers (with any status"
                + " but 502 and 504; HOST is the address of this load balancer):")
        .commands(instance.hosts().stream().map(this::call).distinct().toList());
  }

  /// NGINX compares addresses as calls arrive, which the drawing does not know where something
  /// between translates them.
  private void addNodesOnly(Markdown page) {
    List<VirtualHost> limited =
        instance.hosts().stream().filter(host -> !host.accessList().limitsNothing()).toList();
    if (limited.isEmpty()) {
      return;
    }
    page.step(
        "Let the nodes call "
            + limited.stream()
                .map(host -> "`" + host.hostname() + "`")
                .distinct()
                .collect(Collectors.joining(", "))
            + " directly: part of it answers calls from their addresses only, "
            + (addresses(limited).isEmpty() ? "none of which is known yet" : addresses(limited))
            + ", and 403 to others. Where a call arrives from another address, since the network"
            + " translates addresses or a container leaves by its host, the load balancer's access"
            + " log shows it beside the 403: add it to what the site also lets in"
            + (instance.behindProxy() ? ", and see that the proxy in front passes it on." : "."));
  }

  private static String addresses(List<VirtualHost> limited) {
    List<Cidr> all =
        limited.stream()
            .flatMap(host -> host.accessList().allowed().stream())
            .map(Cidr::masked)
            .distinct()
            .toList();
    return all.stream()
            .limit(SHOWN)
            .map(range -> "`" + range.shortest() + "`")
            .collect(Collectors.joining(", "))
        + (all.size() > SHOWN ? " and " + (all.size() - SHOWN) + " more" : "");
  }

  private String manual() {
    return instance.target().edition() == Edition.PLUS
        ? "<https://docs.nginx.com/nginx/admin-guide/installing-nginx/installing-nginx-plus/>"
        : "<https://nginx.org/en/linux_packages.html>";
  }

  private void addCertificate(Markdown page) {
    if (!instance.endsTls()) {
      return;
    }
    String file = "load-balancers/" + id + "/ssl/" + id;
    switch (instance.loadBalancer().certificate()) {
      case CertificatePlan.SelfSigned _, CertificatePlan.PrivateCa _ -> {}
      case CertificatePlan.SigningRequest _ -> {
        page.step(
            "Send `"
                + file
                + ".csr` to your certificate authority. Save what comes back, the certificate first"
                + " and the intermediate ones after it, as `"
                + file
                + ".crt`; until then install.sh stops.");
        page.step("See that it belongs to the key: both lines must be the same.")
            .commands(
                "openssl x509 -noout -pubkey -in " + file + ".crt | sha256sum",
                "openssl req -noout -pubkey -in " + file + ".csr | sha256sum");
        addTrust(page);
      }
      case CertificatePlan.Provided(var certificate, var key) -> {
        page.step(
            (withKeys ? "See that your `" : "Copy your `")
                + certificate
                + "` "
                + (withKeys ? "is" : "to")
                + " `"
                + file
                + ".crt` and `"
                + key
                + "` "
                + (withKeys ? "is" : "to")
                + " `"
                + file
                + ".key`; a renewed certificate goes to the same two places.");
        if (!withKeys) {
          addTrust(page);
        }
      }
    }
    if (instance.loadBalancer().certificate() instanceof CertificatePlan.Made made
        && made.encryptedKey()) {
      page.step(
          "The key is encrypted; its passphrase is in `"
              + file
              + ".pass`, which NGINX reads at its start. Keep the two apart wherever NGINX does not"
              + " need both: in backups and in version control.");
    }
  }

  private void addAuthorities(Markdown page) {
    for (Authorities one : instance.authorities()) {
      page.step(
          (withKeys ? "See that your `" : "Copy your `")
              + one.file()
              + (withKeys ? "` is `" : "` to `")
              + "load-balancers/"
              + id
              + "/ssl/"
              + one.name()
              + "`: the certificates that NGINX trusts there.");
    }
  }

  private void addTrust(Markdown page) {
    List<String> nodes = new ArrayList<>();
    Trust trust = new Trust(deployment);
    for (ApimServer server : deployment.servers()) {
      if (trust.isNeeded(server, instance)) {
        nodes.add("`" + Bundle.folder(server) + "trust/" + id + ".crt`");
      }
    }
    if (!nodes.isEmpty()) {
      page.step(
          "Save the certificate of the authority that signed it (one PEM certificate) as "
              + String.join(", ", nodes)
              + ", unless the nodes' Java trusts that authority already.");
    }
  }

  /// Red Hat's SELinux keeps NGINX from connecting, and from other than web ports:
  /// https://www.nginx.com/blog/using-nginx-plus-with-selinux/
  private void addSeLinux(Markdown page) {
    List<String> commands = new ArrayList<>(List.of("setsebool -P httpd_can_network_connect on"));
    instance.hosts().stream()
        .map(VirtualHost::port)
        .filter(port -> port != 80 && port != 443)
        .distinct()
        .sorted()
        .forEach(port -> commands.add("semanage port -a -t http_port_t -p tcp " + port));
    page.step("Only where SELinux is enforcing (Red Hat and its kin), allow the connections:")
        .commands(commands);
  }

  private String call(VirtualHost host) {
    return "curl -sS -o /dev/null -w '%{http_code}\\n' "
        + (host.tls() ? trusting() : "")
        + "--connect-to ::HOST: "
        // One of the many names that `*` stands for.
        + own(host).replace("*", "any");
  }

  /// As the load balancer itself opens it, whatever stands in front.
  private static String own(VirtualHost host) {
    boolean usual = PublicSide.usualPort(host.tls()).number() == host.port();
    return (host.tls() ? PublicSide.HTTPS : PublicSide.HTTP)
        + "://"
        + host.hostname()
        + (usual ? "" : ":" + host.port())
        + host.servedBelow();
  }

  private String trusting() {
    return switch (instance.loadBalancer().certificate()) {
      case CertificatePlan.SelfSigned _ -> "--cacert load-balancers/" + id + "/ssl/" + id + ".crt ";
      case CertificatePlan.PrivateCa _ -> "--cacert ca/ca.crt ";
      case CertificatePlan.SigningRequest _, CertificatePlan.Provided _ -> "";
    };
  }
}
