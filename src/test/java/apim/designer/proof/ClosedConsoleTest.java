package apim.designer.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.RealNginx;
import apim.designer.design.Design;
import apim.designer.project.Templates;
import apim.designer.topology.ApimVersion;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A console that is not served is out of reach on a real nginx, however its path is spelled, for a
/// node that reads paths as Tomcat does; and the pages that are served are not.
@Tag("nginx")
final class ClosedConsoleTest {
  private static final String PORTALS = "api.am.wso2.com";
  private static final int SPELLINGS = 3_000;

  private static final List<String> CLOSED =
      List.of(
          "/carbon",
          "/carbon/",
          "/carbon/admin/login.jsp",
          "//carbon",
          "//carbon//admin/login.jsp",
          "/./carbon/",
          "/publisher/../carbon/",
          "/%63arbon/",
          "/c%61rbon/admin/login.jsp",
          "/carbon;x/admin/login.jsp",
          "/carbon;jsessionid=0123456789ABCDEF",
          "/carbon%3bjsessionid=1",
          "/;/carbon/admin/login.jsp",
          "/;a=b/carbon/admin/login.jsp",
          "/;jsessionid=1/carbon/admin/login.jsp",
          "/x/..;/carbon/admin/login.jsp",
          "/publisher/..;/carbon/admin/login.jsp",
          "/publisher/..;jsessionid=1/carbon/admin/login.jsp",
          "/publisher/%2e%2e;/carbon/",
          "/publisher/.%2e/carbon/",
          "/%3b/carbon/admin/login.jsp",
          "/x/..%3b/carbon/",
          "/t/abc.com/carbon",
          "/t/abc.com/carbon/admin/login.jsp",
          "/t/abc.com//carbon/",
          "//t/abc.com/carbon/",
          "/t/abc.com/%63arbon/",
          "/t/abc.com;x/carbon/",
          "/t/a/../b/carbon/",
          "/x;/../carbon/",
          "/a/b/..;/../carbon/admin/login.jsp",
          "/a/b/..;jsessionid=1/../carbon/",
          "/a/..;/b/../../carbon",
          "/publisher%2f..%2fcarbon/");

  private static final List<String> SERVED =
      List.of(
          "/",
          "/publisher/",
          "/publisher/apis?query=name:x;version:1",
          "/publisher/site/public/images/carbon.png",
          "/devportal;jsessionid=0123456789ABCDEF",
          "/authenticationendpoint/login.do;jsessionid=0123456789ABCDEF.node1?sessionDataKey=k",
          "/oauth2/token",
          "/t/abc.com/publisher/",
          "/t/carbon.super/devportal/",
          "/carbonara",
          "/publisher/carbon",
          "/publisher/apis/a%2Fb",
          "/services/Version");

  /// What spellings are put together from.
  private static final List<String> PIECES =
      List.of(
          "carbon",
          "carbon",
          "%63arbon",
          "carbo%6e",
          "CARBON",
          "admin",
          "publisher",
          "t",
          "t",
          "%74",
          "abc.com",
          "..",
          "..",
          "..;",
          "..;a=b",
          "%2e%2e",
          ".%2e",
          "%2e.;x",
          "..%3b",
          ".",
          ".;",
          "%2e",
          "",
          ";",
          ";a=b",
          ";jsessionid=1",
          "carbon;",
          "carbon;jsessionid=1",
          "..;jsessionid=1",
          "abc.com;x=y",
          "x%2f..",
          "%2f",
          "%2fcarbon",
          "x;/",
          "%2563arbon",
          "%20",
          "x%3b..",
          "a+b",
          "%c3%a9",
          "carbon%0a",
          "%5c",
          "x%23");

  @TempDir private Path folder;

  private static Design design() {
    return Templates.design("single-node")
        .mapTopology(topology -> topology.withApim(ApimVersion.of("4.5.0")));
  }

  @Test
  void everyKnownWayToTheConsoleIsClosedAndPagesAreServed() throws Exception {
    for (RealNginx nginx : RealNginx.all("ways to a closed console")) {
      TreeMap<String, Integer> expected = new TreeMap<>();
      CLOSED.forEach(path -> expected.put(path, 403));
      SERVED.forEach(path -> expected.put(path, 200));
      TreeMap<String, Integer> found = new TreeMap<>();
      answers(
          nginx, expected.keySet().iterator(), (path, answer) -> found.put(path, answer.status()));
      assertEquals(expected, found, nginx.toString());
    }
  }

  @Test
  void noSpellingLeadsANodeToTheConsole() throws Exception {
    for (RealNginx nginx : RealNginx.all("random spellings of a closed console")) {
      Random random = new Random(20_260_601);
      List<String> spellings = Stream.generate(() -> spelling(random)).limit(SPELLINGS).toList();
      List<String> through = new ArrayList<>();
      List<String> served = new ArrayList<>();
      answers(
          nginx,
          spellings.iterator(),
          (path, answer) -> {
            if (answer.status() == 200) {
              served.add(path);
              if (TomcatPaths.isConsole(answer.arrived().path())) {
                through.add(path);
              }
            }
          });
      long meant = spellings.stream().filter(TomcatPaths::isConsole).count();
      System.out.println(
          "nginx %s: %d spellings, %d lead Tomcat to the console, %d served, %d of them there"
              .formatted(nginx.version(), SPELLINGS, meant, served.size(), through.size()));
      assertEquals(List.of(), through);
      assertTrue(meant > 100, "spellings that lead to the console: " + meant);
      assertTrue(served.size() > 100, "spellings that are served: " + served.size());
    }
  }

  private static String spelling(Random random) {
    StringBuilder path = new StringBuilder();
    int pieces = 1 + random.nextInt(6);
    for (int i = 0; i < pieces; i++) {
      path.append(random.nextInt(12) == 0 ? "//" : "/")
          .append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return path.toString();
  }

  private interface Reader {
    void read(String path, Message answer);
  }

  /// Asks for each path, on one connection for as long as nginx keeps it.
  private void answers(RealNginx nginx, Iterator<String> paths, Reader reader) throws Exception {
    Rig.onEach(
        List.of(nginx),
        folder,
        Rig.Form.COMPLETE,
        design(),
        rig -> {
          while (paths.hasNext()) {
            askAll(rig, paths, reader);
          }
        });
  }

  private static void askAll(Rig rig, Iterator<String> paths, Reader reader) throws IOException {
    try (Socket socket = rig.wire().open("127.0.0.1", rig.port(443), true, PORTALS)) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      boolean open = true;
      while (open && paths.hasNext()) {
        String path = paths.next();
        Wire.send(socket, List.of("GET " + path + " HTTP/1.1", "Host: " + PORTALS), "");
        Message answer = Message.read(in);
        if (answer == null) {
          throw new IOException("no answer to " + path);
        }
        reader.read(path, answer);
        open = answer.all("connection").stream().noneMatch("close"::equals);
      }
    }
  }
}
