package apim.designer.proof;

import apim.designer.bundle.Artifact;
import apim.designer.validation.TestCertificate;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/// TLS on loopback with the key and certificate of a bundle, and nothing else trusted. Requests are
/// written by hand: Java's own client lets nobody forge a Host.
final class Wire {
  private final SSLContext servers;
  private final SSLContext clients;
  private final KeyStore trusted;

  Wire(List<Artifact> bundle, String loadBalancer) throws GeneralSecurityException, IOException {
    String folder = "load-balancers/" + loadBalancer + "/ssl/" + loadBalancer;
    String certificate = text(bundle, folder + ".crt");
    trusted = empty();
    trusted.setCertificateEntry("trusted", certificate(certificate));
    servers = context(keys(certificate, text(bundle, folder + ".key")));
    clients = context(new KeyManager[0]);
  }

  private Wire(KeyStore trusted, TestCertificate client)
      throws GeneralSecurityException, IOException {
    this.trusted = trusted;
    servers = context(keys(client.certificate(), client.key()));
    clients = servers;
  }

  /// The same, with a certificate of the client's own to show to who asks for one of its issuer.
  Wire as(TestCertificate client) throws GeneralSecurityException, IOException {
    return new Wire(trusted, client);
  }

  private static KeyManager[] keys(String certificate, String key)
      throws GeneralSecurityException, IOException {
    KeyStore own = empty();
    own.setKeyEntry("own", key(key), new char[0], new Certificate[] {certificate(certificate)});
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(own, new char[0]);
    return keys.getKeyManagers();
  }

  private SSLContext context(KeyManager[] keys) throws GeneralSecurityException {
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    SSLContext made = SSLContext.getInstance("TLS");
    made.init(keys, trust.getTrustManagers(), null);
    return made;
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  private static Certificate certificate(String pem) throws GeneralSecurityException {
    return CertificateFactory.getInstance("X.509")
        .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String text(List<Artifact> bundle, String path) {
    return bundle.stream()
        .filter(artifact -> artifact.path().equals(path))
        .map(Artifact::text)
        .findFirst()
        .orElseThrow();
  }

  private static PrivateKey key(String pem) throws GeneralSecurityException {
    String base64 = pem.replaceAll("-----[A-Z ]+-----", "");
    return KeyFactory.getInstance("EC")
        .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64)));
  }

  SSLContext context() {
    return servers;
  }

  /// Opens a connection from an address of loopback. Over TLS the server must show a certificate
  /// for `host`.
  Socket open(String from, int port, boolean tls, String host) throws IOException {
    Socket plain = new Socket();
    plain.bind(new InetSocketAddress(InetAddress.ofLiteral(from), 0));
    plain.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 5_000);
    plain.setSoTimeout(20_000);
    plain.setTcpNoDelay(true);
    if (!tls) {
      return plain;
    }
    SSLSocket secure = (SSLSocket) clients.getSocketFactory().createSocket(plain, host, port, true);
    SSLParameters parameters = secure.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secure.setSSLParameters(parameters);
    try {
      secure.startHandshake();
    } catch (IOException e) {
      secure.close();
      throw e;
    }
    return secure;
  }

  /// Sends one request and reads its answer.
  ///
  /// @param head the first line and the header lines; Host is among them
  Message ask(String from, int port, boolean tls, String host, List<String> head, String body)
      throws IOException {
    try (Socket socket = open(from, port, tls, host)) {
      send(socket, head, body);
      Message answer = Message.read(new BufferedInputStream(socket.getInputStream()));
      if (answer == null) {
        throw new IOException("the connection was closed without an answer");
      }
      return answer;
    }
  }

  static void send(Socket socket, List<String> head, String body) throws IOException {
    String length = body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n";
    socket
        .getOutputStream()
        .write(
            (String.join("\r\n", head) + "\r\n" + length + "\r\n" + body)
                .getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  /// Reads as many bytes as `text` has.
  static String read(InputStream in, int bytes) throws IOException {
    return new String(in.readNBytes(bytes), StandardCharsets.ISO_8859_1);
  }
}
