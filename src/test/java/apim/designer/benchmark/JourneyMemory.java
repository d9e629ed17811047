package apim.designer.benchmark;

import apim.designer.bundle.Artifact;
import apim.designer.bundle.Issuance;
import apim.designer.catalog.Catalog;
import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.diagram.PictureFormat;
import apim.designer.diagram.PictureOptions;
import apim.designer.diagram.TrafficView;
import apim.designer.pipeline.Outcome;
import apim.designer.session.Session;
import apim.designer.topology.Address;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.Node;
import apim.designer.ui.LargeDesign;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.application.Platform;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// How much memory the whole window has after each part of a day's work on a large design, as Linux
/// counts it; arguments: nodes and sites. Without the word `here` it starts another Java with the
/// options that `installer/build` gives the window.
public final class JourneyMemory {
  private static final int EDITS = 200;
  private static final int READ_MILLIS = 20;

  private final FrameTimes times;
  private final Session session;

  private JourneyMemory(FrameTimes times) {
    this.times = times;
    this.session = times.window.session;
  }

  public static void main(String[] args) throws Exception {
    int nodes = args.length > 0 ? Integer.parseInt(args[0]) : 200;
    int sites = args.length > 1 ? Integer.parseInt(args[1]) : nodes / 5;
    if (!List.of(args).contains("here")) {
      System.exit(inAWindowsJava(nodes, sites));
    }
    System.setProperty("testfx.setup.timeout", "300000");
    FxToolkit.registerPrimaryStage();
    System.out.println(nodes + " nodes, " + sites + " sites, the whole window of 1280 x 800");
    System.out.printf("%-44s %8s %8s %8s%n", "MB", "resident", "most", "heap");
    JourneyMemory journey = new JourneyMemory(FrameTimes.shown(LargeDesign.of(nodes, sites)));
    journey.goes();
    journey.times.close();
    FxToolkit.cleanupStages();
    Platform.exit();
    System.exit(0);
  }

  private static int inAWindowsJava(int nodes, int sites) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(word -> !word.startsWith("-XX:"))
        .forEach(command::add);
    String options = windowOptions();
    System.out.println(options);
    command.addAll(List.of(options.strip().split("\\s+")));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(JourneyMemory.class.getName(), String.valueOf(nodes)));
    command.addAll(List.of(String.valueOf(sites), "here"));
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  /// As the script has them, in whose words they are put together.
  private static String windowOptions() throws IOException {
    String lines =
        Files.readAllLines(Path.of("installer/build")).stream()
            .filter(line -> line.matches("(options|memory|second_late|later|window_options)=.*"))
            .collect(Collectors.joining("\n"));
    Process shell =
        new ProcessBuilder("bash", "-c", lines + "\nprintf %s \"$window_options\"").start();
    return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private interface Part {
    void done() throws Exception;
  }

  private void goes() throws Exception {
    part("opened", () -> {});
    part(
        "dragged, zoomed, typed, whole drawing in view", () -> handsOn(times.canvas.camera()::fit));
    part("the same at 100 %", () -> handsOn(times::toFullSize));
    part(EDITS + " edits", this::edits);
    part("all of them undone and redone", this::undoes);
    part("each view of the traffic", this::views);
    part("another release and back", this::releases);
    part("tidied", () -> ui(() -> times.window.command("design.tidy").run()));
    part("every file of the bundle read", this::reads);
    part("pictures in every format", this::pictures);
    part("exported, with keys", this::exports);
    part("closed for an empty design", this::closes);
  }

  private static void part(String name, Part part) throws Exception {
    part.done();
    WaitForAsyncUtils.waitForFxEvents();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        "%-44s %8d %8d %8d%n",
        name,
        status("VmRSS"),
        status("VmHWM"),
        (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }

  private static long status(String key) throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith(key))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
        .findFirst()
        .orElse(0);
  }

  private static void ui(Runnable action) throws Exception {
    WaitForAsyncUtils.asyncFx(action).get();
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void handsOn(Runnable look) throws Exception {
    ui(look);
    for (IntConsumer frame :
        List.<IntConsumer>of(times::drag, times::zoom, times::pan, times::type)) {
      Frames.of(frame);
    }
  }

  private Design design() {
    return session.snapshot().design();
  }

  private void edits() throws Exception {
    for (int i = 0; i < EDITS; i++) {
      Node node = design().topology().nodes().get(i % design().topology().nodes().size());
      Address address = Address.of("10.9." + i / 250 + "." + (i % 250 + 1));
      ui(() -> session.apply(new Edit.Change(node.withAddress(Optional.of(address)))));
    }
  }

  private void undoes() throws Exception {
    int steps = session.snapshot().history().past().size();
    for (int i = 0; i < steps; i++) {
      ui(session::undo);
    }
    for (int i = 0; i < steps; i++) {
      ui(session::redo);
    }
  }

  private void views() throws Exception {
    for (TrafficView view : TrafficView.values()) {
      ui(() -> times.canvas.actions().show(view));
      ui(times.canvas.camera()::fit);
    }
    ui(() -> times.canvas.actions().show(TrafficView.DRAWN));
  }

  private void releases() throws Exception {
    ApimVersion before = design().topology().apim();
    for (var release : Catalog.standard().releases()) {
      ui(() -> session.apply(new Edit.SetApim(ApimVersion.of(release + ".0"))));
    }
    ui(() -> session.apply(new Edit.SetApim(before)));
  }

  private void reads() throws Exception {
    List<String> paths =
        session.snapshot().outcome().artifacts("").stream()
            .map(Artifact::path)
            .map(String::valueOf)
            .collect(Collectors.toList());
    for (String path : paths) {
      ui(() -> times.preview(path));
      Thread.sleep(READ_MILLIS);
    }
  }

  private void pictures() {
    Outcome outcome = session.snapshot().outcome();
    for (PictureFormat format : PictureFormat.values()) {
      outcome.preview(format, PictureOptions.DOCUMENT, 640, 420);
      outcome.picture(format, PictureOptions.DOCUMENT, "");
    }
  }

  private void exports() {
    session.snapshot().outcome().bundle("", Issuance.of(Instant.now(), new SecureRandom()));
  }

  private void closes() throws Exception {
    ui(() -> times.window.command("file.new-empty").run());
  }
}
