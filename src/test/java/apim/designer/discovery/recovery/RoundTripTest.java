package apim.designer.discovery.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.catalog.Catalog;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.design.RandomDesigns;
import apim.designer.discovery.ExistingConfiguration;
import apim.designer.discovery.GivenFiles;
import apim.designer.discovery.NginxConfiguration;
import apim.designer.discovery.recovery.Imported.SiteFacts;
import apim.designer.generator.NginxFiles;
import apim.designer.nginx.Printer;
import apim.designer.topology.Label;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What this designer writes, it reads back as what it was written from.
final class RoundTripTest {
  private static final int DESIGNS = Integer.getInteger("roundTrips", 200);
  private static final Catalog CATALOG = Catalog.standard();

  @Test
  void filesOfADesignAreRecoveredAsTheSameSitesWithTheSameNodesBehindThem() {
    List<String> faults = new ArrayList<>();
    int sites = 0;
    for (long seed = 0; seed < DESIGNS; seed++) {
      List<NginxInstance> instances = Deployment.of(RandomDesigns.design(seed)).instances();
      Recovered recovered = recovered(instances);
      List<List<SiteFacts>> found = Imported.facts(recovered.design());
      for (int i = 0; i < instances.size(); i++) {
        boolean sound = RandomDesigns.kind(seed) == RandomDesigns.Kind.SOUND;
        List<SiteFacts> wanted = comparable(Imported.facts(instances.get(i)), sound);
        sites += wanted.size();
        if (!wanted.equals(comparable(found.get(i), sound))) {
          faults.add(
              "seed "
                  + seed
                  + RandomDesigns.kind(seed)
                  + "\n  wanted "
                  + wanted
                  + "\n  found  "
                  + found.get(i));
        }
      }
    }
    assertTrue(sites > DESIGNS, "sites: " + sites);
    assertEquals(
        List.of(),
        faults,
        () ->
            faults.size()
                + " faults:\n"
                + String.join("\n", faults.subList(0, Math.min(12, faults.size()))));
  }

  private static List<SiteFacts> comparable(List<SiteFacts> facts, boolean exactly) {
    return exactly ? facts : facts.stream().map(SiteFacts::withoutPorts).sorted().toList();
  }

  private static Recovered recovered(List<NginxInstance> instances) {
    return DesignRecovery.of(
        instances.stream().map(RoundTripTest::read).toList(),
        List.of(),
        DesignRecovery.Wishes.named(new Label("Again")),
        CATALOG);
  }

  private static List<NginxConfiguration> read(NginxInstance instance) {
    String text = Printer.print(NginxFiles.sites(instance));
    return ExistingConfiguration.of(GivenFiles.text("apim.conf", text)).nginx();
  }
}
