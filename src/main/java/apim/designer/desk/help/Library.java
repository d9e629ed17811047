package apim.designer.desk.help;

/// A library that the designer comes with.
///
/// @param name its group and its own name, as `group:artifact`
/// @param version empty where the build did not tell
/// @param licence by its SPDX identifier
/// @param page where the licence can be read
public record Library(String name, String version, String licence, String page) {
  /// Without its group.
  public String shortName() {
    return name.substring(name.indexOf(':') + 1);
  }
}
