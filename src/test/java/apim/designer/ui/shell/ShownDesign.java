package apim.designer.ui.shell;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.desk.NewElements;
import apim.designer.project.DesignFile;
import apim.designer.project.DesignFileException;
import apim.designer.project.Templates;
import apim.designer.topology.Affinity;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Site;
import apim.designer.ui.LargeDesign;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/// The designs that the window is looked at with.
public enum ShownDesign {
  EMPTY,
  ACTIVE_ACTIVE_WITH_ERROR,
  DISTRIBUTED,
  TWO_HUNDRED_NODES;

  public String fileName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Design design() throws IOException {
    return switch (this) {
      case EMPTY -> NewElements.design();
      case ACTIVE_ACTIVE_WITH_ERROR -> withoutAffinity(Templates.design("active-active"));
      case DISTRIBUTED -> read("distributed");
      case TWO_HUNDRED_NODES -> LargeDesign.of(200, 40);
    };
  }

  private static Design withoutAffinity(Design design) {
    LoadBalancer balancer = design.topology().loadBalancers().getFirst();
    Site portals =
        balancer.sites().getFirst().mapBack(back -> back.withAffinity(new Affinity.None()));
    return new Edit.ChangeSite(balancer.id(), portals).applyTo(design);
  }

  private static Design read(String name) throws IOException {
    try {
      return DesignFile.read(Path.of("src/test/resources/designs", name + ".apimtopology"))
          .design();
    } catch (DesignFileException e) {
      throw new IOException(e.problems().toString(), e);
    }
  }
}
