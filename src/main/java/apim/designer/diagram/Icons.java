package apim.designer.diagram;

import apim.designer.topology.External;
import apim.designer.topology.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The drawings of `/icons`: lines on a grid of 24, to be stroked with 1.5 and round caps.
public final class Icons {
  public static final String LOAD_BALANCER = "load-balancer";
  public static final String ZONE = "zone";
  public static final String NOTE = "note";

  private static final Pattern PATH = Pattern.compile("<path d=\"([^\"]+)\"/>");
  private static final Map<String, List<String>> DRAWN = readAll();

  private Icons() {}

  /// The name of every icon.
  public static List<String> names() {
    return List.copyOf(DRAWN.keySet());
  }

  public static String of(Profile profile) {
    return profile.id();
  }

  public static String of(External.Kind kind) {
    return kind.id();
  }

  /// The path data of an icon, one string a stroke; none for a name that is not drawn.
  public static List<String> paths(String name) {
    return DRAWN.getOrDefault(name, List.of());
  }

  private static Map<String, List<String>> readAll() {
    Map<String, List<String>> all = new TreeMap<>();
    Stream.of(
            Arrays.stream(Profile.values()).map(Profile::id),
            Arrays.stream(External.Kind.values()).map(External.Kind::id),
            Stream.of(LOAD_BALANCER, ZONE, NOTE))
        .flatMap(names -> names)
        .forEach(name -> all.put(name, read(name)));
    return all;
  }

  private static List<String> read(String name) {
    String file = "/icons/" + name + ".svg";
    try (InputStream in = Icons.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the icon " + file + " is missing");
      }
      Matcher paths = PATH.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      List<String> strokes = new ArrayList<>();
      while (paths.find()) {
        strokes.add(paths.group(1));
      }
      return List.copyOf(strokes);
    } catch (IOException unreadable) {
      throw new IllegalStateException("the icon " + file + " cannot be read", unreadable);
    }
  }
}
