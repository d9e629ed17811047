package apim.designer.ui.journey;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/// A program that opens an internet socket, for a test that must notice it.
final class OpenSocket {
  private OpenSocket() {}

  public static void main(String[] arguments) throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      System.out.println(socket.getLocalPort());
    }
  }
}
