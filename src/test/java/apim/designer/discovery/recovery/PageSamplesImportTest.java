package apim.designer.discovery.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.discovery.recovery.Imported.SiteFacts;
import apim.designer.topology.Affinity;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Node;
import apim.designer.topology.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The six samples of WSO2's page on load balancers are imported as the six systems that they are:
/// <https://apim.docs.wso2.com/en/3.1.0/install-and-setup/deploying-wso2-api-manager/configuring-the-proxy-server-and-the-load-balancer/>
final class PageSamplesImportTest {
  /// What the page leaves to the reader.
  private static final Map<String, String> FILLED_IN =
      Map.ofEntries(
          Map.entry("<node-ip-address>", "10.0.0.11"),
          Map.entry("<node-1-ip-address>", "10.0.0.11"),
          Map.entry("<node-2-ip-address>", "10.0.0.12"),
          Map.entry("<gwm-ip-address>", "10.0.0.11"),
          Map.entry("<gw-1-ip-address>", "10.0.0.12"),
          Map.entry("<gw-2-ip-address>", "10.0.0.13"),
          Map.entry("<publisher-1-ip-address>", "10.0.0.11"),
          Map.entry("<publisher-2-ip-address>", "10.0.0.12"),
          Map.entry("<store-1-ip-address>", "10.0.0.11"),
          Map.entry("<store-2-ip-address>", "10.0.0.12"),
          Map.entry("<km-1-ip-address>", "10.0.0.11"),
          Map.entry("<km-2-ip-address>", "10.0.0.12"),
          Map.entry("<cert_name>", "api.crt"),
          Map.entry("<key_name>", "api.key"));

  private static final String LEARN = "node-cookie jsessionid PT10M";

  @Test
  void aSingleNode() throws IOException {
    check(
        "single-node",
        List.of(Profile.ALL_IN_ONE),
        site("api", true, "management", "none", "10.0.0.11:9443"),
        site("gw", false, "gateway-https", "none", "10.0.0.11:8243"));
  }

  @Test
  void twoNodesThatAreActive() throws IOException {
    check(
        "active-active",
        List.of(Profile.ALL_IN_ONE, Profile.ALL_IN_ONE),
        site("api", true, "management", LEARN, "10.0.0.11:9443", "10.0.0.12:9443"),
        site("gw", false, "gateway-https", "none", "10.0.0.11:8243", "10.0.0.12:8243"));
  }

  @Test
  void aGatewayManagerWithTwoWorkers() throws IOException {
    check(
        "gateway-single-manager",
        List.of(Profile.GATEWAY_MANAGER, Profile.GATEWAY, Profile.GATEWAY),
        site("mgtgw", true, "management", "none", "10.0.0.11:9443"),
        site("gw", false, "gateway-https", "none", "10.0.0.12:8243", "10.0.0.13:8243"));
  }

  @Test
  void aPairOfPublishers() throws IOException {
    check(
        "publisher-ha",
        List.of(Profile.PUBLISHER, Profile.PUBLISHER),
        site("publisher", true, "management", LEARN, "10.0.0.11:9443", "10.0.0.12:9443"));
  }

  @Test
  void aPairOfStores() throws IOException {
    check(
        "store-ha",
        List.of(Profile.DEVPORTAL, Profile.DEVPORTAL),
        site("store", true, "management", LEARN, "10.0.0.11:9443", "10.0.0.12:9443"));
  }

  @Test
  void aPairOfKeyManagers() throws IOException {
    check(
        "key-manager-ha",
        List.of(Profile.KEY_MANAGER, Profile.KEY_MANAGER),
        site("km", true, "management", LEARN, "10.0.0.11:9443", "10.0.0.12:9443"));
  }

  private static SiteFacts site(
      String label, boolean redirected, String listener, String affinity, String... members) {
    return new SiteFacts(
        label + ".am.wso2.com",
        443,
        true,
        redirected,
        "/",
        false,
        listener,
        List.of(members),
        affinity);
  }

  private static void check(String template, List<Profile> profiles, SiteFacts... sites)
      throws IOException {
    Recovered recovered = Imported.text(text(template));
    assertEquals(List.of(Stream.of(sites).sorted().toList()), Imported.facts(recovered.design()));
    assertEquals(
        profiles, recovered.design().topology().nodes().stream().map(Node::profile).toList());
    LoadBalancer lb = recovered.design().topology().loadBalancers().getFirst();
    boolean learns =
        lb.sites().stream().anyMatch(one -> one.back().affinity() instanceof Affinity.StickyLearn);
    assertEquals(learns ? "plus" : "open-source", lb.nginx().edition());
    assertEquals("provided", lb.certificate().source());
    assertTrue(lb.sites().stream().allMatch(one -> one.front().logDirectory().isPresent()));
  }

  /// The sample as it stands on the page, made of its statements.
  private static String text(String template) throws IOException {
    StringBuilder text = new StringBuilder();
    Deque<String> open = new ArrayDeque<>();
    for (String[] row : rows(template)) {
      while (!open.isEmpty() && !row[2].equals(open.peek())) {
        text.append("}\n");
        open.pop();
      }
      String words = row[3].startsWith("server ") && row[1].equals("block") ? "server" : row[3];
      text.append(words);
      if (row[1].equals("block")) {
        text.append(" {\n");
        open.push(row[2].isEmpty() ? row[3] : row[2] + " / " + row[3]);
      } else {
        text.append(";\n");
      }
    }
    open.forEach(_ -> text.append("}\n"));
    String[] filled = {text.toString()};
    FILLED_IN.forEach((name, value) -> filled[0] = filled[0].replace(name, value));
    return filled[0];
  }

  private static List<String[]> rows(String template) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            PageSamplesImportTest.class.getResourceAsStream("/golden/page-samples.tsv"))) {
      List<String[]> rows = new ArrayList<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith(template + "\t"))
          .forEach(line -> rows.add(line.split("\t", -1)));
      return rows;
    }
  }
}
