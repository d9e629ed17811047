package apim.designer.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// What a hand can choose or drop where a text file belongs.
///
/// @param folder in which they are made
/// @param ending of their names
public record HostileFiles(Path folder, String ending) {
  private static final int MEGABYTES = 5_000_000;
  private static final Path UNREADABLE = Path.of("/proc/self/mem");

  /// What is no text file, or none that can be read, by what it is.
  public Map<String, Path> unfit() throws Exception {
    Map<String, Path> all = new TreeMap<>();
    all.put("a folder", Files.createDirectory(at("folder")));
    all.put("a device", Path.of("/dev/zero"));
    all.put("a link to a device", Files.createSymbolicLink(at("zero"), Path.of("/dev/zero")));
    all.put("a link to a folder", Files.createSymbolicLink(at("link"), at("folder")));
    all.put("a link to nothing", Files.createSymbolicLink(at("dead"), Path.of("no")));
    all.put("a link to itself", Files.createSymbolicLink(at("round"), at("round")));
    all.put("nothing", at("gone"));
    all.put("nothing in a file", at("binary").resolve("within"));
    all.put("a root", Path.of("/"));
    all.put("no name", Path.of(""));
    byte[] noise = new byte[MEGABYTES];
    new Random(1).nextBytes(noise);
    all.put("binary", Files.write(at("binary"), new byte[] {(byte) 0xff, 0, 1}));
    all.put("megabytes of noise", Files.write(at("noise"), noise));
    all.put("megabytes of text", Files.writeString(at("long"), "a = 1\n".repeat(MEGABYTES / 6)));
    all.put("a steering name", Files.write(at("a\u001b[2J\nb\u202ec"), noise));
    all.put("an option", Files.write(at("-rf"), noise));
    if (!Command.isMissing("mkfifo", "a pipe in the place of a file")) {
      all.put("a pipe", pipe());
    }
    if (Files.exists(UNREADABLE)) {
      all.put("a file that cannot be read", UNREADABLE);
    }
    Path locked = Files.writeString(at("locked"), "text");
    Files.setPosixFilePermissions(locked, Set.<PosixFilePermission>of());
    if (Files.isReadable(locked)) {
      System.out.println("NOT RUN: a file without rights, because root reads every file");
    } else {
      all.put("a file without rights", locked);
    }
    return all;
  }

  private Path pipe() throws IOException, InterruptedException {
    Path pipe = at("pipe");
    assertEquals(0, Command.of("mkfifo", pipe.toString()).run().status());
    return pipe;
  }

  public Path at(String name) {
    return folder.resolve(name + ending);
  }
}
