package apim.designer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;

/// Tests that open a window and tests that start an NGINX say so, and no others do, so that they can
/// be left out: `-DexcludedGroups=window,nginx,slow`.
@Tag("slow")
final class TagsTest {
  /// What such tests cannot do without.
  private static final Map<String, String> NEEDED =
      Map.of("window", "org.testfx.api.FxToolkit", "nginx", "apim.designer.RealNginx");

  @Test
  void whoOpensAWindowOrStartsAnNginxSaysSo() throws ClassNotFoundException {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("apim.designer");
    Map<String, List<String>> wrong = new TreeMap<>();
    int tagged = 0;
    for (JavaClass one : classes) {
      if (hasTests(one)) {
        Set<String> said = tags(one);
        Set<String> uses =
            one.getTransitiveDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getName())
                .collect(Collectors.toSet());
        tagged += said.isEmpty() ? 0 : 1;
        for (Map.Entry<String, String> needed : NEEDED.entrySet()) {
          if (said.contains(needed.getKey()) != uses.contains(needed.getValue())) {
            wrong.computeIfAbsent(needed.getKey(), _ -> new ArrayList<>()).add(one.getName());
          }
        }
      }
    }
    assertEquals(Map.of(), wrong);
    assertTrue(tagged > 50, tagged + " classes with a tag");
  }

  private static boolean hasTests(JavaClass one) {
    return one.getMethods().stream()
        .anyMatch(
            method ->
                method.isAnnotatedWith(Test.class)
                    || method.isAnnotatedWith(ParameterizedTest.class)
                    || method.isAnnotatedWith(TestFactory.class));
  }

  private static Set<String> tags(JavaClass one) throws ClassNotFoundException {
    return Arrays.stream(Class.forName(one.getName()).getAnnotationsByType(Tag.class))
        .map(Tag::value)
        .collect(Collectors.toSet());
  }
}
