package apim.designer.desk.form;

import static apim.designer.desk.form.Sheet.sample;
import static apim.designer.topology.Sketch.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.project.ChosenFile;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.CertificatePlan.KeyAlgorithm;
import apim.designer.topology.Cidr;
import apim.designer.topology.Days;
import apim.designer.topology.FileName;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.NameServer;
import apim.designer.topology.NginxTarget;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The properties of a load balancer and of its certificate.
final class BalancerPropertiesTest {
  private static final Sheet LB = new Sheet(sample(), "lb-1");

  private static Design with(UnaryOperator<LoadBalancer> change) {
    return sample()
        .mapTopology(
            all ->
                all.map(
                    LoadBalancer.class, lb -> lb.id().equals(id("lb-1")) ? change.apply(lb) : lb));
  }

  private static Design planned(CertificatePlan plan) {
    return with(lb -> lb.withCertificate(plan));
  }

  @Test
  void eachPropertyChangesThatAlone() {
    assertEquals(
        with(lb -> lb.withNginx(new NginxTarget.OpenSource(1, 28, 0))),
        LB.typed("version", "1.28.0"));
    assertEquals(
        with(lb -> lb.withNginx(new NginxTarget.Plus(33))), LB.chosen("edition", "NGINX Plus"));
    assertEquals(sample(), LB.chosen("edition", "Open source"));
    assertEquals(
        with(lb -> lb.withBehindProxy(List.of(Cidr.of("10.0.0.0/8"), Cidr.of("fd00::/8")))),
        LB.typed("behind-proxy", "10.0.0.0/8, fd00::/8,"));
    assertEquals(
        with(lb -> lb.withNameServers(List.of(NameServer.of("10.0.0.2")))),
        LB.typed("name-servers", "10.0.0.2:53"));
    assertEquals(with(lb -> lb.withIpv6(true)), LB.switched("ipv6", true));
    assertEquals(with(lb -> lb.withHttp2(true)), LB.switched("http2", true));
    assertEquals(
        with(lb -> lb.withoutSite(id("portals"))),
        LB.acted("site/0/portals", Property.Sign.REMOVE));
    assertEquals(
        with(lb -> lb.withSites(lb.sites().reversed())),
        LB.acted("site/0/portals", Property.Sign.DOWN));
    assertEquals(
        List.of("portals", "gateway", "gateway-2"),
        LB.done("add-site").topology().loadBalancers().getFirst().sites().stream()
            .map(site -> site.id().value())
            .toList());
  }

  @Test
  void theEditionDecidesWhichVersionsAreSuggested() {
    List<String> open = LB.text("version").suggestions();
    assertEquals("1.30.4", open.getFirst());
    assertTrue(open.contains("1.29.6"), open.toString());
    List<String> plus = new Sheet(sample(), "lb-2").text("version").suggestions();
    assertTrue(plus.contains("R33") && !plus.contains("1.30.4"), plus.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          version      | R33      | A version of open-source nginx has the form 1.30.4.
          version      | 1.10.0   | Nginx before 1.14.0 lacks TLS 1.3 and more; choose 1.14.0 or later.
          behind-proxy | 10.0.0.0/8, 10.0.0.0/33 | “10.0.0.0/33” does not fit: a prefix length is a number from 0 to 32.
          name-servers | dns.example.com | “dns.example.com” does not fit: a name server is an IP address, such as 10.0.0.2, with a port where it is not 53, such as 10.0.0.2:8600 or [2001:db8::2]:8600.
          days         | 0        | A certificate is valid for 1 to 36500 days.
          days         | 99999999999 | A certificate is valid for 1 to 36500 days.
          days         | -99999999999 | A certificate is valid for 1 to 36500 days.
          days         | soon     | A whole number is wanted here.
          """)
  void whatIsRefusedIsASentence(String key, String text, String sentence) {
    assertEquals(sentence, LB.refusal(key, text));
  }

  @Test
  void aPlanKeepsWhatTheNextOneHasToo() {
    assertEquals(
        planned(new CertificatePlan.SelfSigned(KeyAlgorithm.RSA_3072, Days.YEAR, false)),
        LB.chosen("key", "RSA 3072"));
    assertEquals(
        planned(new CertificatePlan.SelfSigned(KeyAlgorithm.EC_P256, new Days(30), false)),
        LB.typed("days", "30"));
    assertEquals(
        planned(new CertificatePlan.SelfSigned(KeyAlgorithm.EC_P256, Days.YEAR, true)),
        LB.switched("encrypted-key", true));
    Sheet own =
        new Sheet(
            planned(new CertificatePlan.SelfSigned(KeyAlgorithm.RSA_2048, new Days(9), true)),
            "lb-1");
    assertEquals(
        planned(new CertificatePlan.PrivateCa(KeyAlgorithm.RSA_2048, new Days(9), true)),
        own.chosen("certificate", "Private authority"));
    Sheet request = new Sheet(own.chosen("certificate", "Signing request"), "lb-1");
    assertFalse(request.has("days"));
    assertTrue(request.has("key") && request.has("encrypted-key"));
  }

  @Test
  void filesThatAreThereAreChosenOneByOne() {
    Design planned = LB.chosen("certificate", "Files you have");
    Sheet sheet = new Sheet(planned, "lb-1");
    assertFalse(sheet.has("key") || sheet.has("days"));
    assertEquals("lb-1.crt", sheet.file("certificate-file").file());
    Design attached =
        sheet
            .file("key-file")
            .attach()
            .apply(new ChosenFile(new FileName("site.pem"), "PEM"))
            .applyTo(planned);
    assertEquals(
        new CertificatePlan.Provided(new FileName("lb-1.crt"), new FileName("site.pem")),
        attached.topology().loadBalancers().getFirst().certificate());
    assertEquals(Optional.of("PEM"), attached.attachments().text(new FileName("site.pem")));
  }
}
