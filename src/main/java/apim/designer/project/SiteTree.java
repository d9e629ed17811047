package apim.designer.project;

import apim.designer.json.Json;
import apim.designer.json.ObjectDraft;
import apim.designer.topology.Affinity;
import apim.designer.topology.ByteSize;
import apim.designer.topology.ClientCertificates;
import apim.designer.topology.FileName;
import apim.designer.topology.Hostname;
import apim.designer.topology.LogDirectory;
import apim.designer.topology.Member;
import apim.designer.topology.NodeTls;
import apim.designer.topology.PublicSide;
import apim.designer.topology.Site;
import apim.designer.topology.TenantDomain;
import apim.designer.topology.WebApp;
import java.util.Optional;
import java.util.Set;

/// Writes a site as a tree.
final class SiteTree {
  /// What only some methods have.
  private static final Set<String> AFFINITY = Set.of("cookie", "timeout");

  /// What it says is among what the site serves.
  private static final Set<String> OF_VERSION_1 = Set.of("carbon");

  private SiteTree() {}

  static Json.Obj of(Site site, Optional<Json.Obj> before) {
    ObjectDraft draft = new ObjectDraft(before, OF_VERSION_1);
    Site.Front front = site.front();
    Site.Policy policy = site.policy();
    Site.Back back = site.back();
    Json affinity = affinity(back.affinity(), ObjectDraft.in(draft, "affinity", AFFINITY));
    Json members =
        Json.list(
            Earlier.write(
                site.members(),
                draft.objectsBefore("members"),
                member -> member.node().value(),
                object -> Earlier.text(object, "node"),
                SiteTree::member));
    return draft
        .put("id", Json.text(site.id().value()))
        .put("hostname", Json.text(site.hostname().value()))
        .put("path", Json.text(front.path().value()), front.path().isRoot())
        .put("keepPath", Json.flag(back.keepPath()), !back.keepPath())
        .put("port", front.port().map(port -> Json.number(port.number())))
        .put("tls", front.tls().map(Json::flag))
        .put("redirectHttp", Json.flag(front.redirectHttp()), front.redirectHttp())
        .put("public", front.publicSide().map(side -> publicSide(side, draft)))
        .put("logDirectory", front.logDirectory().map(LogDirectory::value).map(Json::text))
        .put("listener", Json.text(back.listener().id()))
        .put("affinity", affinity, back.affinity() instanceof Affinity.None)
        .put("members", members, site.members().isEmpty())
        .put("nodeTls", nodeTls(back.nodeTls(), draft), back.nodeTls().equals(NodeTls.USUAL))
        .put("serves", policy.serves().map(SiteTree::webApps))
        .put("nodesOnly", webApps(policy.nodesOnly().apps()), policy.nodesOnly().apps().isEmpty())
        .put(
            "alsoFrom",
            Json.list(
                policy.nodesOnly().alsoFrom().stream()
                    .map(range -> Json.text(range.toString()))
                    .toList()),
            policy.nodesOnly().alsoFrom().isEmpty())
        .put("pkce", Json.flag(back.pkce()), !back.pkce())
        .put(
            "clientCertificates",
            clientCertificates(policy.clientCertificates(), draft),
            policy.clientCertificates().equals(ClientCertificates.NONE))
        .put("tenant", policy.tenant().map(TenantDomain::value).map(Json::text))
        .put("hsts", policy.hsts().map(TimeSpan::print).map(Json::text))
        .put("bodySize", policy.bodySize().map(ByteSize::toString).map(Json::text))
        .put("readTimeout", policy.readTimeout().map(TimeSpan::print).map(Json::text))
        .put("snippet", front.snippet().map(FileName::value).map(Json::text))
        .done();
  }

  private static Json publicSide(PublicSide side, ObjectDraft site) {
    return ObjectDraft.in(site, "public", Set.of())
        .put("scheme", Json.text(side.scheme()))
        .put(
            "port",
            Json.number(side.port().number()),
            side.port().equals(PublicSide.usualPort(side.tls())))
        .done();
  }

  private static Json webApps(Set<WebApp> apps) {
    return Json.list(apps.stream().map(app -> Json.text(app.id())).toList());
  }

  private static Json nodeTls(NodeTls tls, ObjectDraft site) {
    return ObjectDraft.in(site, "nodeTls", Set.of())
        .put("plain", Json.flag(tls.plain()), !tls.plain())
        .put("verify", Json.flag(tls.verify()), !tls.verify())
        .put("caFile", tls.caFile().map(FileName::value).map(Json::text))
        .put("name", tls.name().map(Hostname::value).map(Json::text))
        .done();
  }

  private static Json clientCertificates(ClientCertificates certificates, ObjectDraft site) {
    return ObjectDraft.in(site, "clientCertificates", Set.of())
        .put("mode", Json.text(certificates.mode().id()))
        .put("caFile", certificates.caFile().map(FileName::value).map(Json::text))
        .done();
  }

  private static Json.Obj affinity(Affinity affinity, ObjectDraft draft) {
    draft.put("method", Json.text(affinity.method()));
    switch (affinity) {
      case Affinity.None _, Affinity.IpHash _ -> {}
      case Affinity.StickyCookie sticky ->
          draft.put(
              "cookie",
              Json.text(sticky.cookie().value()),
              sticky.cookie().equals(Affinity.LOAD_BALANCER_COOKIE));
      case Affinity.StickyLearn sticky ->
          draft
              .put(
                  "cookie",
                  Json.text(sticky.cookie().value()),
                  sticky.cookie().equals(Affinity.SESSION_COOKIE))
              .put(
                  "timeout",
                  Json.text(TimeSpan.print(sticky.timeout())),
                  sticky.timeout().equals(Affinity.PORTAL_SESSION));
    }
    return draft.done();
  }

  private static Json.Obj member(Member member, Optional<Json.Obj> before) {
    return new ObjectDraft(before)
        .put("node", Json.text(member.node().value()))
        .put("backup", Json.flag(member.backup()), !member.backup())
        .done();
  }
}
