package apim.designer.proof;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// A DNS server on loopback that knows one IPv4 address for every name, whose answers hold for a
/// second (RFC 1035, 4.1).
final class StandInNameServer implements AutoCloseable {
  private static final int HEADER = 12;
  private static final int A = 1;

  private final DatagramSocket socket;
  private volatile InetAddress address;

  StandInNameServer(String address) throws IOException {
    answer(address);
    socket = new DatagramSocket(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  /// From now on names are at this address.
  void answer(String now) {
    address = InetAddress.ofLiteral(now);
  }

  private void serve() {
    byte[] buffer = new byte[512];
    while (!socket.isClosed()) {
      try {
        DatagramPacket question = new DatagramPacket(buffer, buffer.length);
        socket.receive(question);
        byte[] reply = reply(Arrays.copyOf(buffer, question.getLength()));
        socket.send(new DatagramPacket(reply, reply.length, question.getSocketAddress()));
      } catch (IOException e) {
        return;
      }
    }
  }

  /// The question again, with an answer where an IPv4 address is asked for.
  private byte[] reply(byte[] question) {
    int end = HEADER;
    while (question[end] != 0) {
      end += 1 + question[end];
    }
    end += 5;
    boolean known = question[end - 3] == A;
    ByteBuffer reply = ByteBuffer.allocate(end + 16);
    reply.put(question, 0, 2).putShort((short) 0x8180).putShort((short) 1);
    reply.putShort((short) (known ? 1 : 0)).putInt(0).put(question, HEADER, end - HEADER);
    if (known) {
      // The name is the one at the question; class IN, a second to live, four bytes.
      reply.putShort((short) (0xC000 | HEADER)).putShort((short) A).putShort((short) 1);
      reply.putInt(1).putShort((short) 4).put(address.getAddress());
    }
    return Arrays.copyOf(reply.array(), reply.position());
  }

  @Override
  public void close() {
    socket.close();
  }
}
