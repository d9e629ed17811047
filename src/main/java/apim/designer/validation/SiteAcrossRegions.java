package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.topology.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A site with nodes of several regions behind it.
record SiteAcrossRegions() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
            "site-across-regions",
            Severity.WARNING,
            "Nodes pair within a region only: of what one of them counts, logs in or revokes, those"
                + " of the other region do not learn.",
            Sources.REGIONS_PAGE)
        .withoutQuickFix();
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return PlacedSite.all(deployment)
        .filter(place -> regions(place).size() > 1)
        .map(
            place ->
                finding(
                    place.ref(),
                    Phrase.capitalised(place.name())
                        + " sends requests to nodes of "
                        + Phrase.list(
                            regions(place).stream()
                                .map(
                                    region ->
                                        region.map(name -> "region " + name).orElse("no region"))
                                .toList())
                        + "; draw a site for each region, with the nodes of that region behind"
                        + " it."));
  }

  private static List<Optional<Region>> regions(PlacedSite place) {
    return place.host().servers().stream()
        .map(behind -> behind.server().node().region())
        .distinct()
        .toList();
  }
}
