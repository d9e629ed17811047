package apim.designer.project;

import apim.designer.design.Design;
import apim.designer.json.Quoted;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The systems of WSO2's page on proxy servers and load balancers, ready to start from.
public final class Templates {
  private static final String PAGE =
      "https://github.com/wso2/docs-apim/blob/3.1.0/en/docs/install-and-setup/"
          + "deploying-wso2-api-manager/configuring-the-proxy-server-and-the-load-balancer.md";

  private Templates() {}

  private record Entry(String id, String description) {}

  private static final List<Entry> ENTRIES =
      List.of(
          new Entry("single-node", "One all-in-one node behind open-source NGINX"),
          new Entry("active-active", "Two all-in-one nodes behind NGINX Plus, sessions kept"),
          new Entry(
              "active-active-ip-hash", "Two all-in-one nodes behind open-source NGINX, ip_hash"),
          new Entry(
              "gateway-single-manager",
              "One Gateway Manager and two Gateways behind open-source NGINX"),
          new Entry(
              "gateway-multiple-managers",
              "Two Gateway Managers on a shared file system and two Gateways behind NGINX Plus"),
          new Entry("publisher-ha", "Two Publishers behind NGINX Plus, sessions kept"),
          new Entry("store-ha", "Two Stores behind NGINX Plus, sessions kept"),
          new Entry("key-manager-ha", "Two Key Managers behind NGINX Plus, sessions kept"));

  /// Every template, in the order of the page.
  public static List<Template> all() {
    return ENTRIES.stream()
        .map(
            entry ->
                new Template(
                    entry.id(),
                    entry.description(),
                    open(entry.id()).topology().nodes().size(),
                    PAGE))
        .toList();
  }

  /// The design of a template, or nothing when no template has that id.
  public static Optional<Design> find(String id) {
    return ENTRIES.stream()
        .filter(entry -> entry.id().equals(id))
        .map(e -> open(e.id()))
        .findFirst();
  }

  /// The design of the template `id`.
  ///
  /// @throws IllegalArgumentException naming the templates, when `id` is none of them
  public static Design design(String id) {
    List<String> ids = ENTRIES.stream().map(Entry::id).toList();
    return find(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no template "
                        + Quoted.of(id)
                        + "; the templates are "
                        + String.join(", ", ids)
                        + Nearest.question(id, ids)));
  }

  private static Design open(String id) {
    String name = "templates/" + id + ".apimtopology";
    try (InputStream in = Objects.requireNonNull(Templates.class.getResourceAsStream(name), name)) {
      return switch (DesignFile.parse(name, in.readAllBytes())) {
        case ParseResult.Parsed parsed -> parsed.opened().design();
        case ParseResult.Faulty faulty -> throw new IllegalStateException(faulty.toString());
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
