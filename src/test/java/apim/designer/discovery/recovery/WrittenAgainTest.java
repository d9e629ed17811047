package apim.designer.discovery.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.generator.NginxFiles;
import apim.designer.nginx.ConfigProblem;
import apim.designer.nginx.Context;
import apim.designer.nginx.Grammar;
import apim.designer.nginx.Printer;
import apim.designer.nginx.Statement;
import apim.designer.topology.Affinity;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Site;
import apim.designer.topology.WebApp;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is recovered from a file is written as a file that NGINX takes, with what was kept in it, and
/// says what the first one said.
final class WrittenAgainTest {
  private static final String HEADERS = "proxy_set_header Host $http_host;";

  private static Site site(String text) {
    return Imported.text(text).design().topology().loadBalancers().getFirst().sites().getFirst();
  }

  private static String server(String inServer, String inLocation) {
    return """
    upstream nodes { server 10.1.0.1:9443; server 10.1.0.2:9443; }
    server {
      listen 443 ssl;
      server_name api.shop.test;
      ssl_certificate /etc/nginx/ssl/shop.crt;
      ssl_certificate_key /etc/nginx/ssl/shop.key;
      %s
      location / { %s %s proxy_pass https://nodes; }
    }
    """
        .formatted(inServer, HEADERS, inLocation);
  }

  private static String again(Recovered recovered) {
    NginxInstance instance = Deployment.of(recovered.design()).instances().getFirst();
    return Printer.print(NginxFiles.sites(instance));
  }

  @Test
  void everyImportedFileIsWrittenAsOneThatNginxTakes() throws Exception {
    for (String name : KnownFactsTest.names()) {
      Recovered recovered = Imported.text(KnownFactsTest.text(name + ".conf"));
      for (NginxInstance instance : Deployment.of(recovered.design()).instances()) {
        List<Statement> written = NginxFiles.sites(instance).toList();
        assertEquals(
            List.of(),
            Grammar.check(written, Context.HTTP, instance.target()).stream()
                .map(ConfigProblem::message)
                .toList(),
            name);
      }
    }
  }

  @Test
  void whatIsKeptIsInTheServerThatIsWrittenFromIt() {
    String text =
        again(
            Imported.text(
                server(
                    "add_header X-Frame-Options DENY;\n  location = /health { return 200 ok; }",
                    "proxy_request_buffering off;")));
    assertTrue(text.contains("add_header X-Frame-Options DENY;"), text);
    assertTrue(text.contains("location = /health {"), text);
    assertTrue(text.contains("proxy_request_buffering off;"), text);
  }

  @Test
  void whatForwardsToAnUpstreamOfAnotherNameIsNotKept() {
    Recovered recovered =
        Imported.text(
            server("location ~ \\.js$ { proxy_cache off; proxy_pass http://nodes; }", ""));
    assertEquals(0, recovered.kept());
    assertTrue(
        recovered.dispositions().stream()
            .anyMatch(one -> one.fate().reason().contains("it forwards to nodes")),
        recovered.dispositions().toString());
  }

  @Test
  void pathsThatAreRefusedAreNotServedAndOthersAre() {
    Site site = site(server("location ~ ^/(carbon|services) { return 403; }", ""));
    assertTrue(site.policy().serves().orElseThrow().contains(WebApp.PUBLISHER));
    assertTrue(
        site.policy().serves().orElseThrow().stream()
            .noneMatch(app -> app == WebApp.CARBON || app == WebApp.SERVICES));
  }

  @Test
  void aConsoleThatNobodyClosedIsServed() {
    assertTrue(site(server("", "")).policy().serves().orElseThrow().contains(WebApp.CARBON));
  }

  @Test
  void pathsThatAreForSomeAddressesAreForNodesOnlyAndForThose() {
    Site site =
        site(
            server(
                "location /services { allow 10.1.0.1; allow 10.9.0.0/16; deny all; "
                    + "proxy_pass https://nodes; }",
                ""));
    assertTrue(site.policy().nodesOnly().apps().contains(WebApp.SERVICES));
    assertEquals(
        List.of("10.9.0.0/16"),
        site.policy().nodesOnly().alsoFrom().stream().map(Object::toString).toList());
  }

  @Test
  void whatASiteHasPropertiesForIsInThem() {
    Site site =
        site(
            server(
                """
                client_max_body_size 50M;
                add_header Strict-Transport-Security "max-age=31536000; includeSubDomains";
                access_log /var/log/nginx/shop/a.log;
                error_log /var/log/nginx/shop/e.log;
                """,
                """
                proxy_read_timeout 90s;
                proxy_send_timeout 90s;
                proxy_ssl_verify on;
                proxy_ssl_trusted_certificate /etc/nginx/ssl/nodes.crt;
                proxy_set_header X-Forwarded-Port 8443;
                """));
    assertEquals("50m", site.policy().bodySize().orElseThrow().toString());
    assertEquals(365, site.policy().hsts().orElseThrow().toDays());
    assertEquals(90, site.policy().readTimeout().orElseThrow().toSeconds());
    assertEquals("/var/log/nginx/shop", site.front().logDirectory().orElseThrow().value());
    assertEquals("nodes.crt", site.back().nodeTls().caFile().orElseThrow().value());
    assertTrue(site.back().nodeTls().verify());
    assertEquals(8443, site.front().publicSide().orElseThrow().port().number());
  }

  @Test
  void whatHoldsForAllSitesIsOfTheLoadBalancer() throws Exception {
    LoadBalancer lb =
        Imported.text(KnownFactsTest.text("18-real-ip.conf"))
            .design()
            .topology()
            .loadBalancers()
            .getFirst();
    assertEquals(List.of("10.0.0.0/8"), lb.behindProxy().stream().map(Object::toString).toList());
    assertEquals(List.of("10.0.0.2"), lb.nameServers().stream().map(Object::toString).toList());
    assertTrue(
        Imported.text(KnownFactsTest.text("10-carbon-closed.conf"))
            .design()
            .topology()
            .loadBalancers()
            .getFirst()
            .http2());
  }

  @Test
  void aCookieOfTheLoadBalancersKeepsItsName() throws Exception {
    Recovered recovered = Imported.text(KnownFactsTest.text("10-carbon-closed.conf"));
    assertEquals(
        List.of("SRV"),
        recovered.design().topology().loadBalancers().stream()
            .flatMap(lb -> lb.sites().stream())
            .map(site -> ((Affinity.StickyCookie) site.back().affinity()).cookie().value())
            .toList());
    assertTrue(again(recovered).contains("sticky cookie SRV "));
  }
}
