package apim.designer.discovery.recovery;

import apim.designer.catalog.Catalog;
import apim.designer.discovery.DeploymentFile;
import apim.designer.discovery.ExistingConfiguration;
import apim.designer.discovery.GivenFiles;
import apim.designer.discovery.NginxConfiguration;
import apim.designer.discovery.Unread;
import apim.designer.nginx.Place;
import java.util.ArrayList;
import java.util.List;

/// What a design is to be recovered from.
///
/// @param places what stands in each place that was named
/// @param nodes the deployment.toml files whose nodes were named
public record RecoverySource(List<ExistingConfiguration> places, List<NodeFile> nodes) {
  public RecoverySource {
    places = List.copyOf(places);
    nodes = List.copyOf(nodes);
  }

  public static RecoverySource of(List<GivenFiles> given, List<NodeFile> nodes) {
    return new RecoverySource(given.stream().map(ExistingConfiguration::of).toList(), nodes);
  }

  /// Whether there is nothing in it that a design can be made of.
  public boolean isEmpty() {
    return places.stream()
            .flatMap(place -> place.nginx().stream())
            .flatMap(nginx -> nginx.parsed().statements().stream())
            .noneMatch(Ledger::counts)
        && allNodes().isEmpty();
  }

  public List<Unread> unread() {
    return places.stream().flatMap(place -> place.unread().stream()).toList();
  }

  public Recovered recovered(DesignRecovery.Wishes wishes, Catalog catalog) {
    List<List<NginxConfiguration>> balancers =
        places.stream().flatMap(place -> DesignRecovery.balancers(place.nginx()).stream()).toList();
    Recovered recovered = DesignRecovery.of(balancers, allNodes(), wishes, catalog);
    return new Recovered(
        recovered.design(),
        recovered.dispositions().stream()
            .map(one -> new Disposition(given(one.at()), one.statement(), one.fate()))
            .toList());
  }

  /// Where a line stands in what was given, as the line of a dump.
  private Place given(Place at) {
    return places.stream()
        .map(place -> place.given(at))
        .filter(place -> !place.equals(at))
        .findFirst()
        .orElse(at);
  }

  /// A file that lies in a folder of a bundle is of the node that the folder is called by.
  private List<NodeFile> allNodes() {
    List<NodeFile> all = new ArrayList<>(nodes);
    for (ExistingConfiguration place : places) {
      for (DeploymentFile file : place.deploymentFiles()) {
        if (file.isWhole()) {
          all.add(new NodeFile(folder(file.file().path()), file));
        }
      }
    }
    return all;
  }

  private static String folder(String path) {
    String[] names = path.split("/");
    for (int i = names.length - 2; i >= 0; i--) {
      if (!names[i].equals("conf") && !names[i].equals("repository") && !names[i].isEmpty()) {
        return names[i];
      }
    }
    return "apim-1";
  }
}
