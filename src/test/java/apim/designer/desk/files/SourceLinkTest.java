package apim.designer.desk.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.catalog.Catalog;
import apim.designer.catalog.Setting;
import apim.designer.validation.Rule;
import apim.designer.validation.Rules;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SourceLinkTest {
  @Test
  void aPageAFileAndAThreadLeadToTheWeb() {
    assertEquals(
        new SourceLink("nginx.org/en/CHANGES", "https://nginx.org/en/CHANGES"),
        SourceLink.of("https://nginx.org/en/CHANGES"));
    assertEquals(
        new SourceLink(
            "wso2/helm-apim: deployment.toml of main",
            "https://github.com/wso2/helm-apim/blob/main/all-in-one/confs/deployment.toml"),
        SourceLink.of("wso2/helm-apim:all-in-one/confs/deployment.toml@main"));
    assertEquals(
        new SourceLink(
            "wso2/product-apim#11462", "https://github.com/wso2/product-apim/issues/11462"),
        SourceLink.of("wso2/product-apim#11462"));
  }

  @Test
  void everySourceOfASettingAndOfARuleLeadsToTheWeb() {
    List<String> sources =
        Stream.concat(
                Catalog.standard().settings().stream().map(Setting::source),
                Rules.ALL.stream().map(Rule::source))
            .filter(source -> !source.isEmpty())
            .toList();
    assertTrue(sources.size() > 100);
    sources.forEach(
        source -> assertTrue(SourceLink.of(source).url().startsWith("https://"), source));
  }
}
