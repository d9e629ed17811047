package apim.designer.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.design.RandomDesigns;
import apim.designer.generator.NginxFiles;
import apim.designer.nginx.Block;
import apim.designer.nginx.Comment;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Statement;
import apim.designer.nginx.Trigger;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A rule may not look into the files, so this holds that it is right about them.
class DrawnTriggersTest {
  private static final int DESIGNS = 800;

  @Test
  void whatIsDrawnHasTheTriggersOfTheFilesThatAreMadeOfIt() {
    Map<Trigger, Integer> seen = new EnumMap<>(Trigger.class);
    for (long seed = 0; seed < DESIGNS; seed++) {
      for (NginxInstance instance : Deployment.of(RandomDesigns.design(seed)).instances()) {
        Set<Trigger> written = written(instance);
        assertEquals(
            written,
            new TreeSet<>(DrawnTriggers.of(instance)),
            "seed " + seed + ", load balancer " + instance.id());
        written.forEach(trigger -> seen.merge(trigger, 1, Integer::sum));
      }
    }
    assertEquals(
        Set.of(Trigger.HTTP2, Trigger.PROXIED_TLS, Trigger.RESOLVER, Trigger.CLIENT_CERTIFICATES),
        seen.keySet());
    assertTrue(seen.values().stream().allMatch(count -> count > 20), seen::toString);
  }

  private static Set<Trigger> written(NginxInstance instance) {
    List<Statement> statements =
        Stream.concat(NginxFiles.sites(instance), NginxFiles.complete(instance)).toList();
    return Stream.of(Trigger.values())
        .filter(trigger -> has(statements, trigger))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean has(List<Statement> statements, Trigger trigger) {
    List<Directive> all = statements.stream().flatMap(DrawnTriggersTest::directives).toList();
    return switch (trigger) {
      case HTTP2 -> any(all, "http2", "on") || any(all, "listen", "http2");
      case PROXIED_TLS ->
          all.stream()
              .anyMatch(
                  one ->
                      is(one, "proxy_pass")
                          && one.arguments().getFirst().value().startsWith("https:"));
      case RESOLVER -> any(all, "resolver");
      case CLIENT_CERTIFICATES -> any(all, "ssl_verify_client");
      case OCSP -> any(all, "ssl_ocsp") || any(all, "ssl_stapling");
      case REWRITE -> any(all, "rewrite");
      case MAP_REGEX ->
          blocks(statements, "map")
              .flatMap(DrawnTriggersTest::directives)
              .anyMatch(one -> one.name().startsWith("~"));
      case HTTP2_BACKEND -> any(all, "proxy_http_version", "2") || any(all, "grpc_pass");
      case SLICE -> any(all, "slice") || any(all, "proxy_cache_background_update");
      case SSI -> any(all, "ssi");
      case CHARSET_MAP -> blocks(statements, "charset_map").findAny().isPresent();
      case SCGI_OR_UWSGI -> any(all, "scgi_pass") || any(all, "uwsgi_pass");
      case DAV -> any(all, "dav_methods");
      case MP4 -> any(all, "mp4");
      case HTTP3 -> any(all, "http3") || any(all, "listen", "quic");
      case STREAM -> blocks(statements, "stream").findAny().isPresent();
      case MAIL -> blocks(statements, "mail").findAny().isPresent();
    };
  }

  private static boolean any(List<Directive> all, String name, String... argument) {
    return all.stream()
        .filter(one -> is(one, name))
        .anyMatch(
            one ->
                Stream.of(argument)
                    .allMatch(
                        wanted ->
                            one.arguments().stream().anyMatch(is -> is.value().equals(wanted))));
  }

  private static boolean is(Directive directive, String name) {
    return directive.name().equals(name);
  }

  private static Stream<Directive> directives(Statement statement) {
    return switch (statement) {
      case Comment _ -> Stream.of();
      case Directive directive -> Stream.of(directive);
      case Block block -> block.body().stream().flatMap(DrawnTriggersTest::directives);
    };
  }

  private static Stream<Block> blocks(List<? extends Statement> statements, String name) {
    return statements.stream()
        .filter(Block.class::isInstance)
        .map(Block.class::cast)
        .flatMap(
            block ->
                Stream.concat(
                    Stream.of(block).filter(one -> one.name().equals(name)),
                    blocks(block.body(), name)));
  }
}
