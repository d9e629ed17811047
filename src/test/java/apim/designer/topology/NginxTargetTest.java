package apim.designer.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import apim.designer.topology.NginxTarget.OpenSource;
import apim.designer.topology.NginxTarget.Plus;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which NGINX a load balancer can be written for.
final class NginxTargetTest {
  @ParameterizedTest
  @CsvSource({
    "open-source, 1.14.0, 1.14.0, NGINX 1.14.0",
    "open-source, 1.30, 1.30.0, NGINX 1.30.0",
    "open-source, 1.29.6, 1.29.6, NGINX 1.29.6",
    "open-source, 2.0, 2.0.0, NGINX 2.0.0",
    "open-source, 01.030.004, 1.30.4, NGINX 1.30.4",
    "plus, R19, R19, NGINX Plus R19",
    "plus, R33-P2, R33, NGINX Plus R33",
    "plus, R100, R100, NGINX Plus R100"
  })
  void aVersionIsWrittenInOneForm(String edition, String typed, String version, String shown) {
    NginxTarget target = NginxTarget.of(edition, typed);
    assertEquals(version, target.version());
    assertEquals(shown, target.displayName());
    assertEquals(target, NginxTarget.of(target.edition(), target.version()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "open-source | 1.13.12 | nginx before 1.14.0 lacks TLS 1.3 and more; choose 1.14.0 or"
            + " later",
        "open-source | 0.99.0 | nginx before 1.14.0 lacks TLS 1.3 and more; choose 1.14.0 or later",
        "open-source | R33 | a version of open-source nginx has the form 1.30.4",
        "plus | R18 | NGINX Plus before R19 is too old; choose R19 or later",
        "plus | R18-P2 | NGINX Plus before R19 is too old; choose R19 or later",
        "plus | 1.30.4 | a release of NGINX Plus has the form R33",
        "unit | 1.30.4 | an edition of NGINX is open-source or plus"
      })
  void whatIsTooOldOrNoVersionIsToldSo(String edition, String version, String sentence) {
    assertEquals(
        sentence,
        assertThrows(IllegalArgumentException.class, () -> NginxTarget.of(edition, version))
            .getMessage());
  }

  @Test
  void versionsAreOrderedNumberByNumber() {
    List<String> inOrder = List.of("1.14.0", "1.14.2", "1.14.10", "1.29.0", "1.30.0", "2.0.0");
    OpenSource[] turned =
        inOrder.reversed().stream().map(OpenSource::of).toArray(OpenSource[]::new);
    Arrays.sort(turned);
    assertEquals(inOrder, Stream.of(turned).map(OpenSource::version).toList());
    assertEquals(0, OpenSource.of("1.30").compareTo(OpenSource.of("1.30.0")));
  }

  @Test
  void theNumbersAloneAreHeldToTheSameBounds() {
    assertEquals(new OpenSource(1, 14, 0), OpenSource.of("1.14.0"));
    assertThrows(IllegalArgumentException.class, () -> new OpenSource(1, 13, 99));
    assertThrows(IllegalArgumentException.class, () -> new OpenSource(-1, 20, 0));
    assertThrows(IllegalArgumentException.class, () -> new Plus(18));
  }
}
