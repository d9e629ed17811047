package apim.designer.trial;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;

/// One of the ports that a stand-in listens on. It can be closed and opened again, on the same port.
final class StandInPort implements AutoCloseable {
  private static final int BACKLOG = 1_024;
  private static final long EVENT_SECONDS = 5;

  private final StandIn node;
  private final ServerSocketFactory sockets;
  private final InetAddress address;
  private final int port;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile ServerSocket listening;

  /// @param address of loopback
  StandInPort(StandIn node, String address, ServerSocketFactory sockets) throws IOException {
    this.node = node;
    this.sockets = sockets;
    this.address = InetAddress.ofLiteral(address);
    this.listening = sockets.createServerSocket(0, BACKLOG, this.address);
    this.port = listening.getLocalPort();
    accept(listening);
  }

  StandIn node() {
    return node;
  }

  String hostAndPort() {
    return address.getHostAddress() + ":" + port;
  }

  /// Listens again after it was closed.
  void open() throws IOException {
    listening = sockets.createServerSocket(port, BACKLOG, address);
    accept(listening);
  }

  private void accept(ServerSocket socket) {
    Thread.ofVirtual()
        .start(
            () -> {
              while (!socket.isClosed()) {
                try {
                  Socket connection = socket.accept();
                  open.add(connection);
                  Thread.ofVirtual().start(() -> serve(connection));
                } catch (IOException _) {
                  return;
                }
              }
            });
  }

  private void serve(Socket connection) {
    try (connection) {
      connection.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(connection.getInputStream());
      OutputStream out = connection.getOutputStream();
      Optional<HttpMessage> request = HttpMessage.read(in);
      while (request.isPresent() && !answered(request.get(), in, out)) {
        request = HttpMessage.read(in);
      }
    } catch (IOException _) {
      // The other side has gone: nothing is left to answer.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(connection);
    }
  }

  /// Whether nothing more is to be read of the connection.
  private boolean answered(HttpMessage request, InputStream in, OutputStream out)
      throws IOException, InterruptedException {
    if (node.hangs()) {
      // It is there and says nothing, until the other side has had enough.
      in.transferTo(OutputStream.nullOutputStream());
      return true;
    }
    if (request.first("upgrade").isPresent()) {
      send(out, switched(request));
      in.transferTo(out);
      return true;
    }
    if (request.path().contains(StandIn.EVENTS)) {
      events(request.path(), out);
      return true;
    }
    send(out, node.answer(request));
    return false;
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private String switched(HttpMessage request) {
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: "
        + request.first("upgrade").orElse("")
        + "\r\nConnection: upgrade\r\n"
        + StandIn.NODE_HEADER
        + ": "
        + node.name()
        + "\r\n\r\n";
  }

  /// Each when the client has read the one before: what holds events back would hold all of them.
  private void events(String path, OutputStream out) throws IOException, InterruptedException {
    String stream =
        path.substring(path.indexOf(StandIn.EVENTS) + StandIn.EVENTS.length()).split("[?]")[0];
    send(out, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n");
    for (int event = 1; event <= StandIn.EVENT_COUNT; event++) {
      send(out, event(event));
      if (!node.eventRead(stream, event).await(EVENT_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    }
  }

  static String event(int number) {
    return "data: " + number + "\n\n";
  }

  /// Lets go of the port and of every connection, as a process that ends.
  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket connection : open) {
      connection.close();
    }
  }
}
