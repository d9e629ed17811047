package apim.designer.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.Command;
import apim.designer.RealNginx;
import apim.designer.deployment.VirtualHost;
import apim.designer.topology.Listener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Headers by which API-M learns who and where the client is come from nginx alone, on every kind of
/// site, in both forms of the files.
@Tag("nginx")
final class TrustedHeadersTest {
  private static final String FORGED = "forged.example";

  /// Read by API-M and the Tomcat in it: https://github.com/wso2/carbon-apimgt (GatewayUtils,
  /// Utils.getClientCertificatesChain), api-manager issue 877.
  private static final List<String> TRUSTED =
      List.of(
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-Forwarded-Port",
          "X-Forwarded-Proto",
          "X-Forwarded-Server");

  private static final String CERTIFICATE = "X-WSO2-CLIENT-CERTIFICATE";

  @TempDir private Path folder;

  @Test
  void whatAClientForgesReachesNoNode() throws Exception {
    List<RealNginx> all = RealNginx.all("headers that API-M trusts");
    for (Rig.Form form : forms("headers that API-M trusts")) {
      Rig.onEach(
          all,
          folder,
          form,
          EveryListener.design("4.7.0"),
          rig -> {
            List<String> arrived = new ArrayList<>();
            for (VirtualHost host : rig.hosts()) {
              for (String header : trusted(host.listener())) {
                for (String spelled :
                    List.of(
                        header, header.toLowerCase(Locale.ROOT), header.toUpperCase(Locale.ROOT))) {
                  Message node = rig.ask(host, forging(host, spelled)).arrived();
                  if (node.head().contains(FORGED)) {
                    arrived.add(form + ", " + host.ref().path() + ": " + spelled);
                  }
                }
              }
            }
            assertEquals(List.of(), arrived);
          });
    }
  }

  private static List<String> trusted(Listener listener) {
    return listener.carriesApiTraffic()
        ? Stream.concat(TRUSTED.stream(), Stream.of(CERTIFICATE)).toList()
        : TRUSTED;
  }

  private static List<String> forging(VirtualHost host, String header) {
    return List.of(
        "GET /pets/1 HTTP/1.1",
        header + ": " + FORGED,
        "Host: " + host.hostname(),
        header + ": " + FORGED,
        "Connection: close");
  }

  @Test
  void aTenantIsToldAsTheClientSaysIt() throws Exception {
    Rig.onEach(
        RealNginx.all("the header of a tenant"),
        folder,
        Rig.Form.COMPLETE,
        EveryListener.design("4.7.0"),
        rig -> {
          Message answer =
              rig.ask(
                  rig.hosts().getFirst(),
                  List.of(
                      "GET /api/am/devportal/v3/apis HTTP/1.1",
                      "Host: " + rig.hosts().getFirst().hostname(),
                      "X-WSO2-Tenant: abc.com",
                      "Connection: close"));
          assertEquals(List.of("abc.com"), answer.arrived().all("x-wso2-tenant"));
        });
  }

  @Test
  void droppedInAnotherHostIsToldToNoNode() throws Exception {
    if (!NginxTwin.isUntouchedDebianHere()) {
      Command.leaveOut("a forged Host", "there is no untouched nginx.conf of Debian's here");
      return;
    }
    Rig.onEach(
        RealNginx.all("a forged Host on the drop-in"),
        folder,
        Rig.Form.DROP_IN,
        EveryListener.design("4.7.0"),
        rig -> {
          for (VirtualHost host : rig.hosts()) {
            List<String> head = List.of("GET / HTTP/1.1", "Host: " + FORGED, "Connection: close");
            Message answer = rig.ask(host, head);
            // On port 80 Debian's own site answers.
            boolean reached = answer.first("x-node").isPresent();
            assertEquals(host.port() != 80, reached, host.ref().path());
            assertEquals(
                "",
                answer.body().lines().filter(line -> line.contains(FORGED)).findFirst().orElse(""));
          }
        });
  }

  private static List<Rig.Form> forms(String test) throws IOException {
    if (NginxTwin.isUntouchedDebianHere()) {
      return List.of(Rig.Form.values());
    }
    Command.leaveOut(test + ", dropped in", "there is no untouched nginx.conf of Debian's here");
    return List.of(Rig.Form.COMPLETE);
  }
}
