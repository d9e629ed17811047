package apim.designer.project;

import apim.designer.design.Design;
import apim.designer.json.Json;
import apim.designer.json.JsonPlace;
import apim.designer.json.JsonReader;
import apim.designer.json.Quoted;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The way from the bytes of a design file to a design, or to all its problems.
final class DesignParser {
  private static final String NOUN = "design";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String file;
  private final Problems problems;

  DesignParser(String file) {
    this.file = file;
    this.problems = new Problems(file);
  }

  /// The tree of a text that was read before.
  static Optional<Json.Obj> tree(String text) {
    return JsonReader.read(withoutMark(text), NOUN, new Problems(""))
        .flatMap(v -> v instanceof Json.Obj object ? Optional.of(object) : Optional.empty());
  }

  ParseResult parse(byte[] bytes) {
    Optional<Opened> opened = text(bytes).flatMap(this::opened);
    return opened.isPresent()
        ? new ParseResult.Parsed(opened.get())
        : new ParseResult.Faulty(problems.inOrder());
  }

  private Optional<Opened> opened(String text) {
    Optional<Json> value = JsonReader.read(withoutMark(text), NOUN, problems);
    Optional<Section> top = value.flatMap(json -> Section.of(json, "", problems));
    if (top.isEmpty()) {
      return Optional.empty();
    }
    if (!isDesign(top.get())) {
      return Optional.empty();
    }
    Optional<Integer> version = version(top.get());
    if (version.isPresent() && version.get() > Migration.CURRENT) {
      return newer(text, top.get(), version.get());
    }
    Json.Obj tree = Migration.toCurrent(top.get().object(), version.orElse(Migration.CURRENT));
    return new DesignReader(problems)
        .read(tree)
        .map(
            design ->
                new Opened(design, text, version.orElse(1), Optional.empty(), List.of(), false));
  }

  /// Another format would have nothing but problems; they would only hide this one.
  private boolean isDesign(Section top) {
    top.require("format", Quoted.of(DesignTree.FORMAT));
    Optional<String> format =
        top.choice(
            "format",
            word -> word.equals(DesignTree.FORMAT) ? Optional.of(word) : Optional.empty(),
            List.of(DesignTree.FORMAT));
    return format.isPresent() || top.object().value("format").isEmpty();
  }

  private Optional<Integer> version(Section top) {
    top.require("schemaVersion", String.valueOf(Migration.CURRENT));
    return top.number(
        "schemaVersion",
        wanted -> {
          if (wanted < 1) {
            throw new IllegalArgumentException(
                "schema versions are whole numbers from 1 to " + Migration.CURRENT);
          }
          return wanted;
        });
  }

  /// What is understood of a newer design can be looked at; if not even that, only its being newer
  /// is worth telling.
  private Optional<Opened> newer(String text, Section top, int version) {
    JsonPlace place = top.place("schemaVersion");
    Problem refusal =
        new Problem(
            file,
            place.line(),
            place.column(),
            "schemaVersion",
            "a newer designer made this design (schema version "
                + version
                + ", this designer knows "
                + Migration.CURRENT
                + "); update the designer");
    Problems hidden = new Problems(file);
    Optional<Design> design = new DesignReader(hidden).read(top.object());
    if (design.isEmpty()) {
      problems.add(place, refusal.field(), refusal.message());
    }
    return design.map(
        known -> new Opened(known, text, version, Optional.of(refusal), List.of(), false));
  }

  private Optional<String> text(byte[] bytes) {
    if (bytes.length > DesignFile.LARGEST) {
      problems.add(
          new JsonPlace(1, 1),
          "",
          "the file is larger than 10 MB, which no design needs; check that it is the right file");
      return Optional.empty();
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      problems.add(
          JsonPlace.atEnd(text),
          "",
          "from here the file is not UTF-8 text; save it as UTF-8, or check that it is the right"
              + " file");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  static String withoutMark(String text) {
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }
}
