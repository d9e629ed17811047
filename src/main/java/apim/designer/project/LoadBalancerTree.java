package apim.designer.project;

import apim.designer.json.Json;
import apim.designer.json.ObjectDraft;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.CertificatePlan.KeyAlgorithm;
import apim.designer.topology.Days;
import apim.designer.topology.LoadBalancer;
import java.util.Optional;
import java.util.Set;

/// Writes a load balancer as a tree.
final class LoadBalancerTree {
  /// What only some plans have.
  private static final Set<String> CERTIFICATE =
      Set.of("key", "days", "encryptedKey", "certificateFile", "keyFile");

  private LoadBalancerTree() {}

  static Json.Obj of(LoadBalancer lb, Optional<Json.Obj> before) {
    ObjectDraft draft = new ObjectDraft(before);
    Json nginx =
        ObjectDraft.in(draft, "nginx", Set.of())
            .put("edition", Json.text(lb.nginx().edition()))
            .put("version", Json.text(lb.nginx().version()))
            .done();
    Json behindProxy =
        Json.list(lb.behindProxy().stream().map(range -> Json.text(range.toString())).toList());
    Json nameServers =
        Json.list(lb.nameServers().stream().map(server -> Json.text(server.toString())).toList());
    Json certificate =
        certificate(lb.certificate(), ObjectDraft.in(draft, "certificate", CERTIFICATE));
    Json sites =
        Json.list(
            Earlier.write(
                lb.sites(),
                draft.objectsBefore("sites"),
                site -> site.id().value(),
                object -> Earlier.text(object, "id"),
                SiteTree::of));
    return draft
        .put("id", Json.text(lb.id().value()))
        .put("nginx", nginx)
        .put("behindProxy", behindProxy, lb.behindProxy().isEmpty())
        .put("nameServers", nameServers, lb.nameServers().isEmpty())
        .put("ipv6", Json.flag(lb.ipv6()), !lb.ipv6())
        .put("http2", Json.flag(lb.http2()), !lb.http2())
        .put("certificate", certificate, lb.certificate().equals(LoadBalancer.DEFAULT_CERTIFICATE))
        .put("sites", sites, lb.sites().isEmpty())
        .done();
  }

  private static Json.Obj certificate(CertificatePlan plan, ObjectDraft draft) {
    draft.put("source", Json.text(plan.source()));
    switch (plan) {
      case CertificatePlan.Issued issued -> {
        key(issued, draft)
            .put("days", Json.number(issued.days().number()), issued.days().equals(Days.YEAR));
        encryptedKey(issued, draft);
      }
      case CertificatePlan.SigningRequest request -> encryptedKey(request, key(request, draft));
      case CertificatePlan.Provided provided ->
          draft
              .put("certificateFile", Json.text(provided.certificateFile().value()))
              .put("keyFile", Json.text(provided.keyFile().value()));
    }
    return draft.done();
  }

  private static ObjectDraft key(CertificatePlan.Made plan, ObjectDraft draft) {
    return draft.put("key", Json.text(plan.key().id()), plan.key() == KeyAlgorithm.EC_P256);
  }

  private static void encryptedKey(CertificatePlan.Made plan, ObjectDraft draft) {
    draft.put("encryptedKey", Json.flag(plan.encryptedKey()), !plan.encryptedKey());
  }
}
