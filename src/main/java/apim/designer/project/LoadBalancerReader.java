package apim.designer.project;

import apim.designer.topology.CertificatePlan;
import apim.designer.topology.CertificatePlan.KeyAlgorithm;
import apim.designer.topology.Cidr;
import apim.designer.topology.Days;
import apim.designer.topology.ElementId;
import apim.designer.topology.FileName;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.NameServer;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Site;
import apim.designer.topology.WebApp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the load balancers of a design file, with the defaults of schema version 2.
final class LoadBalancerReader {
  static final List<String> EDITIONS = List.of("open-source", "plus");
  static final List<String> SOURCES = List.of("self-signed", "private-ca", "csr", "provided");
  static final List<String> KEYS =
      Arrays.stream(KeyAlgorithm.values()).map(KeyAlgorithm::id).toList();

  private LoadBalancerReader() {}

  /// @param usual what a site serves in the release of the design unless it says otherwise
  static Optional<LoadBalancer> read(Section section, Set<WebApp> usual) {
    Optional<ElementId> id = section.id("id", "\"lb-1\"");
    section.require("nginx", "{ \"edition\": \"open-source\", \"version\": \"1.30.4\" }");
    Optional<NginxTarget> nginx = section.section("nginx").flatMap(LoadBalancerReader::nginx);
    List<Cidr> behindProxy = section.texts("behindProxy", Cidr::of);
    List<NameServer> nameServers = section.texts("nameServers", NameServer::of);
    boolean ipv6 = section.flag("ipv6").orElse(false);
    boolean http2 = section.flag("http2").orElse(false);
    CertificatePlan certificate =
        section
            .section("certificate")
            .flatMap(LoadBalancerReader::certificate)
            .orElse(LoadBalancer.DEFAULT_CERTIFICATE);
    List<Site> sites = new ArrayList<>();
    for (Section site : section.sections("sites")) {
      SiteReader.read(site, usual).ifPresent(sites::add);
    }
    return id.isEmpty() || nginx.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LoadBalancer(
                id.get(), nginx.get(), behindProxy, nameServers, ipv6, http2, certificate, sites));
  }

  private static Optional<NginxTarget> nginx(Section section) {
    section.require("edition", "\"open-source\"");
    section.require("version", "\"1.30.4\", or \"R33\" for plus");
    Optional<String> edition = section.choice("edition", word -> known(word, EDITIONS), EDITIONS);
    if (edition.isEmpty()) {
      return Optional.empty();
    }
    return section.text("version", version -> NginxTarget.of(edition.get(), version));
  }

  private static Optional<CertificatePlan> certificate(Section section) {
    String source =
        section.choice("source", word -> known(word, SOURCES), SOURCES).orElse("self-signed");
    KeyAlgorithm key = section.choice("key", KeyAlgorithm::of, KEYS).orElse(KeyAlgorithm.EC_P256);
    Days days = section.number("days", Days::new).orElse(Days.YEAR);
    boolean encryptedKey = section.flag("encryptedKey").orElse(false);
    if (source.equals("provided")) {
      section.require("certificateFile", "\"lb-1.crt\"");
      section.require("keyFile", "\"lb-1.key\"");
    }
    Optional<FileName> certificateFile = section.text("certificateFile", FileName::new);
    Optional<FileName> keyFile = section.text("keyFile", FileName::new);
    return switch (source) {
      case "private-ca" -> Optional.of(new CertificatePlan.PrivateCa(key, days, encryptedKey));
      case "csr" -> Optional.of(new CertificatePlan.SigningRequest(key, encryptedKey));
      case "provided" ->
          certificateFile.flatMap(
              file -> keyFile.map(other -> new CertificatePlan.Provided(file, other)));
      default -> Optional.of(new CertificatePlan.SelfSigned(key, days, encryptedKey));
    };
  }

  static Optional<String> known(String word, List<String> words) {
    return words.contains(word) ? Optional.of(word) : Optional.empty();
  }
}
