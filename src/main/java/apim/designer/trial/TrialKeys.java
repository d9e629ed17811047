package apim.designer.trial;

import apim.designer.bundle.Artifact;
import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.pki.CertificateRequest;
import apim.designer.pki.Issuer;
import apim.designer.pki.KeyKind;
import apim.designer.pki.PrivateKeyPem;
import apim.designer.topology.Hostname;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// The keys of a trial: one that every stand-in shows, and what clients trust.
///
/// @param nodeCertificate of the stand-ins, for every address and name that nodes are called by
/// @param nodes TLS as the stand-ins speak it
/// @param clients TLS of clients who trust the certificates of the bundle, and no other
record TrialKeys(String nodeCertificate, SSLContext nodes, SSLContext clients) {
  private static final int DAYS = 2;

  static TrialKeys of(
      Deployment deployment, List<Artifact> bundle, Instant now, SecureRandom random)
      throws GeneralSecurityException, IOException {
    Issuer issuer = new Issuer(now, random);
    PrivateKeyPem key = issuer.newKey(KeyKind.EC_P256);
    String certificate =
        issuer.selfSigned(new CertificateRequest(names(deployment), KeyKind.EC_P256, DAYS), key);
    KeyStore trusted = empty();
    for (Artifact artifact : bundle) {
      if (artifact.path().matches("load-balancers/[^/]+/ssl/[^/]+\\.crt")) {
        int number = 0;
        for (Certificate one : certificates(artifact.text())) {
          trusted.setCertificateEntry(artifact.path() + number++, one);
        }
      }
    }
    return new TrialKeys(certificate, serving(certificate, key), trusting(trusted));
  }

  private static List<String> names(Deployment deployment) {
    return Stream.concat(
            deployment.servers().stream().map(ApimServer::address).map(one -> one.inUrl()),
            deployment
                .hosts()
                .flatMap(host -> host.site().back().nodeTls().name().stream())
                .map(Hostname::value))
        .map(name -> name.replaceAll("[\\[\\]]", ""))
        .distinct()
        .toList();
  }

  private static SSLContext serving(String certificate, PrivateKeyPem key)
      throws GeneralSecurityException, IOException {
    KeyStore own = empty();
    own.setKeyEntry(
        "own", read(key), new char[0], certificates(certificate).toArray(Certificate[]::new));
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(own, new char[0]);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private static SSLContext trusting(KeyStore trusted) throws GeneralSecurityException {
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private static PrivateKey read(PrivateKeyPem key) throws GeneralSecurityException {
    byte[] bytes =
        Base64.getMimeDecoder().decode(key.pem().replaceAll("-----[^-]*-----", "").strip());
    return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(bytes));
  }

  private static List<Certificate> certificates(String pem) throws GeneralSecurityException {
    return List.copyOf(
        CertificateFactory.getInstance("X.509")
            .generateCertificates(
                new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))));
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }
}
