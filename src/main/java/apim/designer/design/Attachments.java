package apim.designer.design;

import apim.designer.topology.FileName;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The texts of the files beside a design, by name, as they were read; a name without a text is a
/// file that a design names and that was not there or not readable.
public record Attachments(Map<FileName, String> texts) {
  public static final Attachments NONE = new Attachments(Map.of());

  public Attachments {
    Map<FileName, String> sorted = new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
    sorted.putAll(texts);
    texts = Collections.unmodifiableMap(sorted);
  }

  public Optional<String> text(FileName name) {
    return Optional.ofNullable(texts.get(name));
  }

  public Attachments with(FileName name, String text) {
    Map<FileName, String> more = new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
    more.putAll(texts);
    more.put(name, text);
    return new Attachments(more);
  }

  /// The contents are a customer's; they do not belong in a log.
  @Override
  public String toString() {
    return "Attachments" + texts.keySet();
  }
}
