package apim.designer.cli;

import apim.designer.catalog.Catalog;
import apim.designer.discovery.DeploymentFile;
import apim.designer.discovery.ExistingConfiguration;
import apim.designer.discovery.FilesOnDisk;
import apim.designer.discovery.GivenFiles;
import apim.designer.discovery.recovery.DesignRecovery;
import apim.designer.discovery.recovery.Disposition;
import apim.designer.discovery.recovery.Fate;
import apim.designer.discovery.recovery.NodeFile;
import apim.designer.discovery.recovery.Recovered;
import apim.designer.discovery.recovery.RecoverySource;
import apim.designer.disk.Shown;
import apim.designer.json.JsonRecords;
import apim.designer.project.DesignFile;
import apim.designer.project.DesignFileException;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.Label;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Reads existing files back into a design, and tells what became of every statement.
final class Import {
  @Option(
      names = "--nginx",
      paramLabel = "FILE|DIR|DUMP",
      description =
          "A configuration of NGINX: a file, a folder, a bundle, the output of 'nginx -T', or - for"
              + " standard input. Each is a load balancer.")
  private List<Path> nginx = new ArrayList<>();

  @Option(
      names = "--toml",
      paramLabel = "NODE=deployment.toml",
      description = "The file of a node, which is named by its id or its address.")
  private Map<String, Path> toml = new LinkedHashMap<>();

  @Option(
      names = "-o",
      required = true,
      paramLabel = "FILE",
      description = "A design file, *.apimtopology.")
  private @Nullable Path out;

  @Option(names = "--force", description = "Write over a design that is there.")
  private boolean force;

  @Option(
      names = "--apim",
      paramLabel = "VERSION",
      converter = Converters.Apim.class,
      description =
          "The version of API-M, such as 4.2.0; the newest with all of the profiles when left out.")
  private @Nullable ApimVersion apim;

  @Option(
      names = "--target",
      paramLabel = "EDITION:VERSION",
      converter = Converters.Nginx.class,
      description = "open-source:1.30.4 or plus:R33; what the files tell when left out.")
  private @Nullable NginxTarget target;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "One of ${COMPLETION-CANDIDATES}.")
  private FateFormat format = FateFormat.TEXT;

  int run(Terminal terminal) {
    Path file = Objects.requireNonNull(out);
    if (nginx.isEmpty() && toml.isEmpty()) {
      throw new Refusal(
          "nothing is named to import; give --nginx with a configuration of NGINX, or --toml with a"
              + " node and its deployment.toml");
    }
    if (!force && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new Refusal(
          Shown.of(file) + ": it is there already; name another file, or add --force");
    }
    RecoverySource source = source(terminal);
    if (source.isEmpty()) {
      throw new Refusal(
          source.unread().isEmpty()
              ? "none of the files is a configuration of NGINX or a deployment.toml"
              : Shown.of(source.unread().getFirst().toString()));
    }
    source.unread().forEach(unread -> terminal.say(Shown.of(unread.toString())));
    Recovered recovered =
        source.recovered(
            new DesignRecovery.Wishes(
                name(file), Optional.ofNullable(apim), Optional.ofNullable(target)),
            Catalog.standard());
    write(file, recovered);
    print(terminal, file, recovered);
    return 0;
  }

  private RecoverySource source(Terminal terminal) {
    List<GivenFiles> given = new ArrayList<>();
    List<NodeFile> nodes = new ArrayList<>();
    try {
      for (Path path : nginx) {
        given.add(
            path.toString().equals("-")
                ? FilesOnDisk.read("standard input", terminal.in())
                : FilesOnDisk.read(path));
      }
      for (Map.Entry<String, Path> one : toml.entrySet()) {
        nodes.add(new NodeFile(one.getKey(), deploymentFile(one.getValue())));
      }
    } catch (IOException e) {
      throw new Refusal(String.valueOf(e.getMessage()), e);
    }
    return RecoverySource.of(given, nodes);
  }

  private static DeploymentFile deploymentFile(Path path) throws IOException {
    return ExistingConfiguration.of(FilesOnDisk.read(path)).deploymentFiles().stream()
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    Shown.of(path)
                        + ": this is no deployment.toml; take the one that the node's API-M starts"
                        + " with"));
  }

  private static Label name(Path file) {
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
    return new Label(name.replaceAll("\\p{Cc}", " "));
  }

  private static void write(Path file, Recovered recovered) {
    try {
      DesignFile.write(file, recovered.design(), Optional.empty());
    } catch (DesignFileException e) {
      throw new Refusal(e);
    }
  }

  private void print(Terminal terminal, Path file, Recovered recovered) {
    if (format == FateFormat.JSON) {
      terminal
          .out()
          .println(
              FindingList.withoutControls(
                  JsonRecords.print(recovered.dispositions().stream().map(Import::row).toList())));
      return;
    }
    Topology topology = recovered.design().topology();
    long sites = topology.loadBalancers().stream().mapToLong(lb -> lb.sites().size()).sum();
    terminal
        .out()
        .println(
            Shown.of(file)
                + ": "
                + counted(topology.loadBalancers().size(), "load balancer")
                + ", "
                + counted(sites, "site")
                + ", "
                + counted(topology.nodes().size(), "node")
                + ", API-M "
                + topology.apim());
    terminal
        .out()
        .println(
            counted(recovered.dispositions().size(), "statement")
                + ": "
                + recovered.placed()
                + " placed, "
                + recovered.kept()
                + " kept, "
                + recovered.dropped()
                + " dropped");
    list(terminal, recovered, "dropped", one -> one.fate() instanceof Fate.Dropped);
    list(
        terminal,
        recovered,
        "placed, but for something",
        one -> one.fate() instanceof Fate.Placed && one.loses());
    list(terminal, recovered, "kept", one -> one.fate() instanceof Fate.Kept);
  }

  private static String counted(long count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }

  private static void list(
      Terminal terminal, Recovered recovered, String title, Predicate<Disposition> wanted) {
    List<Disposition> all = recovered.dispositions().stream().filter(wanted).toList();
    if (!all.isEmpty()) {
      terminal.out().println(title + ":");
    }
    for (Disposition one : all) {
      terminal
          .out()
          .println(
              "  "
                  + Shown.of(one.place())
                  + ": "
                  + Shown.of(one.statement())
                  + ": "
                  + Shown.of(one.fate().reason()));
    }
  }

  private static Row row(Disposition one) {
    return new Row(one.file(), one.line(), one.statement(), one.fate().word(), one.fate().reason());
  }

  private record Row(String file, int line, String statement, String fate, String reason) {}
}
