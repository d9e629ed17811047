package apim.designer.desk.help;

import java.util.List;
import java.util.stream.Stream;

/// A page of the help.
public record Page(String title, List<ManualBlock> blocks) {
  public Page {
    blocks = List.copyOf(blocks);
  }

  /// The pieces of all its sentences.
  Stream<Span> spans() {
    return blocks.stream()
        .flatMap(
            block ->
                switch (block) {
                  case ManualBlock.Paragraph(List<Span> spans) -> spans.stream();
                  case ManualBlock.Bullet(List<Span> spans) -> spans.stream();
                  case ManualBlock.Heading _, ManualBlock.Table _, ManualBlock.RuleList _ ->
                      Stream.empty();
                });
  }

  Stream<ManualBlock.RuleList> ruleLists() {
    return blocks.stream()
        .filter(ManualBlock.RuleList.class::isInstance)
        .map(ManualBlock.RuleList.class::cast);
  }
}
