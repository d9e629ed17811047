package apim.designer.bundle;

import apim.designer.catalog.HealthCheck;
import apim.designer.catalog.ProfileFacts;
import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.VirtualHost;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is done on the host of one API-M node.
final class NodeSteps {
  private static final String TEMPLATES = "/deployment-templates/";

  private final Deployment deployment;
  private final ApimServer server;
  private final Calls calls;
  private final Optional<String> edited;

  /// @param edited the whole deployment.toml, where the bundle has more than what to set in it
  NodeSteps(Calls calls, ApimServer server, Optional<String> edited) {
    this.deployment = calls.deployment();
    this.server = server;
    this.calls = calls;
    this.edited = edited;
  }

  void addTo(Markdown page) {
    String id = server.id().value();
    page.heading(3, "On " + Connections.named(server) + ", " + server.profile().id());
    server.facts().ifPresent(facts -> unpack(page, facts));
    page.step("Copy the folder to the host:").commands("scp -rp nodes/" + id + " USER@HOST:");
    if (edited.isPresent()) {
      replace(page, id, edited.get());
    } else {
      server.facts().ifPresent(facts -> begin(page, facts));
      page.step(
          "Stop API-M and set in its `repository/conf/deployment.toml` what `"
              + id
              + "/deployment.toml.edits` lists. Set each key inside the table that is there: a"
              + " second `[server]`, or any other table twice, keeps API-M from starting. The"
              + " command `patch` of the API-M Topology Designer does it for you.");
    }
    trust(page, id);
    server.facts().ifPresentOrElse(facts -> start(page, facts), () -> page.step("Start API-M."));
  }

  private void unpack(Markdown page, ProfileFacts facts) {
    page.step(
        "Unpack `"
            + facts.distribution()
            + "` "
            + deployment.topology().apim()
            + "; its folder is `$APIM_HOME` below.");
  }

  /// A product that holds several profiles has a file for each beside the one in place.
  private static void begin(Markdown page, ProfileFacts facts) {
    String file = facts.template().replaceFirst("@.*", "");
    if (file.contains(TEMPLATES)) {
      page.step("On a new node begin with the file that the release ships for the profile:")
          .commands(
              "cp \"$APIM_HOME/repository/resources/conf"
                  + file.substring(file.indexOf(TEMPLATES))
                  + "\" \"$APIM_HOME/repository/conf/deployment.toml\"");
    }
  }

  /// The first file stays as it was found: a second bundle does not take its place.
  private void replace(Markdown page, String id, String text) {
    page.step(
            "Stop API-M, compare the edited deployment.toml with the one in place, and put it"
                + " there. What was found at first is kept as `deployment.toml.before-apim`, also"
                + " when a later bundle is put in place:")
        .commands(
            "conf=$APIM_HOME/repository/conf/deployment.toml",
            "diff \"$conf\" " + id + "/deployment.toml || true",
            "[ -e \"$conf.before-apim\" ] || cp -p \"$conf\" \"$conf.before-apim\"",
            "cat " + id + "/deployment.toml > \"$conf\"");
    page.paragraph("  This is what changed (values of secrets are left out):");
    page.difference(TomlDifference.lines(original(), text));
  }

  private void trust(Markdown page, String id) {
    List<NginxInstance> trusted = calls.trust().loadBalancersOf(server);
    if (!trusted.isEmpty()) {
      page.step(
              "Have it trust "
                  + trusted.stream()
                      .map(instance -> "`" + instance.id() + "`")
                      .collect(Collectors.joining(", "))
                  + ": it calls "
                  + calls.trust().sitesOf(server).stream()
                      .map(VirtualHost::url)
                      .distinct()
                      .map(url -> "`" + url + "`")
                      .collect(Collectors.joining(", "))
                  + ". Run this as the user that API-M runs as; it asks for nothing and may be run"
                  + " again.")
          .commands("APIM_HOME=/opt/wso2am sh " + id + "/install.sh");
    }
    List<DirectCalls.Call> direct = calls.direct().trustedBy(server);
    if (!direct.isEmpty()) {
      page.step(
              "It calls "
                  + direct.stream()
                      .map(call -> "`" + call.to().id() + "` at `https://" + at(call) + "`")
                      .collect(Collectors.joining(", "))
                  + ", past every load balancer. The certificate that API-M ships names only"
                  + " `localhost`: give each of these nodes one that has its address among its"
                  + " names. Once they run, have their certificates trusted too:")
          .commands(
              Stream.of(
                      Stream.of("mkdir -p " + id + "/trust"),
                      direct.stream().map(call -> fetch(id, call)),
                      Stream.of("APIM_HOME=/opt/wso2am sh " + id + "/install.sh"))
                  .flatMap(lines -> lines)
                  .toList());
    }
  }

  private static String at(DirectCalls.Call call) {
    return call.to().address().inUrl() + ":" + call.port();
  }

  private static String fetch(String id, DirectCalls.Call call) {
    return "openssl s_client -connect "
        + at(call)
        + " </dev/null | openssl x509 > "
        + id
        + "/trust/"
        + call.to().id()
        + ".crt";
  }

  private void start(Markdown page, ProfileFacts facts) {
    page.step(
            "Start it as "
                + facts.displayName()
                + replaced()
                + ". It is ready when each of these answers 200:")
        .commands(
            Stream.concat(
                    Stream.of(
                        "sh \"$APIM_HOME/bin/"
                            + facts.startScript()
                            + ".sh\""
                            + facts.startOption().map(option -> " " + option).orElse("")),
                    facts.health().stream().map(this::check))
                .toList());
  }

  private String replaced() {
    return deployment
        .nearestRelease()
        .toml()
        .replacedBy()
        .map(
            script ->
                ". Neither run `"
                    + script.value()
                    + "` nor start with `--optimize` from now on: both put the profile's template"
                    + " in place of deployment.toml (unless `--skipConfigOptimization` is given,"
                    + " too)")
        .orElse("");
  }

  private String check(HealthCheck check) {
    return "curl -sk -o /dev/null -w '%{http_code}\\n' https://localhost:"
        + server.openedPort(check.listener())
        + check.path()
        + " # "
        + check.tells();
  }

  private String original() {
    return server.node().deploymentToml().flatMap(deployment::attached).orElse("");
  }
}
