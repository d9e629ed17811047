package apim.designer.pki;

import java.net.InetAddress;
import java.net.Socket;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/// A TLS handshake on loopback with Java's own checks: the path to what is trusted (PKIX) and the
/// name of the host.
public final class Handshake {
  public static final int AGREED = 42;

  private static final char[] PASSWORD = "changeit".toCharArray();

  private Handshake() {}

  /// The byte that the server sends once both sides agree.
  ///
  /// @param trusted the certificate that the client trusts, PEM
  /// @param served the server's certificate, PEM
  public static int of(String trusted, String served, PrivateKeyPem key, String host)
      throws Exception {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (SSLServerSocket listening =
        (SSLServerSocket)
            server(served, key).getServerSocketFactory().createServerSocket(0, 1, loopback)) {
      Thread.ofVirtual().start(() -> answer(listening));
      try (Socket plain = new Socket(loopback, listening.getLocalPort());
          SSLSocket socket =
              (SSLSocket)
                  client(trusted)
                      .getSocketFactory()
                      .createSocket(plain, host, listening.getLocalPort(), true)) {
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket.getInputStream().read();
      }
    }
  }

  private static void answer(SSLServerSocket listening) {
    try (Socket socket = listening.accept()) {
      socket.getOutputStream().write(AGREED);
      socket.getOutputStream().flush();
    } catch (SSLException e) {
      // The client refused; it tells the test.
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static SSLContext server(String certificate, PrivateKeyPem key) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, PASSWORD);
    X509Certificate leaf = Certificates.read(certificate).orElseThrow().getFirst();
    byte[] pkcs8 = Pem.blocks(key.pem()).getFirst().der();
    store.setKeyEntry(
        "server",
        KeyFactory.getInstance(leaf.getPublicKey().getAlgorithm())
            .generatePrivate(new PKCS8EncodedKeySpec(pkcs8)),
        PASSWORD,
        new Certificate[] {leaf});
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private static SSLContext client(String trusted) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, PASSWORD);
    store.setCertificateEntry("trusted", Certificates.read(trusted).orElseThrow().getFirst());
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
