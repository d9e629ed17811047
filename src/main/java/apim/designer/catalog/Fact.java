package apim.designer.catalog;

/// Something that is known of a release, with where it is written: a web address, or
/// `owner/repository:path@tag`, or `owner/repository#thread`.
public record Fact<T>(T value, String source) {}
