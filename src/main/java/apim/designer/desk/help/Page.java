package apim.designer.desk.help;

import java.util.List;
import java.util.stream.Stream;

/// A page of the help.
public record Page(String title, List<Block> blocks) {
  public Page {
    blocks = List.copyOf(blocks);
  }

  /// The pieces of all its sentences.
  Stream<Span> spans() {
    return blocks.stream()
        .flatMap(
            block ->
                switch (block) {
                  case Block.Paragraph(List<Span> spans) -> spans.stream();
                  case Block.Bullet(List<Span> spans) -> spans.stream();
                  case Block.Heading _, Block.Table _, Block.RuleList _ -> Stream.empty();
                });
  }

  Stream<Block.RuleList> ruleLists() {
    return blocks.stream().filter(Block.RuleList.class::isInstance).map(Block.RuleList.class::cast);
  }
}
