package apim.designer.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.RandomDesigns;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A `with…` of a value changes the one thing that it names. The constructors behind them take
/// neighbours of one type, which nothing else would tell apart.
final class ChangesTest {
  private static final ElementId LB = new ElementId("lb-1");
  private static final ElementId FIRST = new ElementId("apim-1");
  private static final ElementId SECOND = new ElementId("apim-2");
  private static final Site SITE =
      Site.of(new ElementId("portals"), new Hostname("api.example.com"), Listener.MANAGEMENT)
          .withMembers(List.of(Member.of(FIRST), new Member(SECOND, true)));

  private static Stream<Record> drawn() {
    return LongStream.range(0, 60)
        .mapToObj(seed -> RandomDesigns.design(seed).topology())
        .flatMap(
            topology ->
                Stream.concat(
                    Stream.concat(
                        Stream.of(topology), topology.elements().stream().map(Record.class::cast)),
                    topology.loadBalancers().stream()
                        .flatMap(lb -> lb.sites().stream())
                        .flatMap(site -> Stream.of(site, site.front(), site.back()))));
  }

  private static Object value(Record record, RecordComponent component)
      throws ReflectiveOperationException {
    return component.getAccessor().invoke(record);
  }

  /// The `with…` that is named after a component, where there is one.
  private static Optional<Method> change(Class<?> type, RecordComponent component) {
    String name = component.getName();
    String with = "with" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    return Arrays.stream(type.getMethods()).filter(m -> m.getName().equals(with)).findFirst();
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Node.class,
        LoadBalancer.class,
        Zone.class,
        Note.class,
        External.class,
        Site.class,
        Site.Front.class,
        Site.Back.class,
        Topology.class
      })
  void aChangeTakesTheOneValueAndKeepsTheOthers(Class<?> type) throws Exception {
    List<Record> values = drawn().filter(type::isInstance).toList();
    Set<String> told = new TreeSet<>();
    for (int i = 1; i < Math.min(values.size(), 120); i++) {
      Record before = values.get(i - 1);
      for (RecordComponent changed : type.getRecordComponents()) {
        Optional<Method> change = change(type, changed);
        Object taken = value(values.get(i), changed);
        if (change.isEmpty() || taken.equals(Optional.empty())) {
          continue;
        }
        boolean bare =
            taken instanceof Optional<?> && change.get().getParameterTypes()[0] != Optional.class;
        Object given = bare ? ((Optional<?>) taken).orElseThrow() : taken;
        Record after = (Record) change.get().invoke(before, given);
        told.add(changed.getName());
        for (RecordComponent each : type.getRecordComponents()) {
          Record from = each.getName().equals(changed.getName()) ? values.get(i) : before;
          assertEquals(value(from, each), value(after, each), change.get() + " and " + each);
        }
      }
    }
    assertTrue(told.size() + 1 >= Math.min(2, type.getRecordComponents().length), told::toString);
  }

  @Test
  void aMemberIsPutLastAndTakenOutWithEveryMentionOfItsNode() {
    ElementId third = new ElementId("apim-3");
    assertEquals(
        List.of(FIRST, SECOND, third),
        SITE.withMember(Member.of(third)).members().stream().map(Member::node).toList());
    Site twice = SITE.withMember(Member.of(FIRST));
    assertEquals(List.of(new Member(SECOND, true)), twice.withoutMember(FIRST).members());
    assertEquals(SITE, SITE.withoutMember(third));
    assertEquals(Optional.of(new Member(SECOND, true)), SITE.member(SECOND));
    assertTrue(SITE.hasMember(FIRST) && !SITE.hasMember(third));
  }

  @Test
  void aSiteIsPutLastAndFoundByItsId() {
    Site other = SITE.withId(new ElementId("gateway"));
    LoadBalancer lb = LoadBalancer.of(LB, new NginxTarget.Plus(33)).withSite(SITE).withSite(other);
    assertEquals(List.of(SITE, other), lb.sites());
    assertEquals(Optional.of(other), lb.site(other.id()));
    assertEquals(List.of(other), lb.withoutSite(SITE.id()).sites());
    assertEquals(lb, lb.withoutSite(LB));
  }

  @Test
  void aMemberThatFollowsANameStaysABackup() {
    LoadBalancer lb = LoadBalancer.of(LB, new NginxTarget.Plus(33)).withSite(SITE);
    ElementId next = new ElementId("next");
    LoadBalancer named = lb.naming(id -> id.equals(SECOND) ? next : id);
    assertEquals(
        List.of(Member.of(FIRST), new Member(next, true)), named.sites().getFirst().members());
    assertEquals(List.of(FIRST, next), named.named());
    assertEquals(List.of(FIRST), lb.without(Set.of(SECOND, LB)).named());
  }

  @Test
  void anElementWithoutReferencesIsDeafToTheNamesOfOthers() {
    for (Element element :
        List.of(
            Node.of(FIRST, Profile.GATEWAY),
            new Note(FIRST, new Label("a")),
            External.of(FIRST, External.Kind.DATABASE, new Label("b")))) {
      assertEquals(List.of(), element.named());
      assertEquals(element, element.naming(_ -> SECOND));
      assertEquals(element, element.without(Set.of(FIRST)));
    }
  }
}
