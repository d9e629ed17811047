package apim.designer.trial;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/// A client of a load balancer, on an address of loopback of its own. Its requests are written by
/// hand: a library would let nobody forge a Host.
///
/// @param from an address of loopback
/// @param port on loopback
/// @param host the name that it asks for
record Client(String from, int port, boolean tls, String host, SSLContext trusting) {
  /// So long a client waits for what takes a moment.
  static final int PATIENCE_MILLIS = 10_000;

  /// An address in a network of its own, since `ip_hash` looks at three octets.
  static String address(int number) {
    return "127." + (1 + number / 250) + "." + (1 + number % 250) + ".1";
  }

  Client from(String other) {
    return new Client(other, port, tls, host, trusting);
  }

  Client asking(String other) {
    return new Client(from, port, tls, other, trusting);
  }

  /// A connection on which several requests can be made, one after the other.
  Conversation talk() throws IOException {
    return new Conversation(connected());
  }

  /// Sends one request and reads its answer.
  ///
  /// @param head the first line and the header lines; Host is among them
  HttpMessage ask(List<String> head, String body) throws IOException {
    List<String> last = new ArrayList<>(head);
    last.add("Connection: close");
    try (Conversation conversation = talk()) {
      return conversation.ask(last, body);
    }
  }

  private Socket connected() throws IOException {
    Socket plain = new Socket();
    try {
      plain.bind(new InetSocketAddress(InetAddress.ofLiteral(from), 0));
      plain.connect(
          new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), PATIENCE_MILLIS);
      plain.setSoTimeout(PATIENCE_MILLIS);
      plain.setTcpNoDelay(true);
      return tls ? secured(plain) : plain;
    } catch (IOException e) {
      plain.close();
      throw e;
    }
  }

  private Socket secured(Socket plain) throws IOException {
    SSLSocket secure =
        (SSLSocket) trusting.getSocketFactory().createSocket(plain, bare(), port, true);
    SSLParameters parameters = secure.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secure.setSSLParameters(parameters);
    secure.startHandshake();
    return secure;
  }

  private String bare() {
    return host.replaceAll("[\\[\\]]", "");
  }

  /// A connection that is open.
  static final class Conversation implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;

    Conversation(Socket socket) throws IOException {
      this.socket = socket;
      this.in = new BufferedInputStream(socket.getInputStream());
    }

    HttpMessage ask(List<String> head, String body) throws IOException {
      send(head, body);
      return answer();
    }

    /// The next answer; of one whose body goes on without a length, its head.
    HttpMessage answer() throws IOException {
      return HttpMessage.read(in)
          .orElseThrow(() -> new SocketException("the connection was closed without an answer"));
    }

    void send(List<String> head, String body) throws IOException {
      String length = body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n";
      sendText(String.join("\r\n", head) + "\r\n" + length + "\r\n" + body);
    }

    void sendText(String text) throws IOException {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
    }

    /// Reads as many bytes as `length`.
    String read(int length) throws IOException {
      return new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
