package apim.designer.validation;

import static apim.designer.validation.Sketch.base;
import static apim.designer.validation.Sketch.node;

import apim.designer.design.Design;
import apim.designer.topology.FileName;
import apim.designer.topology.Topology;
import java.util.List;
import java.util.Optional;

/// For every rule on what attached files say what breaks it.
final class FileCases {
  /// The tables that every file has.
  static final String WHOLE =
      """
      [server]
      hostname = "localhost"
      server_role = "default"

      [super_admin]
      username = "admin"
      password = "admin"

      [user_store]
      type = "database_unique_id"

      """;

  static final List<RuleCase> ALL =
      List.of(
          new RuleCase(
              "file-of-other-product",
              List.of(
                  file("[server]\nhostname = \"a\"\n[user_store]\ntype = \"read_only_ldap\"\n"),
                  file("[server]\nhostname = \"a\"\n[database.identity_db]\ntype = \"mysql\"\n")),
              List.of(file(WHOLE), file(""))),
          new RuleCase(
              "deployment-toml-fragment",
              List.of(file(""), file("[apim.devportal]\nurl = \"https://a/devportal\"\n")),
              List.of(file(WHOLE))));

  private FileCases() {}

  /// The base, its first node with this file.
  static Design file(String text) {
    return file(base(), "apim-1", text);
  }

  static Design file(Topology topology, String node, String text) {
    return file(Design.of(topology), node, text);
  }

  static Design file(Design design, String node, String text) {
    FileName name = new FileName(node + ".toml");
    Design named =
        Design.of(node(design.topology(), node, it -> it.withDeploymentToml(Optional.of(name))))
            .withAttachments(design.attachments().with(name, text));
    return named;
  }
}
