package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.deployment.VirtualHost;
import apim.designer.topology.ClientCertificates;
import apim.designer.topology.NodeTls;
import apim.designer.topology.NodesOnly;
import apim.designer.topology.Site;
import apim.designer.topology.WebApp;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Something that is said of a site and changes nothing.
record SettingWithoutEffect() implements ListedRule {
  /// A setting, where it is in vain, and the site without it.
  private record Setting(
      String words, Predicate<VirtualHost> inVain, Function<VirtualHost, Site> without) {
    private static boolean saysTls(NodeTls tls) {
      return tls.verify() || tls.caFile().isPresent() || tls.name().isPresent();
    }
  }

  private static final List<Setting> SETTINGS =
      List.of(
          new Setting(
              "HSTS, which browsers heed over TLS only",
              host -> host.site().policy().hsts().isPresent() && !host.publicSide().tls(),
              host -> host.site().mapPolicy(policy -> policy.withHsts(Optional.empty()))),
          new Setting(
              "that something is for nodes alone which it does not serve",
              host -> !host.serves().containsAll(host.site().policy().nodesOnly().apps()),
              host ->
                  host.site()
                      .mapPolicy(
                          policy -> policy.withNodesOnly(ofThose(host, policy.nodesOnly())))),
          new Setting(
              "whom it lets in beside nodes, but nothing is for nodes alone",
              host ->
                  host.site().policy().nodesOnly().apps().isEmpty()
                      && !host.site().policy().nodesOnly().alsoFrom().isEmpty(),
              host -> host.site().mapPolicy(policy -> policy.withNodesOnly(NodesOnly.NOTHING))),
          new Setting(
              "that its path is kept, but it has none",
              host -> host.site().back().keepPath() && host.path().isRoot(),
              host -> host.site().mapBack(back -> back.withKeepPath(false))),
          new Setting(
              "whose client certificates it takes, but asks for none",
              host ->
                  !host.site().policy().clientCertificates().areAskedFor()
                      && host.site().policy().clientCertificates().caFile().isPresent(),
              host ->
                  host.site()
                      .mapPolicy(policy -> policy.withClientCertificates(ClientCertificates.NONE))),
          new Setting(
              "how its nodes are verified, but speaks plain HTTP to them",
              host -> !host.speaksTlsToNodes() && Setting.saysTls(host.site().back().nodeTls()),
              host ->
                  host.site()
                      .mapBack(
                          back ->
                              back.withNodeTls(NodeTls.USUAL.withPlain(back.nodeTls().plain())))),
          new Setting(
              "whom it trusts to issue the certificates of nodes, but does not verify them",
              host ->
                  host.speaksTlsToNodes()
                      && !host.site().back().nodeTls().verify()
                      && host.site().back().nodeTls().caFile().isPresent(),
              host ->
                  host.site()
                      .mapBack(
                          back -> back.withNodeTls(back.nodeTls().withCaFile(Optional.empty())))));

  private static NodesOnly ofThose(VirtualHost host, NodesOnly nodesOnly) {
    Set<WebApp> apps = EnumSet.noneOf(WebApp.class);
    apps.addAll(nodesOnly.apps());
    apps.retainAll(host.serves());
    return nodesOnly.withApps(apps);
  }

  @Override
  public Entry entry() {
    return new Entry(
        "setting-without-effect",
        Severity.ADVICE,
        "The design promises something that the files cannot keep.",
        Sources.STRICT_TRANSPORT);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return PlacedSite.all(deployment)
        .flatMap(
            place ->
                SETTINGS.stream()
                    .filter(setting -> setting.inVain().test(place.host()))
                    .map(
                        setting ->
                            finding(
                                place.ref(),
                                Phrase.capitalised(place.name())
                                    + " says "
                                    + setting.words()
                                    + "; take it back, or change what it rests on.",
                                new QuickFix(
                                    QuickFix.Way.WITHOUT_EFFECT,
                                    "Take it back at " + place.site().id(),
                                    place.change(setting.without().apply(place.host()))))));
  }
}
