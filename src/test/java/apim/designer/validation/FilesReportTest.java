package apim.designer.validation;

import static apim.designer.topology.Sketch.IP_HASH;
import static apim.designer.topology.Sketch.backup;
import static apim.designer.topology.Sketch.base;
import static apim.designer.topology.Sketch.gateway;
import static apim.designer.topology.Sketch.id;
import static apim.designer.topology.Sketch.lb;
import static apim.designer.topology.Sketch.listeningAs;
import static apim.designer.topology.Sketch.member;
import static apim.designer.topology.Sketch.named;
import static apim.designer.topology.Sketch.onPort;
import static apim.designer.topology.Sketch.paired;
import static apim.designer.topology.Sketch.portals;
import static apim.designer.topology.Sketch.withAffinity;
import static apim.designer.validation.Checked.provided;
import static apim.designer.validation.Checked.withoutFiles;
import static apim.designer.validation.FileCases.WHOLE;
import static apim.designer.validation.FileCases.file;
import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.design.Design;
import apim.designer.topology.Address;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Node;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that a customer brings with several faults in them: the whole report, and what only looks
/// like a fault.
final class FilesReportTest {
  private static final String H2 =
      """
      [database.apim_db]
      type = "h2"
      url = "jdbc:h2:./repository/database/WSO2AM_DB"

      [database.shared_db]
      type = "H2"

      """;

  @Test
  void theFileThatIsShippedInAPairAndAPasswordOfTheOutside() {
    assertEquals(
        """
        WARNING h2-in-a-cluster [apim-1]
          In lines 13 and 17 of the deployment.toml of node apim-1, [database.apim_db] and
          [database.shared_db] are H2 in a file of this node, which apim-2 cannot share; name the
          database server that all of them use.
        WARNING password-not-url-encoded [apim-1]
          In line 7 of the deployment.toml of node apim-1, the password has characters that the URL
          of the event broker cannot hold as they are; choose one of letters and digits.
        """,
        Report.of(file(WHOLE.replace("password = \"admin\"", "password = \"p@ss\"") + H2)));
  }

  @Test
  void aFileThatWasCutInTheMiddleAndLostItsOrder() {
    assertEquals(
        """
        WARNING dead-key [apim-1]
          In line 16 of the deployment.toml of node apim-1, gateway_labels has no effect in
          [apim.devportal]; move it to [apim.sync_runtime_artifacts.gateway].
        WARNING keys-swallowed [apim-1]
          In line 15 of the deployment.toml of node apim-1, proxyPort is read as of
          [apim.devportal], because that table begins in line 13, in the middle of
          [transport.https.properties]; move it above line 13.
        WARNING misspelt-table [apim-1]
          In line 18 of the deployment.toml of node apim-1, API-M knows no table [apim.thorttling],
          so what stands in it has no effect; write [apim.throttling].
        """,
        Report.of(
            file(
                WHOLE
                    + """
                    [transport.https.properties]
                    [apim.devportal]
                    url = "https://portals.example.com/devportal"
                    proxyPort = 443
                    gateway_labels = ["a"]

                    [apim.thorttling]
                    throttle_decision_endpoints = []
                    """)));
  }

  @Test
  void twoNodesWhoseFilesDisagree() {
    Design design =
        file(
            file(
                Sketch.site(
                    base().withApim(ApimVersion.of("4.2.0")), "portals", Sketch::keepingNodeCalls),
                "apim-1",
                WHOLE + "[encryption]\nkey = \"aaaa\"\n"),
            "apim-2",
            "[server]\nhostname = \"b\"\n[encryption]\nkey = \"bbbb\"\n");
    assertEquals(
        """
        ERROR encryption-keys-differ [apim-1, apim-2]
          In line 4 of the deployment.toml of node apim-2, the key of [encryption] is not the one in
          line 13 of that of node apim-1; give every node the key under which the database was first
          filled.
        """,
        Report.of(design));
  }

  @Test
  void environmentsThatLeadPastTheSites() {
    assertEquals(
        """
        WARNING context-path-not-served [apim-1]
          In line 19 of the deployment.toml of node apim-1, clients are sent to /apis, where no site
          lies; let the path of the site say so, or the context path of the design.
        WARNING virtual-host-incomplete [apim-1]
          In line 18 of the deployment.toml of node apim-1, a virtual_host lacks ws_endpoint and
          wss_endpoint; give it those too, as WSO2's own files do.
        WARNING virtual-host-without-site [apim-1]
          In lines 19 and 20 of the deployment.toml of node apim-1, a virtual_host offers APIs under
          eu.example.com and us.example.com, which no gateway site serves; draw a site for it, or
          take it out.
        ADVICE localhost-shown-to-consumers [apim-1]
          In line 16 of the deployment.toml of node apim-1, ws_endpoint names localhost, which the
          Developer Portal shows to API consumers; draw a site for each that they may use.
        """,
        Report.of(
            file(
                WHOLE
                    + """
                    [[apim.gateway.environment]]
                    name = "Default"
                    http_endpoint = "http://gw.example.com"
                    https_endpoint = "https://gw.example.com"
                    ws_endpoint = "ws://localhost:9099"

                    [[apim.gateway.environment.virtual_host]]
                    https_endpoint = "https://eu.example.com/apis"
                    http_endpoint = "http://us.example.com"
                    """)));
  }

  @Test
  void aFileThatIsNotReadIsNotJudgedFurther() {
    assertEquals(
        """
        ERROR deployment-toml-refused [apim-1]
          The deployment.toml of node apim-1 cannot be edited; correct line 12: [server] is already
          defined in line 1; API-M would not read this file.
        """,
        Report.of(file(WHOLE + "[server]\noffset = 1\n" + H2)));
  }

  @Test
  void aProvidedCertificateForOneOfTwoNamesWithAnotherKey() {
    TestCertificate one =
        TestCertificate.of(TestCertificate.SOUND.withNames("portals.example.com"));
    TestCertificate other = TestCertificate.of(TestCertificate.SOUND);
    assertEquals(
        """
        ERROR certificate-key-mismatch [lb-1]
          Of the files of lb-1, the private key does not belong to the first certificate of the
          certificate file (CN=portals.example.com), and nginx would not start; provide the key that
          the certificate was requested with.
          > Make a key and a signing request for every host name
        ERROR hostname-not-in-certificate [lb-1/gw]
          For site gw of lb-1, the certificate is not for gw.example.com but for
          portals.example.com; request one with this host name as a further alternative name.
          > Make a key and a signing request for every host name
        """,
        Report.of(provided(base(), one.certificate(), other.key())));
  }

  @Test
  void aProvidedCertificateOfWhichOneFileIsThere() {
    assertEquals(
        """
        ERROR certificate-file-missing [lb-1]
          The file site.crt of lb-1 is not beside the design or cannot be read; choose it in the
          properties of lb-1.
          > Make a key and a signing request for every host name
        ERROR certificate-file-missing [lb-1]
          The file site.key of lb-1 is not beside the design or cannot be read; choose it in the
          properties of lb-1.
          > Make a key and a signing request for every host name
        """,
        Report.of(withoutFiles(base())));
    assertEquals(
        """
        ERROR certificate-unreadable [lb-1]
          Of the files of lb-1, the certificate file can not be read; it must be PEM text in which
          every certificate stands between -----BEGIN CERTIFICATE----- and -----END
          CERTIFICATE-----.
          > Make a key and a signing request for every host name
        ERROR certificate-unreadable [lb-1]
          Of the files of lb-1, the private key can not be read; it must be an EC or RSA key as PEM
          text that begins with -----BEGIN PRIVATE KEY-----, -----BEGIN EC PRIVATE KEY----- or
          -----BEGIN RSA PRIVATE KEY-----.
          > Make a key and a signing request for every host name
        """,
        Report.of(provided(base(), "no certificate", "no key")));
  }

  /// What comes near a fault in a file and is none.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[transport.https.properties]\nproxyPort = 443\n",
        "[database.apim_db]\ntype = \"mysql\"\nurl = \"jdbc:mysql://db/apim?h2=no\"\n",
        "[database.apim_db]\nurl = \"JDBC:H2:TCP://db:9092/apim\"\n",
        "[apim.throttling.jms]\nusername = \"admin\"\npassword = \"p%40ss\"\n",
        "[apim.throttling]\npassword = \"$ref{super_admin.password}\"\n",
        "[apim.throttling]\npassword = \"$secret{throttling}\"\n",
        "[apim.devportal]\nurl = \"https://portals.example.com/devportal\"\n",
        "[[apim.gateway.environment]]\nhttps_endpoint = \"https://gw.example.com/\"\n",
        "[some_extension]\nanything = \"x\"\n",
        "[user_store.properties]\nReadGroups = true\n",
        "[encryption]\nkey = \"the only one\"\n"
      })
  void whatComesNearAFaultIsNone(String more) {
    assertEquals("", Report.of(file(WHOLE + more)));
  }

  /// Designs that are drawn in other ways than the base and are as sound.
  @Test
  void soundDesignsOfOtherShapesHaveNothingToBeSaid() {
    List<Topology> sound =
        List.of(
            lb(base(), lb -> lb.withIpv6(true).withHttp2(true)),
            lb(
                portals(withAffinity(IP_HASH)),
                lb -> lb.withNginx(NginxTarget.of("open-source", "1.28.2"))),
            portals(site -> site.withMembers(List.of(member("apim-1"), backup("apim-2")))),
            portals(onPort(9443)),
            gateway(onPort(8243)),
            gateway(named("*.gw.example.com")),
            gateway(named("portals.example.com"))
                .map(
                    LoadBalancer.class,
                    lb -> lb.mapSites(s -> s.id().equals(id("gw")) ? onPort(8243).apply(s) : s)),
            gateway(listeningAs(Listener.GATEWAY_HTTP)),
            paired(base()),
            base()
                .map(
                    Node.class,
                    node ->
                        node.withAddress(
                            Address.of(
                                node.id().value().equals("apim-1")
                                    ? "2001:db8::1"
                                    : "2001:db8::2"))));
    for (Topology one : sound) {
      assertEquals("", Report.of(one), one::toString);
    }
  }
}
