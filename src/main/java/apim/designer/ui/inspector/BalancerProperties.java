package apim.designer.ui.inspector;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.FreshId;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.CertificatePlan.KeyAlgorithm;
import apim.designer.topology.ElementId;
import apim.designer.topology.Hostname;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Site;
import apim.designer.ui.control.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// What there is to set on a load balancer.
final class BalancerProperties {
  private static final int DAYS = 365;
  private static final NginxTarget OPEN_SOURCE = new NginxTarget.OpenSource(1, 30, 4);
  private static final NginxTarget PLUS = new NginxTarget.Plus(33);

  private BalancerProperties() {}

  static List<Property> of(Design design, LoadBalancer lb) {
    List<Property> all = new ArrayList<>();
    all.add(Ids.rename(design, lb.id()));
    all.add(
        new Property.Choice(
            "Edition",
            edition(lb.nginx()),
            List.of(
                option("Open source", lb.withNginx(ofKind(lb.nginx(), OPEN_SOURCE))),
                option("NGINX Plus", lb.withNginx(ofKind(lb.nginx(), PLUS))))));
    all.add(
        new Property.Words(
            "Version",
            lb.nginx().version(),
            "",
            text ->
                new Edit.ChangeLoadBalancer(
                    lb.withNginx(NginxTarget.of(lb.nginx().edition(), text.strip())))));
    all.add(new Property.Heading("Certificate"));
    all.addAll(certificate(lb));
    all.add(new Property.Heading("Connections"));
    all.add(
        new Property.Switch(
            "Also listen on IPv6", lb.ipv6(), on -> new Edit.ChangeLoadBalancer(lb.withIpv6(on))));
    all.add(
        new Property.Switch(
            "HTTP/2 for clients", lb.http2(), on -> new Edit.ChangeLoadBalancer(lb.withHttp2(on))));
    all.add(new Property.Action("Add a site", new Edit.AddSite(lb.id(), fresh(lb))));
    all.add(new Property.Action("Remove " + lb.id(), new Edit.Remove(List.of(lb.id()))));
    return all;
  }

  private static NginxTarget ofKind(NginxTarget now, NginxTarget other) {
    return now.edition().equals(other.edition()) ? now : other;
  }

  private static String edition(NginxTarget target) {
    return switch (target) {
      case NginxTarget.OpenSource _ -> "Open source";
      case NginxTarget.Plus _ -> "NGINX Plus";
    };
  }

  private static Property.Option option(String label, LoadBalancer next) {
    return new Property.Option(label, new Edit.ChangeLoadBalancer(next));
  }

  private static List<Property> certificate(LoadBalancer lb) {
    CertificatePlan plan = lb.certificate();
    KeyAlgorithm key =
        plan instanceof CertificatePlan.Made made ? made.key() : KeyAlgorithm.EC_P256;
    boolean encrypted = plan instanceof CertificatePlan.Made made && made.encryptedKey();
    int days = plan instanceof CertificatePlan.Issued issued ? issued.days() : DAYS;
    List<Property.Option> plans = new ArrayList<>();
    plans.add(plan("Self-signed", lb, new CertificatePlan.SelfSigned(key, days, encrypted)));
    plans.add(plan("Private authority", lb, new CertificatePlan.PrivateCa(key, days, encrypted)));
    plans.add(plan("Signing request", lb, new CertificatePlan.SigningRequest(key, encrypted)));
    if (plan instanceof CertificatePlan.Provided) {
      plans.add(plan("Files you have", lb, plan));
    }
    List<Property> all = new ArrayList<>();
    all.add(new Property.Choice("From", name(plan), plans));
    if (plan instanceof CertificatePlan.Made made) {
      all.add(
          new Property.Choice(
              "Key",
              Words.of(made.key()),
              Arrays.stream(KeyAlgorithm.values())
                  .map(one -> plan(Words.of(one), lb, with(made, one, made.encryptedKey())))
                  .toList()));
      all.add(
          new Property.Switch(
              "Encrypted key",
              made.encryptedKey(),
              on -> new Edit.ChangeLoadBalancer(lb.withCertificate(with(made, made.key(), on)))));
    }
    if (plan instanceof CertificatePlan.Issued issued) {
      all.add(
          new Property.Words(
              "Valid for (days)",
              String.valueOf(issued.days()),
              "",
              text ->
                  new Edit.ChangeLoadBalancer(
                      lb.withCertificate(withDays(issued, Integer.parseInt(text.strip()))))));
    }
    if (plan instanceof CertificatePlan.Provided provided) {
      all.add(
          new Property.Remark(
              "Certificate " + provided.certificateFile() + ", key " + provided.keyFile()));
    }
    return all;
  }

  private static Property.Option plan(String label, LoadBalancer lb, CertificatePlan plan) {
    return option(label, lb.withCertificate(plan));
  }

  private static String name(CertificatePlan plan) {
    return switch (plan) {
      case CertificatePlan.SelfSigned _ -> "Self-signed";
      case CertificatePlan.PrivateCa _ -> "Private authority";
      case CertificatePlan.SigningRequest _ -> "Signing request";
      case CertificatePlan.Provided _ -> "Files you have";
    };
  }

  private static CertificatePlan with(
      CertificatePlan.Made plan, KeyAlgorithm key, boolean encrypted) {
    return switch (plan) {
      case CertificatePlan.SelfSigned(KeyAlgorithm _, int days, boolean _) ->
          new CertificatePlan.SelfSigned(key, days, encrypted);
      case CertificatePlan.PrivateCa(KeyAlgorithm _, int days, boolean _) ->
          new CertificatePlan.PrivateCa(key, days, encrypted);
      case CertificatePlan.SigningRequest _ -> new CertificatePlan.SigningRequest(key, encrypted);
    };
  }

  private static CertificatePlan withDays(CertificatePlan.Issued plan, int days) {
    return switch (plan) {
      case CertificatePlan.SelfSigned one ->
          new CertificatePlan.SelfSigned(one.key(), days, one.encryptedKey());
      case CertificatePlan.PrivateCa one ->
          new CertificatePlan.PrivateCa(one.key(), days, one.encryptedKey());
    };
  }

  private static Site fresh(LoadBalancer lb) {
    ElementId id =
        FreshId.like(
            new ElementId("site-1"), lb.sites().stream().map(Site::id).collect(Collectors.toSet()));
    return Site.of(id, new Hostname(id + ".example.com"), Listener.MANAGEMENT);
  }
}
