package apim.designer.benchmark;

import apim.designer.Command;
import apim.designer.RealNginx;
import apim.designer.bundle.Bundle;
import apim.designer.bundle.EditedToml;
import apim.designer.bundle.Issuance;
import apim.designer.bundle.Soundness;
import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.design.Design;
import apim.designer.design.Layout;
import apim.designer.design.TidyLayout;
import apim.designer.diagram.Drawing;
import apim.designer.diagram.Scene;
import apim.designer.generator.NginxFiles;
import apim.designer.nginx.Printer;
import apim.designer.pipeline.Outcome;
import apim.designer.project.DesignFile;
import apim.designer.project.Templates;
import apim.designer.proof.NginxTwin;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.CertificatePlan.KeyAlgorithm;
import apim.designer.topology.Days;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.NginxTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How the work on a design grows with it, by the clock: judging it, its NGINX files, all its files
/// but the drawing, and the drawing; and beside it how long `nginx -t` takes for the same files and
/// openssl for the same key. Whatever is not on the machine leaves its column empty. Each figure is
/// the median of the runs that fit two seconds, after three seconds of the same that are not
/// counted, in which Java compiles.
final class Growth {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final Duration WARM_UP = Duration.ofSeconds(3);
  private static final Duration MEASURED = Duration.ofSeconds(2);
  private static final int FEWEST = 7;
  private static final int KEYS = 25;

  private final Path folder;
  private final Optional<RealNginx> nginx;

  private Growth(Path folder) {
    this.folder = folder;
    this.nginx = RealNginx.all("nginx -t beside it").stream().reduce((_, last) -> last);
  }

  static void main(String[] parts) throws IOException {
    Growth growth = new Growth(Files.createTempDirectory("growth"));
    List<String> wanted =
        parts.length == 0 ? List.of("designs", "drawings", "patch", "keys") : List.of(parts);
    if (wanted.contains("designs")) {
      growth.designs();
    }
    if (wanted.contains("drawings")) {
      drawings();
    }
    if (wanted.contains("patch")) {
      patch();
    }
    if (wanted.contains("keys")) {
      growth.keys();
    }
  }

  private void designs() throws IOException {
    row(
        "milliseconds",
        "nodes",
        "sites",
        "validate",
        "NGINX files",
        "nginx -t",
        "times",
        "all files");
    row("---", "--:", "--:", "--:", "--:", "--:", "--:", "--:");
    for (int nodes : List.of(20, 50, 100, 200, 500, 1_000, 2_000, 5_000)) {
      row(measured("a fifth as many sites", BigDesigns.of(nodes, nodes / 5)));
    }
    for (int nodes : List.of(20, 50, 100, 200)) {
      row(measured("all-in-one nodes", BigDesigns.allInOnes(nodes)));
    }
    for (int sites : List.of(20, 50, 100, 200, 500, 1_000)) {
      row(measured("sites of two nodes", BigDesigns.sites(sites)));
    }
    System.out.println();
  }

  private String[] measured(String what, Design drawn) throws IOException {
    Design design =
        drawn.mapTopology(
            topology -> topology.map(LoadBalancer.class, lb -> lb.withNginx(target())));
    Deployment deployment = Deployment.of(design);
    NginxInstance instance = deployment.instances().getFirst();
    double validate = median(() -> Outcome.of(design, TODAY));
    double files = median(() -> nginxFiles(instance));
    OptionalDouble tested = tested(deployment);
    return new String[] {
      what,
      Integer.toString(deployment.servers().size()),
      Integer.toString(instance.hosts().size()),
      rounded(validate),
      rounded(files),
      tested.isPresent() ? rounded(tested.getAsDouble()) : "",
      tested.isPresent() ? rounded(tested.getAsDouble() / (validate + files)) : "",
      rounded(median(() -> Bundle.rendered(Deployment.of(design), "", "", Soundness.NOTHING_FOUND)))
    };
  }

  private static void drawings() {
    row("milliseconds", "nodes", "sites", "tidy layout", "scene", "SVG");
    row("---", "--:", "--:", "--:", "--:", "--:");
    for (int nodes : List.of(20, 50, 100, 200, 500, 1_000, 2_000)) {
      row(drawn("a fifth as many sites", BigDesigns.of(nodes, nodes / 5)));
    }
    for (int nodes : List.of(20, 200)) {
      row(drawn("all-in-one nodes", BigDesigns.allInOnes(nodes)));
    }
    System.out.println();
  }

  private static String[] drawn(String what, Design design) {
    Outcome outcome = Outcome.of(design, TODAY);
    Scene scene = outcome.scene();
    return new String[] {
      what,
      Integer.toString(design.topology().nodes().size()),
      Long.toString(outcome.deployment().hosts().count()),
      rounded(median(() -> TidyLayout.complete(design.topology(), Layout.EMPTY))),
      rounded(median(outcome::scene)),
      rounded(median(() -> Drawing.svg(scene)))
    };
  }

  private NginxTarget target() {
    return NginxTarget.of(
        "open-source", nginx.map(one -> one.version().toString()).orElse("1.30.4"));
  }

  private static void nginxFiles(NginxInstance instance) {
    if (Printer.print(NginxFiles.complete(instance)).isEmpty()
        || Printer.print(NginxFiles.sites(instance)).isEmpty()) {
      throw new IllegalStateException("a load balancer has files");
    }
  }

  private OptionalDouble tested(Deployment deployment) throws IOException {
    if (nginx.isEmpty()) {
      return OptionalDouble.empty();
    }
    NginxTwin twin =
        new NginxTwin(
            Files.createTempDirectory(folder, "twin"),
            deployment.instances().getFirst(),
            Bundle.exported(
                deployment,
                "",
                "",
                Soundness.NOTHING_FOUND,
                Issuance.of(Instant.now(), new SecureRandom())),
            node -> node);
    return OptionalDouble.of(median(() -> accepted(twin.objections(nginx.get(), twin.complete()))));
  }

  private static void accepted(String objection) {
    if (!objection.isEmpty()) {
      throw new IllegalStateException(objection);
    }
  }

  /// An attached file with many tables that nobody changes.
  private static void patch() {
    row("tables", "patch, ms");
    row("--:", "--:");
    Deployment deployment = Deployment.of(Templates.design("single-node"));
    ApimServer server = deployment.servers().getFirst();
    for (int tables : List.of(500, 1_000, 2_000, 4_000, 8_000)) {
      String text =
          IntStream.range(0, tables)
              .mapToObj(i -> "[t%1$d]%nk = %1$d%n".formatted(i))
              .collect(Collectors.joining());
      row(
          Integer.toString(tables),
          rounded(
              median(() -> EditedToml.of(deployment.withFile(server.id(), text), server, text))));
    }
    System.out.println();
  }

  /// A whole process each: the time that a key takes is luck, so the means of many are compared.
  private void keys() throws IOException {
    Path launcher = Path.of("target/dist/bin/topology-designer").toAbsolutePath();
    if (Command.isMissing("openssl", "openssl beside it") || !Files.exists(launcher)) {
      System.out.println("no keys: openssl or target/dist (mvn package) is not here");
      return;
    }
    Design design =
        Templates.design("single-node")
            .mapTopology(
                topology ->
                    topology.map(
                        LoadBalancer.class,
                        lb ->
                            lb.withCertificate(
                                new CertificatePlan.SelfSigned(
                                    KeyAlgorithm.RSA_4096, Days.YEAR, false))));
    Path file = folder.resolve("keys.apimtopology");
    Files.writeString(file, DesignFile.print(design, Optional.empty()));
    Command export =
        Command.of(launcher.toString(), "export", file.toString(), "-o")
            .and(folder.resolve("keys.zip").toString());
    Command openssl =
        Command.of("openssl", "genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:4096")
            .and("-out", folder.resolve("peer.key").toString());
    double ours = 0;
    double peers = 0;
    for (int i = 0; i < KEYS; i++) {
      ours += once(() -> ended(export)) / KEYS;
      peers += once(() -> ended(openssl)) / KEYS;
    }
    row("mean of " + KEYS + ", ms", "export with rsa-4096", "openssl genpkey", "times");
    row("---", "--:", "--:", "--:");
    row("", rounded(ours), rounded(peers), "%.2f".formatted(ours / peers));
  }

  private static void ended(Command command) {
    Command.Ended ended = command.run();
    if (ended.status() != 0) {
      throw new IllegalStateException(ended.said());
    }
  }

  private static double median(Runnable work) {
    times(work, WARM_UP);
    List<Double> times = times(work, MEASURED).stream().sorted().toList();
    return times.get(times.size() / 2);
  }

  /// Of as many runs as fit the time, of some in any case.
  private static List<Double> times(Runnable work, Duration fitting) {
    List<Double> times = new ArrayList<>();
    long end = System.nanoTime() + fitting.toNanos();
    while (times.size() < FEWEST || System.nanoTime() < end) {
      times.add(once(work));
    }
    return times;
  }

  private static double once(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }

  private static String rounded(double milliseconds) {
    return (milliseconds < 10 ? "%.1f" : "%.0f").formatted(milliseconds);
  }

  private static void row(String... cells) {
    System.out.println("| " + String.join(" | ", cells) + " |");
  }
}
