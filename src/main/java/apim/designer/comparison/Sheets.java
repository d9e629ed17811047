package apim.designer.comparison;

import apim.designer.design.Attachments;
import apim.designer.design.Design;
import apim.designer.json.Json;
import apim.designer.project.DesignFile;
import apim.designer.topology.ElementId;
import apim.designer.topology.FileName;
import apim.designer.topology.Ref;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything that a design says, as its file would: of each element, site, member and link its
/// properties by their keys. What the file learns to say is here without another line of code.
final class Sheets {
  private static final Map<String, String> KINDS =
      Map.of(
          "nodes", "node",
          "loadBalancers", "load balancer",
          "zones", "zone",
          "notes", "note",
          "externals", "external");
  private static final Set<String> FILES =
      Set.of("deploymentToml", "certificateFile", "keyFile", "caFile", "snippet");
  private static final String MEMBERS = "members";

  /// The order of members, where it counts.
  static final String ORDER = "members.order";

  private static final int BRIEF = 12;

  private final Attachments attachments;
  private final Map<String, String> design = new LinkedHashMap<>();
  private final Map<Ref, Map<String, String>> properties = new LinkedHashMap<>();
  private final Map<Ref, String> kinds = new HashMap<>();
  private final Map<Ref, String> members = new HashMap<>();

  private Sheets(Attachments attachments) {
    this.attachments = attachments;
  }

  static Sheets of(Design design) {
    Sheets sheets = new Sheets(design.attachments());
    sheets.read(DesignFile.tree(design));
    return sheets;
  }

  Map<String, String> design() {
    return design;
  }

  Set<Ref> refs() {
    return properties.keySet();
  }

  boolean has(Ref ref) {
    return properties.containsKey(ref);
  }

  String kind(Ref ref) {
    return kinds.getOrDefault(ref, "");
  }

  Map<String, String> properties(Ref ref) {
    return properties.getOrDefault(ref, Map.of());
  }

  /// With what is a part of it and has no change of its own when it comes or goes.
  Map<String, String> whole(Ref ref) {
    Map<String, String> whole = new LinkedHashMap<>(properties(ref));
    if (members.containsKey(ref)) {
      whole.put(MEMBERS, members.getOrDefault(ref, ""));
    }
    return whole;
  }

  private void read(Json.Obj file) {
    for (String key : List.of("name", "apim", "contextPath")) {
      file.value(key).ifPresent(value -> flatten(design, key, value));
    }
    KINDS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            kind -> objects(file, kind.getKey()).forEach(one -> element(kind.getValue(), one)));
    objects(file, "links").forEach(this::link);
    objects(file, "accepted").forEach(this::accepted);
  }

  private void element(String kind, Json.Obj element) {
    ElementId id = new ElementId(text(element, "id"));
    put(Ref.of(id), kind, flat(element, Set.of("id", "sites")));
    objects(element, "sites").forEach(site -> site(id, site));
  }

  private void site(ElementId lb, Json.Obj site) {
    ElementId id = new ElementId(text(site, "id"));
    Map<String, String> flat = flat(site, Set.of("id", MEMBERS));
    List<Json.Obj> all = objects(site, MEMBERS);
    // The hash of an address counts them:
    // https://nginx.org/en/docs/http/ngx_http_upstream_module.html#ip_hash
    if (isByAddress(flat.getOrDefault("affinity.method", ""))) {
      flat.put(ORDER, all.stream().map(one -> text(one, "node")).collect(joined()));
    }
    put(Ref.of(lb, id), "site", flat);
    members.put(Ref.of(lb, id), all.stream().map(Sheets::shown).collect(joined()));
    for (Json.Obj member : all) {
      put(
          Ref.of(lb, id, new ElementId(text(member, "node"))),
          "member",
          flat(member, Set.of("node")));
    }
  }

  static boolean isByAddress(String method) {
    return method.equals("ip-hash") || method.equals("by-address");
  }

  private static String shown(Json.Obj member) {
    return text(member, "node") + (member.value("backup").isPresent() ? " (backup)" : "");
  }

  private void link(Json.Obj link) {
    int number = 1;
    ElementId from = new ElementId(text(link, "from"));
    ElementId to = new ElementId(text(link, "to"));
    while (has(new Ref.OfLink(from, to, number))) {
      number++;
    }
    put(new Ref.OfLink(from, to, number), "link", flat(link, Set.of("from", "to")));
  }

  private void accepted(Json.Obj accepted) {
    String about = accepted.value("elements").map(Sheets::scalar).orElse("");
    String until = text(accepted, "until");
    design.merge(
        "accepted." + text(accepted, "rule") + (about.isEmpty() ? "" : " (" + about + ")"),
        text(accepted, "reason") + (until.isEmpty() ? "" : " (until " + until + ")"),
        (first, second) -> first + "; " + second);
  }

  /// Of two that share an id, the properties of the second stand beside those of the first.
  private void put(Ref ref, String kind, Map<String, String> flat) {
    kinds.putIfAbsent(ref, kind);
    Map<String, String> first = properties.putIfAbsent(ref, flat);
    if (first != null) {
      int number = 2;
      while (first.containsKey(doubled(number))) {
        number++;
      }
      first.put(doubled(number), kind + " " + flat);
    }
  }

  private static String doubled(int number) {
    return "id." + number;
  }

  private Map<String, String> flat(Json.Obj object, Set<String> without) {
    Map<String, String> flat = new LinkedHashMap<>();
    object.fields().stream()
        .filter(field -> !without.contains(field.name()))
        .forEach(field -> flatten(flat, field.name(), field.value()));
    return flat;
  }

  private void flatten(Map<String, String> flat, String key, Json value) {
    if (value instanceof Json.Obj object) {
      object.fields().forEach(field -> flatten(flat, key + "." + field.name(), field.value()));
      return;
    }
    flat.put(key, scalar(value));
    if (FILES.contains(key.substring(key.lastIndexOf('.') + 1))) {
      flat.put(key + ".contents", contents(new FileName(scalar(value))));
    }
  }

  /// Enough to tell two files apart, and nothing of what stands in them.
  private String contents(FileName file) {
    return attachments
        .text(file)
        .map(text -> text.lines().count() + " lines, SHA-256 " + digest(text))
        .orElse("missing");
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, BRIEF);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// No list of scalars in a design has an order that means anything.
  private static String scalar(Json value) {
    return switch (value) {
      case Json.Text text -> text.value();
      case Json.Num number -> number.raw();
      case Json.Bool bool -> bool.value() ? "yes" : "no";
      case Json.Arr list ->
          list.items().isEmpty()
              ? "none"
              : list.items().stream().map(Sheets::scalar).sorted().collect(joined());
      case Json.Null _, Json.Obj _ -> "";
    };
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(", ");
  }

  private static String text(Json.Obj object, String key) {
    return object.value(key).map(Sheets::scalar).orElse("");
  }

  private static List<Json.Obj> objects(Json.Obj parent, String key) {
    return parent.value(key).stream()
        .flatMap(value -> value instanceof Json.Arr list ? list.items().stream() : Stream.of())
        .flatMap(item -> item instanceof Json.Obj object ? Stream.of(object) : Stream.of())
        .toList();
  }
}
