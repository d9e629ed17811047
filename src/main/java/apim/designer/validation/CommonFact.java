package apim.designer.validation;

import apim.designer.toml.Toml;
import apim.designer.toml.Toml.Found;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Something that the files of nodes which do the same work must say alike.
///
/// @param words as a sentence names it
/// @param reader what a file says of it; empty where it cannot be told
record CommonFact(String words, Function<Toml, Optional<Stated>> reader) {
  /// What a file says.
  ///
  /// @param value the same for files that say the same
  /// @param line where; 0 for a default
  record Stated(String value, int line) {}

  /// <https://github.com/wso2/carbon-kernel/blob/v4.9.0/distribution/kernel/carbon-home/repository/resources/conf/default.json>
  private static final String SHIPPED_KEY = "wso2carbon";

  static final CommonFact KEY_STORE =
      new CommonFact(
          "the primary key store",
          file ->
              orDefault(
                  file.value("keystore", "primary", "file_name"),
                  found -> found.text().map(CommonFact::storeName)));

  static final CommonFact KEY_ALIAS =
      new CommonFact(
          "the alias in the primary key store",
          file -> orDefault(file.value("keystore", "primary", "alias"), Found::text));

  static CommonFact value(String table, String key) {
    return new CommonFact(
        key + " of [" + table + "]",
        file ->
            file.value(table, key)
                .flatMap(found -> written(found).map(text -> new Stated(text, found.line()))));
  }

  /// A database on a server. One in files of the node is another fault.
  static CommonFact database(String name) {
    return new CommonFact(
        "the database of [database." + name + "]",
        file ->
            file.value("database", name, "url")
                .map(
                    url ->
                        written(url)
                            .flatMap(CommonFact::withoutOptions)
                            .map(place -> new Stated(place, url.line())))
                .orElseGet(() -> byParts(file, name)));
  }

  Optional<Stated> in(Toml file) {
    return reader.apply(file);
  }

  /// What lies elsewhere (`$secret`, `$env`, `${...}`) is not known here.
  private static Optional<String> written(Found found) {
    return found.text().filter(text -> !text.isBlank() && !text.contains("$"));
  }

  private static Optional<Stated> orDefault(
      Optional<Found> found, Function<Found, Optional<String>> read) {
    return found.isEmpty()
        ? Optional.of(new Stated(SHIPPED_KEY, 0))
        : found
            .filter(one -> written(one).isPresent())
            .flatMap(one -> read.apply(one).map(text -> new Stated(text, one.line())));
  }

  /// Without its folder. Of the store that is shipped the format depends on the release.
  private static String storeName(String path) {
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    return name.matches(SHIPPED_KEY + "\\.(jks|p12)") ? SHIPPED_KEY : name;
  }

  /// Where a JDBC URL leads; a driver's options may differ. Empty for H2, which is judged elsewhere.
  private static Optional<String> withoutOptions(String url) {
    String text = url.toLowerCase(Locale.ROOT);
    if (text.startsWith("jdbc:h2:")) {
      return Optional.empty();
    }
    int options = text.indexOf('?');
    String place = options < 0 ? text : text.substring(0, options);
    String[] parts = place.split(";", -1);
    return Optional.of(
        Stream.of(parts)
            .skip(1)
            .filter(part -> part.startsWith("databasename="))
            .reduce(parts[0], String::concat));
  }

  private static Optional<Stated> byParts(Toml file, String name) {
    Optional<Found> host = file.value("database", name, "hostname");
    boolean known =
        Stream.of("type", "hostname", "port", "name")
            .flatMap(key -> file.value("database", name, key).stream())
            .allMatch(found -> written(found).isPresent());
    return host.filter(_ -> known)
        .map(
            found ->
                new Stated(
                    Stream.of("type", "hostname", "port", "name")
                        .map(key -> file.text("database", name, key).orElse(""))
                        .map(text -> text.toLowerCase(Locale.ROOT))
                        .reduce("", (before, text) -> before + "/" + text),
                    found.line()));
  }
}
