package apim.designer.validation;

import static apim.designer.topology.Sketch.COOKIE;
import static apim.designer.topology.Sketch.IP_HASH;
import static apim.designer.topology.Sketch.base;
import static apim.designer.topology.Sketch.behindProxy;
import static apim.designer.topology.Sketch.cluster;
import static apim.designer.topology.Sketch.gateway;
import static apim.designer.topology.Sketch.lb;
import static apim.designer.topology.Sketch.named;
import static apim.designer.topology.Sketch.node;
import static apim.designer.topology.Sketch.onPort;
import static apim.designer.topology.Sketch.site;
import static apim.designer.topology.Sketch.withAffinity;
import static apim.designer.validation.FileCases.ENVIRONMENT;
import static apim.designer.validation.FileCases.WHOLE;
import static apim.designer.validation.FileCases.file;
import static apim.designer.validation.FileCases.password;
import static apim.designer.validation.FileCases.websub;
import static apim.designer.validation.FileCases.whole;
import static apim.designer.validation.Proof.found;
import static apim.designer.validation.Proof.foundAndFixed;
import static apim.designer.validation.Proof.inSites;
import static apim.designer.validation.Proof.inToml;
import static apim.designer.validation.Proof.notInSites;
import static apim.designer.validation.Proof.refused;
import static apim.designer.validation.TestCertificate.SOUND;
import static java.util.Map.entry;

import apim.designer.design.Design;
import apim.designer.topology.Address;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.Cidr;
import apim.designer.topology.Listener;
import apim.designer.topology.Profile;
import apim.designer.topology.Sketch;
import apim.designer.topology.TenantDomain;
import apim.designer.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What came out wrong when designs and files of users were tried: found, and not found once it is
/// mended; or not in the files that are made.
final class FieldSymptomsTest {
  private static final String NO_CERTIFICATE = "proxy_set_header X-WSO2-CLIENT-CERTIFICATE \"\";";

  static final Map<String, List<Proof>> PROOFS =
      new TreeMap<>(
          Map.ofEntries(
              entry(
                  "F01",
                  List.of(
                      found(
                          "keys-swallowed",
                          file(
                              """
                              [server]
                              hostname = "a"
                              [transport.https.properties]
                              proxyPort = 443
                              mode = "single"
                              """),
                          file(
                              """
                              [server]
                              hostname = "a"
                              mode = "single"
                              [transport.https.properties]
                              proxyPort = 443
                              """)))),
              entry(
                  "F02",
                  List.of(
                      found(
                          "dead-key",
                          whole("[transport.https]\nproxyPort = 443\n"),
                          whole("[transport.https.properties]\nproxyPort = 443\n")))),
              entry(
                  "F04",
                  List.of(
                      found(
                          "management-without-tls",
                          PublishedDesigns.plainPortals(),
                          Sketch.portals(PublishedDesigns::endingTlsBefore)),
                      inSites(
                          Sketch.portals(PublishedDesigns::endingTlsBefore),
                          2,
                          "proxy_set_header X-Forwarded-Proto https;"))),
              entry(
                  "F05",
                  List.of(
                      found(
                          "server-name-twice",
                          gateway(named("portals.example.com")),
                          gateway(
                              site ->
                                  PublishedDesigns.below("/gateway/")
                                      .apply(named("portals.example.com").apply(site)))))),
              entry(
                  "F06",
                  List.of(
                      found(
                          "localhost-shown-to-consumers",
                          http(gateway(onPort(8243).andThen(named("portals.example.com"))::apply)),
                          http(plainGateway())))),
              entry(
                  "F07",
                  List.of(foundAndFixed("affinity-pointless", gateway(withAffinity(IP_HASH))))),
              entry(
                  "F08",
                  List.of(
                      refused(
                          () -> Address.of("am.components:49500"),
                          "a portOffset, or ports of its own,"))),
              entry(
                  "F09",
                  List.of(
                      found(
                          "client-certificates-not-asked-for",
                          whole("[apimgt.mutual_ssl]\nenable_client_validation = false\n"),
                          whole("[apimgt.mutual_ssl]\nenable_client_validation = true\n")),
                      inSites(base(), 1, NO_CERTIFICATE))),
              entry(
                  "F10",
                  List.of(
                      found(
                          "two-host-names-for-portals",
                          PublishedDesigns.tenants(site -> site),
                          PublishedDesigns.tenants(
                              site ->
                                  site.mapPolicy(
                                      policy ->
                                          policy.withTenant(
                                              Optional.of(new TenantDomain("abc.com")))))))),
              entry(
                  "F11",
                  List.of(
                      found(
                          "context-path-not-served",
                          whole(
                              "[apim.devportal]\nurl = \"https://a.example.com/apim/devportal\"\n"),
                          whole("[apim.devportal]\nurl = \"https://a.example.com/devportal\"\n")))),
              entry(
                  "F12",
                  List.of(
                      found(
                          "virtual-host-without-site",
                          virtualHost("us.example.com", ""),
                          virtualHost("gw.example.com", "")),
                      found(
                          "virtual-host-incomplete",
                          virtualHost("gw.example.com", ""),
                          virtualHost(
                              "gw.example.com",
                              """
                              websub_event_receiver_http_endpoint = "http://gw.example.com:9021"
                              websub_event_receiver_https_endpoint = "https://gw.example.com:8021"
                              """)))),
              entry(
                  "F13",
                  List.of(
                      found(
                          "gateway-host-not-offered",
                          Design.of(PublishedDesigns.innerAndOuter()),
                          file(
                              PublishedDesigns.innerAndOuter(),
                              "apim-1",
                              WHOLE
                                  + ENVIRONMENT
                                  + "[[apim.gateway.environment]]\nname = \"Outer\"\n"
                                  + "https_endpoint = \"https://ext.example.com:443\"\n")))),
              entry(
                  "F14",
                  List.of(
                      found(
                          "password-not-url-encoded",
                          file(password("a@b&c#d")),
                          file(
                              password("a@b&c#d")
                                  + "[apim.throttling.jms]\nusername = \"admin\"\n"
                                  + "password = \"a%40b%26c%23d\"\n")))),
              entry(
                  "F16",
                  List.of(
                      found(
                          "websub-host-not-offered",
                          websub("websub.example.com"),
                          websub("gw.example.com")))),
              entry("F17", List.of(inSites(base(), 1, "proxy_buffering off;"))),
              entry(
                  "F18",
                  List.of(
                      inSites(base(), 1, "underscores_in_headers on;"),
                      inSites(base(), 1, "ignore_invalid_headers off;"))),
              entry(
                  "F20",
                  List.of(
                      inSites(
                          node(base(), "apim-1", it -> it.withAddress(Address.of("wso2_apim"))),
                          1,
                          "server wso2_apim:8243 max_fails=3 fail_timeout=10s;"))),
              entry(
                  "F21",
                  List.of(
                      found(
                          "gateway-host-not-offered",
                          Design.of(secondHost()),
                          file(
                              secondHost(),
                              "apim-1",
                              WHOLE
                                  + ENVIRONMENT
                                  + "[[apim.gateway.environment.virtual_host]]\n"
                                  + "https_endpoint = \"https://us.example.com:443\"\n")))),
              entry(
                  "F22",
                  List.of(
                      found(
                          "hostname-not-in-certificate",
                          files(SOUND.withNames("portals.example.com")),
                          files(SOUND)),
                      found("key-in-certificate-file", keyInCertificateFile(), files(SOUND)))),
              entry(
                  "F23",
                  List.of(
                      inSites(proxied(), 2, "proxy_set_header X-Forwarded-For $remote_addr;"),
                      notInSites(proxied(), "$proxy_add_x_forwarded_for"))),
              entry(
                  "F24",
                  List.of(
                      inSites(
                          base(),
                          1,
                          "if ($request_uri ~* \"^[^?]*(;|%3b)(?!jsessionid=[^/;?]*([?]|$))\" ) {"),
                      inSites(base(), 1, "location ~ \"^/+(t/+[^/]+/+)?carbon([/;]|$)\" {"))),
              entry("F25", List.of(inSites(base(), 2, "keepalive_timeout 50s;"))),
              entry(
                  "F26",
                  List.of(
                      found(
                          "certificate-self-signed-authority",
                          files(SOUND.ofAuthority()),
                          files(SOUND)))),
              entry(
                  "P1",
                  List.of(
                      inToml(ownEnvironment(), "apim-1", "name = \"eu-west\""),
                      inToml(ownEnvironment(), "gw-1", "gateway_labels = [\"eu-west\"]"))),
              entry(
                  "P2",
                  List.of(
                      inToml(
                          ownEnvironment(),
                          "apim-1",
                          "ws_endpoint = \"ws://apis.example.org:9099\""))),
              entry(
                  "P5",
                  List.of(
                      inToml(
                          ownEnvironment(),
                          "apim-1",
                          "type = \"production\"",
                          "username = \"svc-gateway\"",
                          "password = \"$secret{gateway_password}\""))),
              entry(
                  "P6",
                  List.of(
                      inToml(
                          ownEnvironment(),
                          "gw-1",
                          "service_url = \"https://portals.example.com/services/\""))),
              entry(
                  "P12",
                  List.of(
                      inToml(
                          file(base().withApim(ApimVersion.of("4.2.0")), "apim-1", WHOLE),
                          "apim-1",
                          "type ="
                              + " \"org.wso2.carbon.identity.core.handler.AbstractIdentityHandler\"",
                          "name = \"org.wso2.is.notification.ApimOauthEventInterceptor\"",
                          "order = 1"))),
              entry(
                  "P13",
                  List.of(
                      foundAndFixed(
                          "file-of-other-product",
                          file(
                              """
                              [server]
                              hostname = "a"
                              [user_store]
                              type = "read_only_ldap"
                              """))))));

  @TestFactory
  Stream<DynamicTest> isDealtWith() {
    return Proof.tests(PROOFS);
  }

  /// A file that leaves http at localhost.
  private static Design http(Topology topology) {
    return file(
        topology,
        "apim-1",
        WHOLE
            + "[[apim.gateway.environment]]\nname = \"Production and Sandbox\"\n"
            + "http_endpoint = \"http://localhost:${http.nio.port}\"\n");
  }

  private static Topology plainGateway() {
    return lb(
        gateway(onPort(8243).andThen(named("portals.example.com"))::apply),
        lb ->
            lb.withSite(
                onPort(8280)
                    .andThen(named("portals.example.com"))
                    .apply(site("plain", Listener.GATEWAY_HTTP, "apim-1", "apim-2"))));
  }

  private static Design virtualHost(String name, String more) {
    return file(
        base().withApim(ApimVersion.of("4.2.0")),
        "apim-1",
        WHOLE
            + ENVIRONMENT
            + """
            [[apim.gateway.environment.virtual_host]]
            ws_endpoint = "ws://%1$s:9099"
            wss_endpoint = "wss://%1$s:8099"
            http_endpoint = "http://%1$s:80"
            https_endpoint = "https://%1$s:443"
            """
                .formatted(name)
            + more);
  }

  private static Topology secondHost() {
    return lb(base(), lb -> lb.withSite(site("us", Listener.GATEWAY_HTTPS, "apim-1", "apim-2")));
  }

  private static Topology proxied() {
    return lb(behindProxy(base()), lb -> lb.withBehindProxy(List.of(Cidr.of("10.9.0.0/16"))));
  }

  private static Design files(TestCertificate.Wish wish) {
    return Checked.provided(base(), TestCertificate.of(wish));
  }

  private static Design keyInCertificateFile() {
    TestCertificate files = TestCertificate.of(SOUND);
    return Checked.provided(base(), files.certificate() + files.key(), files.key());
  }

  /// A control plane whose environment is the customer's own, and a gateway with its label.
  private static Design ownEnvironment() {
    Topology topology =
        lb(
            cluster("4.3.0", Profile.CONTROL_PLANE, COOKIE)
                .with(node("gw-1", Profile.GATEWAY, "10.0.0.21")),
            lb -> lb.withSite(site("gw", Listener.GATEWAY_HTTPS, "gw-1")));
    return file(
        file(
            topology,
            "apim-1",
            WHOLE
                + """
                [[apim.gateway.environment]]
                name = "eu-west"
                type = "production"
                username = "svc-gateway"
                password = "$secret{gateway_password}"
                ws_endpoint = "ws://apis.example.org:9099"
                """),
        "gw-1",
        WHOLE
            + """
            [apim.key_manager]
            service_url = "https://portals.example.com/services/"

            [apim.sync_runtime_artifacts.gateway]
            gateway_labels = ["eu-west"]
            """);
  }
}
