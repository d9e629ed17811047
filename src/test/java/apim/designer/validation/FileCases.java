package apim.designer.validation;

import static apim.designer.topology.Sketch.base;
import static apim.designer.topology.Sketch.host;
import static apim.designer.topology.Sketch.lb;
import static apim.designer.topology.Sketch.node;
import static apim.designer.topology.Sketch.paired;
import static apim.designer.topology.Sketch.site;

import apim.designer.design.Design;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.ClientCertificates;
import apim.designer.topology.FileName;
import apim.designer.topology.Listener;
import apim.designer.topology.Node;
import apim.designer.topology.Profile;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import java.util.List;
import java.util.Optional;

/// For every rule on what attached files say what breaks it.
final class FileCases {
  /// The tables that every file has.
  static final String WHOLE =
      """
      [server]
      hostname = "localhost"
      server_role = "default"

      [super_admin]
      username = "admin"
      password = "admin"

      [user_store]
      type = "database_unique_id"

      """;

  static final String ENVIRONMENT =
      """
      [[apim.gateway.environment]]
      name = "Default"
      ws_endpoint = "ws://localhost:9099"
      wss_endpoint = "wss://localhost:8099"
      http_endpoint = "http://localhost:${http.nio.port}"
      https_endpoint = "https://localhost:${https.nio.port}"

      """;

  private static final String H2 = "type = \"h2\"\nurl = \"jdbc:h2:./repository/database/X\"\n";
  private static final String HEADER = "[apimgt.mutual_ssl]\nenable_client_validation = false\n";

  static final List<RuleCase> ALL =
      List.of(
          new RuleCase(
              "file-of-other-product",
              List.of(
                  file("[server]\nhostname = \"a\"\n[user_store]\ntype = \"read_only_ldap\"\n"),
                  file("[server]\nhostname = \"a\"\n[database.identity_db]\ntype = \"mysql\"\n")),
              List.of(file(WHOLE), file(""))),
          new RuleCase(
              "deployment-toml-fragment",
              List.of(file(""), file("[apim.devportal]\nurl = \"https://a/devportal\"\n")),
              List.of(file(WHOLE))),
          new RuleCase(
              "keys-swallowed",
              List.of(
                  file("[server]\n[transport.https.properties]\nproxyPort = 443\noffset = 1\n"),
                  whole("[[apim.gateway.environment]]\n[apim.devportal]\nhttps_endpoint = \"\"\n"),
                  whole("[transport.https.properties]\n[apim.ai]\nproxyPort = 443\n")),
              List.of(
                  whole("[transport.https.properties]\nproxyPort = 443\n"),
                  whole("[transport.https]\nproperties.proxyPort = 443\n"),
                  whole("[apim.devportal]\nmode = \"HYBRID\"\n"),
                  whole("[database.shared_db]\nhostname = \"db\"\n"),
                  whole("[transport.https]\nproxyPort = 443\n"))),
          new RuleCase(
              "dead-key",
              List.of(
                  whole("[transport.https]\nproxyPort = 443\n"),
                  whole("[transport]\nhttp.proxyPort = 80\n"),
                  whole("[apim.devportal]\ngateway_labels = [\"Default\"]\n")),
              List.of(
                  whole("[transport.https.properties]\nproxyPort = 443\n"),
                  whole("[apim]\ngateway_type = \"Regular\"\n"),
                  whole("[transport.http]\nsocket_timeout = 1\n"))),
          new RuleCase(
              "misspelt-table",
              List.of(
                  whole("[[event_listener]]\nid = \"a\"\n[event_listener.propertie]\na = 1\n"),
                  whole("[[apim.gateway.environments]]\nname = \"Default\"\n"),
                  whole("[apim.devprotal]\nurl = \"\"\n")),
              List.of(
                  whole("[[event_listener]]\nid = \"a\"\n[event_listener.properties]\na = 1\n"),
                  whole("[database.apim_db2]\ntype = \"mysql\"\n"),
                  whole("[apim.wss]\nport = 1\n[apim.ws]\nport = 2\n[apim.wsx]\nport = 3\n"),
                  whole("[transport.httpx]\n"))),
          new RuleCase(
              "h2-in-a-cluster",
              List.of(
                  whole("[database.apim_db]\n" + H2),
                  whole("[database.shared_db]\nurl = \"jdbc:h2:~/x\"\n")),
              List.of(
                  file(
                      node(base(), "apim-2", it -> it.withProfile(Profile.GATEWAY)),
                      "apim-1",
                      WHOLE + "[database.apim_db]\n" + H2),
                  file(
                      node(base(), "apim-2", it -> it.withProfile(Profile.GATEWAY)),
                      "apim-2",
                      WHOLE + "[database.shared_db]\n" + H2),
                  whole("[database.local]\n" + H2),
                  whole("[database.apim_db]\ntype = \"h2\"\nurl = \"jdbc:h2:tcp://db/x\"\n"),
                  whole("[database.apim_db]\ntype = \"mysql\"\n"))),
          new RuleCase(
              "password-not-url-encoded",
              List.of(
                  file(password("a@b")),
                  file(password("<![CDATA[a&b]]>")),
                  file(password("50%")),
                  whole("[apim.throttling]\npassword = \"a#b\"\n"),
                  whole("[apim.throttling.jms]\npassword = \"a#b\"\n"),
                  file(
                      base().withApim(ApimVersion.of("4.2.0")),
                      "apim-1",
                      password("a/b") + jms("throttling"))),
              List.of(
                  file(password("aB9-._~")),
                  file(password("$secret{admin_password}")),
                  file(password("$env{ADMIN#}")),
                  file(password("a@b") + jms("throttling")),
                  file(
                      base().withApim(ApimVersion.of("4.2.0")),
                      "apim-1",
                      password("a/b") + jms("throttling") + jms("event_hub")))),
          new RuleCase(
              "encryption-keys-differ",
              List.of(keys("4.7.0", "one", "two")),
              List.of(keys("4.7.0", "one", "one"), keys("4.7.0", "one", "$secret{key}"))),
          new RuleCase(
              "client-certificates-not-decoded",
              List.of(asking(whole("[apimgt.mutual_ssl]\nclient_certificate_encode = false\n"))),
              List.of(
                  whole("[apimgt.mutual_ssl]\nclient_certificate_encode = false\n"),
                  asking(whole("[apimgt.mutual_ssl]\nclient_certificate_encode = true\n")))),
          new RuleCase(
              "client-certificates-not-asked-for",
              List.of(whole(HEADER), whole(HEADER + "certificate_header = \"SSL-CLIENT-CERT\"\n")),
              List.of(
                  whole("[apimgt.mutual_ssl]\nenable_client_validation = true\n"),
                  file(
                      site(base(), "gw", it -> it.withMembers(List.of(Sketch.member("apim-2")))),
                      "apim-1",
                      WHOLE + HEADER))),
          new RuleCase(
              "context-path-not-served",
              List.of(
                  file("[server]\nproxy_context_path = \"/apim\"\n"),
                  whole("[apim.devportal]\nurl = \"https://a.example.com/apim/devportal\"\n"),
                  whole(environment("https_endpoint = \"https://a.example.com/gateway/\"\n"))),
              List.of(
                  whole(ENVIRONMENT),
                  file("[server]\nproxy_context_path = \"/\"\n"),
                  whole("[apim.devportal]\nurl = \"https://a.example.com/devportal/\"\n"),
                  whole(environment("https_endpoint = \"https://a.example.com/\"\n")))),
          new RuleCase(
              "gateway-host-not-offered",
              List.of(Design.of(secondGateway()), Design.of(EnvironmentCases.twoClusters())),
              List.of(
                  Design.of(paired(base())),
                  Design.of(secondGateway().withApim(ApimVersion.of("4.2.0"))),
                  Design.of(
                      secondGateway().map(Node.class, node -> node.withProfile(Profile.GATEWAY))),
                  file(
                      secondGateway(),
                      "apim-1",
                      WHOLE
                          + ENVIRONMENT
                          + "[[apim.gateway.environment.virtual_host]]\n"
                          + "https_endpoint = \"https://EXT.example.com:443\"\n"))),
          new RuleCase(
              "virtual-host-without-site",
              List.of(virtualHost("us.example.com")),
              List.of(virtualHost("gw.example.com"), virtualHost("${carbon.host}"))),
          new RuleCase(
              "virtual-host-incomplete",
              List.of(
                  virtualHost("gw.example.com"),
                  file(base().withApim(ApimVersion.of("4.2.0")), "apim-1", fullVirtualHost(""))),
              List.of(
                  whole(ENVIRONMENT),
                  file(fullVirtualHost("")),
                  file(
                      base().withApim(ApimVersion.of("4.2.0")),
                      "apim-1",
                      fullVirtualHost(
                          """
                          websub_event_receiver_http_endpoint = "http://gw.example.com:9021"
                          websub_event_receiver_https_endpoint = "https://gw.example.com:8021"
                          """)))),
          RuleCase.of("websub-host-not-offered", websub("websub.example.com"))
              .butNot(websub("gw.example.com")),
          RuleCase.of("websocket-host-not-offered", websocket("4.1.0", "ws.example.com"))
              .butNot(
                  websocket("4.1.0", "gw.example.com"),
                  websocket("3.2.0", "ws.example.com"),
                  websocket("4.3.0", "ws.example.com")),
          new RuleCase(
              "localhost-shown-to-consumers",
              List.of(whole(ENVIRONMENT)),
              List.of(
                  whole(environment("http_endpoint = \"http://localhost:8280\"\n")),
                  whole(environment("ws_endpoint = \"ws://ws.example.com:9099\"\n")),
                  file(
                      base().with(node("gw-1", Profile.GATEWAY, "10.0.0.13")),
                      "apim-1",
                      WHOLE + ENVIRONMENT))));

  private FileCases() {}

  /// The base, its first node with this file.
  static Design file(String text) {
    return file(base(), "apim-1", text);
  }

  static Design whole(String more) {
    return file(WHOLE + more);
  }

  static Design file(Topology topology, String node, String text) {
    return file(Design.of(topology), node, text);
  }

  static Design file(Design design, String node, String text) {
    FileName name = new FileName(node + ".toml");
    return Design.of(node(design.topology(), node, it -> it.withDeploymentToml(Optional.of(name))))
        .withAttachments(design.attachments().with(name, text));
  }

  static String password(String password) {
    return WHOLE.replace("password = \"admin\"", "password = \"" + password + "\"");
  }

  private static String jms(String table) {
    return "[apim." + table + ".jms]\nusername = \"admin\"\npassword = \"a%40b\"\n";
  }

  private static String environment(String endpoints) {
    return "[[apim.gateway.environment]]\nname = \"Default\"\n" + endpoints;
  }

  private static Design keys(String release, String first, String second) {
    Topology topology = base().withApim(ApimVersion.of(release));
    String table = WHOLE + "[encryption]\nkey = \"";
    return file(
        file(topology, "apim-1", table + first + "\"\n"), "apim-2", table + second + "\"\n");
  }

  private static Topology secondGateway() {
    return lb(base(), lb -> lb.withSite(site("ext", Listener.GATEWAY_HTTPS, "apim-1", "apim-2")));
  }

  static Topology websub(String name) {
    return events("4.2.0", Listener.SECURE_WEBSUB, name);
  }

  static Topology websocket(String release, String name) {
    return events(release, Listener.SECURE_WEBSOCKET, name);
  }

  private static Topology events(String release, Listener listener, String name) {
    return lb(
        base().withApim(ApimVersion.of(release)),
        lb ->
            lb.withSite(
                site("events", listener, "apim-1")
                    .mapFront(front -> front.withHostname(host(name)))));
  }

  private static String fullVirtualHost(String more) {
    return WHOLE
        + ENVIRONMENT
        + ENVIRONMENT
            .replace("environment]]", "environment.virtual_host]]")
            .replace("name = \"Default\"\n", "")
            .stripTrailing()
        + "\n"
        + more;
  }

  private static Design virtualHost(String name) {
    return whole(
        ENVIRONMENT
            + "[[apim.gateway.environment.virtual_host]]\nhttps_endpoint = \"https://"
            + name
            + ":443\"\n");
  }

  /// A design whose gateways ask clients for certificates.
  private static Design asking(Design design) {
    ClientCertificates required =
        new ClientCertificates(ClientCertificates.Mode.REQUIRED, Optional.empty());
    return design.mapTopology(
        topology ->
            site(
                topology,
                "gw",
                site -> site.mapPolicy(policy -> policy.withClientCertificates(required))));
  }
}
