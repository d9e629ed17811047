package apim.designer.proof;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import javax.net.ServerSocketFactory;

/// Stands for an API-M node: answers each request with the head of what arrived, names itself in
/// `X-Node`, and keeps a Tomcat session for each web application, as the portals do. A WebSocket
/// handshake it accepts, and sends back what it is sent. Events it sends one by one, each when the
/// one before has been read; it
/// makes the head of an answer as long as `/head/<length>` asks, and sends on as
/// `/redirect-to:<location>` asks.
final class StandInNode implements AutoCloseable {
  static final int EVENTS = 5;

  /// Before where a path asks to be sent on to; `own` stands for the node's own scheme and host.
  static final String REDIRECT = "/redirect-to:";

  private final String name;
  private final ServerSocket socket;
  private final Semaphore eventsRead;
  private final Set<String> sessions = ConcurrentHashMap.newKeySet();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  /// @param address an address of loopback
  /// @param eventsRead has a permit for each event that the client has read
  StandInNode(String name, String address, ServerSocketFactory sockets, Semaphore eventsRead)
      throws IOException {
    this(name, new InetSocketAddress(InetAddress.ofLiteral(address), 0), sockets, eventsRead);
  }

  StandInNode(
      String name, InetSocketAddress address, ServerSocketFactory sockets, Semaphore eventsRead)
      throws IOException {
    this.name = name;
    this.eventsRead = eventsRead;
    this.socket = sockets.createServerSocket(address.getPort(), 50, address.getAddress());
    Thread.ofVirtual().start(this::accept);
  }

  /// Host and port on loopback.
  String hostAndPort() {
    return socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort();
  }

  int port() {
    return socket.getLocalPort();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        connection.setTcpNoDelay(true);
        open.add(connection);
        Thread.ofVirtual().start(() -> serve(connection));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      InputStream in = new BufferedInputStream(connection.getInputStream());
      OutputStream out = connection.getOutputStream();
      for (Message request = Message.read(in); request != null; request = Message.read(in)) {
        if (request.first("upgrade").isPresent()) {
          out.write(accepted(request).getBytes(StandardCharsets.ISO_8859_1));
          out.flush();
          in.transferTo(out);
          return;
        }
        if (request.path().equals("/events")) {
          events(out);
          return;
        }
        out.write(answer(request).getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
      }
    } catch (IOException e) {
      // The other side has gone: nothing is left to answer.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(connection);
    }
  }

  private void events(OutputStream out) throws IOException, InterruptedException {
    out.write(
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"
            .getBytes(StandardCharsets.ISO_8859_1));
    for (int event = 1; event <= EVENTS; event++) {
      out.write(event(event).getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      eventsRead.acquire();
    }
  }

  static String event(int number) {
    return "data: " + number + "\n\n";
  }

  private String accepted(Message request) {
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: "
        + request.first("upgrade").orElseThrow()
        + "\r\nConnection: upgrade\r\nX-Node: "
        + name
        + "\r\nX-Connection-Arrived: "
        + request.first("connection").orElse("none")
        + "\r\n\r\n";
  }

  private String answer(Message request) {
    String body = request.head() + "\nbody-bytes: " + request.body().length();
    return (request.path().contains(REDIRECT) ? "HTTP/1.1 302 Found" : "HTTP/1.1 200 OK")
        + "\r\nContent-Type: text/plain\r\nX-Node: "
        + name
        + "\r\n"
        + session(request)
        + longHeader(request)
        + location(request)
        + "Content-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  /// Sends on to what follows in the path, as Tomcat does: to its own host as it is told of it.
  private static String location(Message request) {
    int at = request.path().indexOf(REDIRECT);
    if (at < 0) {
      return "";
    }
    String wanted = request.path().substring(at + REDIRECT.length());
    String own =
        request.first("x-forwarded-proto").orElse("http")
            + "://"
            + request.first("x-forwarded-host").orElse("localhost");
    return "Location: " + wanted.replaceFirst("^own", own) + "\r\n";
  }

  private static String longHeader(Message request) {
    return request.path().startsWith("/head/")
        ? "X-Long: " + "h".repeat(Integer.parseInt(request.path().substring(6))) + "\r\n"
        : "";
  }

  /// Tomcat gives a session to who brings none of its own, for the paths of one application.
  private String session(Message request) {
    String application = "/" + request.path().split("[/?]", 3)[1];
    boolean known =
        request.cookies().stream()
            .filter(cookie -> cookie.startsWith("JSESSIONID="))
            .anyMatch(cookie -> sessions.contains(application + cookie));
    if (known) {
      return "";
    }
    String made = "JSESSIONID=" + UUID.randomUUID();
    sessions.add(application + made);
    return "Set-Cookie: " + made + "; Path=" + application + "; HttpOnly\r\n";
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket connection : open) {
      connection.close();
    }
  }
}
