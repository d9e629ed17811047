package apim.designer.nginx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DirectivesTest {
  private static final Target DEBIAN_12 = Target.openSource(Version.of("1.22.1"));

  private final Directives table = Directives.standard();

  @Test
  void everyRowHasASourceAContextAndAPossibleHistory() {
    Set<String> seen = new HashSet<>();
    for (DirectiveRow row : table.rows()) {
      assertTrue(row.source().startsWith("https://"), row.name());
      assertFalse(row.contexts().isEmpty(), row.name());
      for (Context context : row.contexts()) {
        assertTrue(seen.add(row.name() + " in " + context), row.name() + " twice in " + context);
      }
      Availability history = row.availability();
      assertTrue(
          history.firstOpenSource().isPresent() || history.firstPlus().isPresent(), row.name());
      history
          .last()
          .ifPresent(
              last ->
                  history
                      .firstOpenSource()
                      .ifPresent(first -> assertTrue(last.isAtLeast(first), row.name())));
    }
    assertTrue(table.rows().size() > 900);
  }

  @Test
  void everyCapabilityIsARowInItsContext() {
    for (Capability capability : Capability.values()) {
      assertEquals(
          1,
          table.about(capability.row()).stream()
              .filter(row -> row.name().equals(capability.row()))
              .filter(row -> row.isIn(capability.context()))
              .count(),
          capability.name());
    }
  }

  @Test
  void capabilitiesFollowVersionAndEdition() {
    EnumSet<Capability> old = EnumSet.noneOf(Capability.class);
    old.addAll(
        List.of(
            Capability.SSL_DIRECTIVE,
            Capability.STRICT_HEADER_NAMES,
            Capability.UPSTREAM_KEEPALIVE_TIMEOUT,
            Capability.REJECT_HANDSHAKE,
            Capability.SSL_CONF_COMMAND));
    assertEquals(old, of(DEBIAN_12));
    assertChange("1.25.1", Capability.HTTP2_DIRECTIVE);
    assertChange("1.27.3", Capability.RESOLVE);
    assertChange("1.27.3", Capability.UPSTREAM_RESOLVER);
    assertChange("1.29.6", Capability.STICKY);
    assertChange("1.29.6", Capability.SERVER_ROUTE);
    assertChange("1.29.6", Capability.SERVER_DRAIN);
    assertChange("1.29.7", Capability.KEEPALIVE_BY_DEFAULT);
    assertChange("1.19.4", Capability.REJECT_HANDSHAKE);
    assertChange("1.21.1", Capability.STRICT_HEADER_NAMES);
    assertChange("1.15.3", Capability.UPSTREAM_KEEPALIVE_TIMEOUT);
    assertFalse(Target.openSource(Version.of("1.25.1")).can(Capability.SSL_DIRECTIVE));
    assertTrue(Target.openSource(Version.of("1.25.0")).can(Capability.SSL_DIRECTIVE));
    Set<Capability> plusOnly =
        EnumSet.of(
            Capability.SLOW_START,
            Capability.QUEUE,
            Capability.HEALTH_CHECK,
            Capability.LEARN_SYNC);
    for (Capability capability : plusOnly) {
      assertFalse(Target.openSource(Version.of("1.31.4")).can(capability), capability.name());
      assertTrue(Target.plus(24).can(capability), capability.name());
    }
    assertTrue(Target.plus(24).can(Capability.STICKY));
    assertFalse(Target.plus(29).can(Capability.HTTP2_DIRECTIVE));
    assertTrue(Target.plus(30).can(Capability.HTTP2_DIRECTIVE));
    assertFalse(Target.plus(36).can(Capability.KEEPALIVE_BY_DEFAULT));
    assertTrue(Target.plus(37).can(Capability.KEEPALIVE_BY_DEFAULT));
  }

  @Test
  void plusReleasesKnowTheirCore() {
    assertEquals(Version.of("1.29.3"), Target.plus(36).core());
    assertEquals("NGINX Plus R36", Target.plus(36).displayName());
    assertEquals(Target.plus(37).core(), Target.plus(99).core());
    assertThrows(IllegalArgumentException.class, () -> Target.plus(18));
    assertThrows(IllegalArgumentException.class, () -> Version.of("1.29"));
    assertTrue(Version.of("1.9.15").compareTo(Version.of("1.10.0")) < 0);
  }

  @Test
  void aDirectiveMayBeInOneContextAndNotInAnother() {
    assertTrue(table.allows(DEBIAN_12, "resolver"));
    assertTrue(table.allows(DEBIAN_12, Context.HTTP, "resolver"));
    assertFalse(table.allows(DEBIAN_12, Context.UPSTREAM, "resolver"));
    assertFalse(table.allows(DEBIAN_12, "sticky"));
    assertFalse(table.allows(DEBIAN_12, "no_such_directive"));
  }

  private static void assertChange(String version, Capability capability) {
    Version from = Version.of(version);
    Version before = new Version(from.major(), from.minor(), from.patch() - 1);
    assertTrue(Target.openSource(from).can(capability), capability + " in " + from);
    assertFalse(Target.openSource(before).can(capability), capability + " in " + before);
  }

  private static Set<Capability> of(Target target) {
    EnumSet<Capability> all = EnumSet.allOf(Capability.class);
    all.removeIf(capability -> !target.can(capability));
    return all;
  }
}
