package apim.designer.discovery;

import apim.designer.nginx.Block;
import apim.designer.nginx.Comment;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Grammar;
import apim.designer.nginx.Includes;
import apim.designer.nginx.Includes.IncludedFile;
import apim.designer.nginx.NginxSyntaxException;
import apim.designer.nginx.ParsedConfig;
import apim.designer.nginx.Parser;
import apim.designer.nginx.Place;
import apim.designer.nginx.Statement;
import apim.designer.nginx.Target;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What stands on servers as somebody set it up: the configurations of nginx and the deployment.toml
/// files among given files, each statement with its file and line, and what could not be read.
public record ExistingConfiguration(
    GivenFiles given,
    List<NginxConfiguration> nginx,
    List<DeploymentFile> deploymentFiles,
    List<Unread> unread) {
  public ExistingConfiguration {
    nginx = List.copyOf(nginx);
    deploymentFiles = List.copyOf(deploymentFiles);
    unread = List.copyOf(unread);
  }

  /// Reads what was given. Never throws: what cannot be read is in `unread`, with a sentence.
  public static ExistingConfiguration of(GivenFiles given) {
    return new Reading(given).whole();
  }

  /// Where a line stands in what was given, which for a dump is a line of the dump.
  public Place given(Place place) {
    return given.files().stream()
        .filter(file -> file.path().equals(place.file()))
        .findFirst()
        .map(file -> file.given(place.line()))
        .orElse(place);
  }

  private static final class Reading {
    /// Folders of which one nginx reads every file.
    private static final Set<String> READ_TOGETHER = Set.of("conf.d", "sites-enabled", "http.d");

    private static final Set<String> NOT_IN_USE = Set.of("sites-available", "sites-disabled");

    private static final String ALL_PARTS = "parts";

    private final GivenFiles given;
    private final Map<String, SourceFile> files = new LinkedHashMap<>();
    private final Map<FileLanguage, List<SourceFile>> found = new EnumMap<>(FileLanguage.class);
    private final List<NginxConfiguration> nginx = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final Set<String> used = new HashSet<>();

    Reading(GivenFiles given) {
      this.given = given;
      given.files().forEach(file -> files.putIfAbsent(file.path(), file));
      unread.addAll(given.unread());
    }

    ExistingConfiguration whole() {
      files.values().stream()
          .filter(file -> given.main().isEmpty() || given.main().get().equals(file.path()))
          .forEach(file -> found.computeIfAbsent(language(file), _ -> new ArrayList<>()).add(file));
      found(FileLanguage.HAPROXY).forEach(file -> notYet(file, "HAProxy"));
      found(FileLanguage.HTTPD).forEach(file -> notYet(file, "Apache httpd"));
      found(FileLanguage.NGINX_MAIN).forEach(this::main);
      parts();
      return new ExistingConfiguration(
          given,
          nginx,
          found(FileLanguage.DEPLOYMENT_TOML).stream().map(DeploymentFile::of).toList(),
          unread);
    }

    private FileLanguage language(SourceFile file) {
      return given.main().isPresent() ? FileLanguage.ofNamed(file) : FileLanguage.of(file);
    }

    private List<SourceFile> found(FileLanguage language) {
      return found.getOrDefault(language, List.of());
    }

    private void notYet(SourceFile file, String product) {
      unread.add(
          new Unread(
              file.given(1),
              "this is a configuration of "
                  + product
                  + ", which is not read yet; give the files of NGINX or a deployment.toml"));
    }

    private void main(SourceFile file) {
      IncludeSearch includes = new IncludeSearch(files, file.folder());
      read(file.path(), file.text(), includes, includes);
      used.add(file.path());
      used.addAll(includes.used());
    }

    private void read(String name, String text, Includes all, IncludeSearch search) {
      parsed(name, text, all)
          .ifPresent(
              parsed ->
                  nginx.add(
                      new NginxConfiguration(
                          name,
                          Grammar.likelyStart(parsed.statements()),
                          parsed,
                          target(parsed),
                          search.missing())));
    }

    private void parts() {
      Map<String, List<SourceFile>> together = new TreeMap<>();
      for (SourceFile file : found(FileLanguage.NGINX_PART)) {
        String folder = lastFolder(file);
        if (used.contains(file.path())) {
          continue;
        }
        if (NOT_IN_USE.contains(folder) && !nginx.isEmpty()) {
          unread.add(
              new Unread(file.given(1), "no file includes this one, so nginx does not read it"));
        } else if (READ_TOGETHER.contains(folder) && given.main().isEmpty()) {
          together.computeIfAbsent(file.folder(), _ -> new ArrayList<>()).add(file);
        } else {
          main(file);
        }
      }
      together.forEach(this::together);
    }

    private static String lastFolder(SourceFile file) {
      String[] names = file.folder().split("/");
      return names[names.length - 1];
    }

    /// One nginx reads them one after the other.
    private void together(String folder, List<SourceFile> parts) {
      IncludeSearch search = new IncludeSearch(files, parentOf(folder));
      List<IncludedFile> readable =
          parts.stream()
              .filter(part -> parsed(part.path(), part.text(), Includes.NONE).isPresent())
              .map(part -> new IncludedFile(part.path(), part.text()))
              .toList();
      if (!readable.isEmpty()) {
        read(
            folder,
            "include " + ALL_PARTS + ";",
            pattern -> pattern.equals(ALL_PARTS) ? readable : search.matching(pattern),
            search);
      }
    }

    private static String parentOf(String folder) {
      return folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
    }

    private Optional<ParsedConfig> parsed(String name, String text, Includes includes) {
      try {
        return Optional.of(Parser.parse(name, text, includes));
      } catch (NginxSyntaxException e) {
        unread.add(new Unread(givenPlace(e.place()), e.problem()));
        return Optional.empty();
      }
    }

    private Place givenPlace(Place place) {
      SourceFile file = files.get(place.file());
      return file == null ? place : file.given(place.line());
    }

    private Optional<Target> target(ParsedConfig parsed) {
      return given
          .release()
          .or(() -> firstComment(parsed.statements()).flatMap(NginxRelease::writtenFor))
          .map(NginxRelease::target);
    }

    private static Optional<String> firstComment(List<Statement> statements) {
      return statements.stream()
          .findFirst()
          .flatMap(
              first ->
                  switch (first) {
                    case Comment comment -> Optional.of(comment.text());
                    case Directive _, Block _ -> Optional.empty();
                  });
    }
  }
}
