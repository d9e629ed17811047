package apim.designer.validation;

import static apim.designer.topology.Sketch.base;
import static apim.designer.topology.Sketch.member;
import static apim.designer.topology.Sketch.node;
import static apim.designer.topology.Sketch.site;
import static apim.designer.validation.FileCases.WHOLE;
import static apim.designer.validation.FileCases.file;

import apim.designer.design.Design;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.Profile;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import java.util.List;
import java.util.function.UnaryOperator;

/// Files that do not fit each other, or not the node, and others that come near.
final class ClusterCases {
  static final List<RuleCase> ALL =
      List.of(
          new RuleCase(
              "proxy-port-left",
              List.of(proxyPort(9443, "443"), proxyPort(9443, "\"443\"")),
              List.of(
                  proxyPort(443, "8443"),
                  proxyPort(9443, "9443"),
                  proxyPort(9443, "\"$env{P}\""),
                  proxyPort(Sketch.behindProxy(base()), 9443, "443"))),
          new RuleCase(
              "file-of-other-profile",
              List.of(role("control-plane", "4.2.0", Profile.GATEWAY)),
              List.of(
                  role("gateway-worker", "3.1.0", Profile.GATEWAY_MANAGER),
                  role("control-plane", "4.3.0", Profile.KEY_MANAGER),
                  role("default", "4.5.0", Profile.GATEWAY),
                  role("my-own-role", "4.2.0", Profile.GATEWAY))),
          new RuleCase(
              "databases-differ",
              List.of(
                  pair(mysql("db-1"), mysql("db-2")),
                  pair(sqlServer("apim"), sqlServer("other")),
                  pair(parts("db", 3306), parts("db", 3307))),
              List.of(
                  pair(mysql("db-1"), mysql("db-1").replace("?useSSL=false", "?useSSL=true")),
                  pair(mysql("db-1"), mysql("$env{DB}")),
                  pair(mysql("db-1"), "[database.apim_db]\nurl = \"jdbc:h2:./x\"\n"),
                  pair(mysql("db-1"), mysql("db-2").replace("apim_db", "local")),
                  pair(apart(), mysql("db-1"), mysql("db-2")))),
          new RuleCase(
              "user-stores-differ",
              List.of(
                  pair("", "", text -> text.replace("database_unique_id", "database")),
                  pair("", "", text -> text.replace("username = \"admin\"", "username = \"root\"")),
                  pair("", "", text -> text.replace("password = \"admin\"", "password = \"p\""))),
              List.of(
                  pair("", ""),
                  pair("", "", text -> text.replace("= \"admin\"", "= \"$secret{admin}\"")))),
          new RuleCase(
              "key-stores-differ",
              List.of(
                  pair(store("a.jks", "shop"), store("b.jks", "shop")),
                  pair(store("a.jks", "shop"), store("a.jks", "other")),
                  pair(store("a.jks", "wso2carbon"), "")),
              List.of(
                  pair(store("a.jks", "shop"), store("/opt/keys/a.jks", "shop")),
                  pair(store("wso2carbon.jks", "wso2carbon"), ""),
                  pair(store("a.jks", "shop"), store("$env{STORE}", "shop")),
                  pair("[keystore.tls]\nfile_name = \"a.jks\"\n", ""))));

  private ClusterCases() {}

  /// The base, each of its nodes with a whole file and these tables.
  static Design pair(String first, String second) {
    return pair(base(), first, second);
  }

  private static Design pair(Topology topology, String first, String second) {
    return file(file(topology, "apim-1", WHOLE + first), "apim-2", WHOLE + second);
  }

  private static Design pair(String first, String second, UnaryOperator<String> change) {
    return file(file(base(), "apim-1", WHOLE + first), "apim-2", change.apply(WHOLE + second));
  }

  static String mysql(String host) {
    return "[database.apim_db]\nurl = \"jdbc:mysql://" + host + ":3306/apim_db?useSSL=false\"\n";
  }

  private static String sqlServer(String name) {
    return "[database.shared_db]\nurl = \"jdbc:sqlserver://db:1433;DatabaseName="
        + name
        + ";encrypt=true\"\n";
  }

  private static String parts(String host, int port) {
    return "[database.apim_db]\ntype = \"mysql\"\nhostname = \""
        + host
        + "\"\nname = \"apim_db\"\nport = "
        + port
        + "\n";
  }

  static String store(String file, String alias) {
    return "[keystore.primary]\nfile_name = \"" + file + "\"\nalias = \"" + alias + "\"\n";
  }

  static Design proxyPort(int site, String inFile) {
    return proxyPort(base(), site, inFile);
  }

  private static Design proxyPort(Topology topology, int site, String inFile) {
    return file(
        site(topology, "portals", Sketch.onPort(site)),
        "apim-1",
        WHOLE + "[transport.https.properties]\nproxyPort = " + inFile + "\n");
  }

  private static Design role(String role, String release, Profile profile) {
    return file(
        node(base().withApim(ApimVersion.of(release)), "apim-1", node -> node.withProfile(profile)),
        "apim-1",
        WHOLE.replace("\"default\"", "\"" + role + "\""));
  }

  /// The nodes behind a site each.
  private static Topology apart() {
    return site(
        site(base(), "gw", site -> site.withMembers(List.of(member("apim-1")))),
        "portals",
        site -> site.withMembers(List.of(member("apim-2"))));
  }
}
