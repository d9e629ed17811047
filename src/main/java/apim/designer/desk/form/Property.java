package apim.designer.desk.form;

import apim.designer.design.Edit;
import apim.designer.desk.Words;
import apim.designer.desk.help.Topic;
import apim.designer.project.ChosenFile;
import apim.designer.topology.Ref;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// One row of the inspector: what it is called, what it is now, and what a change of it does.
public sealed interface Property {
  Title title();

  /// What a row is called.
  ///
  /// @param key tells it from every other property of its subject
  /// @param topic what explains it; empty where the page of its subject does
  record Title(String key, String label, Optional<Topic> topic) {
    static Title of(String key, String label) {
      return new Title(key, label, Optional.empty());
    }
  }

  default String key() {
    return title().key();
  }

  default String label() {
    return title().label();
  }

  default Optional<Topic> topic() {
    return title().topic();
  }

  /// This property, explained by a page of its own.
  default Property about(Topic topic) {
    Title next = new Title(key(), label(), Optional.of(topic));
    return switch (this) {
      case Text text -> text.titled(next);
      case Choice choice -> choice.titled(next);
      case Switch toggle -> new Switch(next, toggle.on(), toggle.note(), toggle.edit());
      case Attachment file -> file.titled(next);
      case Entry entry -> new Entry(next, entry.target(), entry.toggle(), entry.acts());
      case Action action -> new Action(next, action.edit());
      case Remark _ -> new Remark(next);
      case Heading heading -> new Heading(next, heading.fold());
    };
  }

  /// Rows below a caption that have a page of the help to themselves.
  static List<Property> group(String caption, Topic topic, List<Property> rows) {
    return Stream.concat(Stream.of(Heading.of(caption)), rows.stream())
        .map((Property one) -> one.about(topic))
        .toList();
  }

  /// A group that few designs need: unless it is in use, its rows are not shown before somebody asks
  /// for them.
  static List<Property> rare(String caption, Topic topic, boolean inUse, List<Property> rows) {
    List<Property> group = rows.isEmpty() ? rows : group(caption, topic, rows);
    return inUse
        ? group
        : group.stream()
            .map(one -> one instanceof Heading heading ? heading.folded(Fold.CLOSED) : one)
            .toList();
  }

  /// How much room a text is given.
  enum Shape {
    SHORT,
    LINE,
    AREA
  }

  /// When a text becomes an edit.
  enum Moment {
    EACH_KEYSTROKE,
    ON_LEAVING
  }

  /// A text that is parsed at the door: `edit` throws IllegalArgumentException with the sentence
  /// that is shown under the field.
  ///
  /// @param hint what stands in the empty field
  /// @param note what follows from the value, below the field
  /// @param suggestions what can be chosen instead of typed
  record Text(
      Title title,
      String value,
      Shape shape,
      Moment moment,
      String hint,
      String note,
      List<String> suggestions,
      Function<String, Edit> edit)
      implements Property {
    public Text {
      suggestions = List.copyOf(suggestions);
    }

    static Text of(String key, String label, String value, Function<String, Edit> edit) {
      return new Text(
          Title.of(key, label), value, Shape.LINE, Moment.EACH_KEYSTROKE, "", "", List.of(), edit);
    }

    Text titled(Title newTitle) {
      return new Text(newTitle, value, shape, moment, hint, note, suggestions, edit);
    }

    Text shaped(Shape newShape) {
      return new Text(title, value, newShape, moment, hint, note, suggestions, edit);
    }

    Text onLeaving() {
      return new Text(title, value, shape, Moment.ON_LEAVING, hint, note, suggestions, edit);
    }

    Text hinting(String newHint) {
      return new Text(title, value, shape, moment, newHint, note, suggestions, edit);
    }

    Text noting(String newNote) {
      return new Text(title, value, shape, moment, hint, newNote, suggestions, edit);
    }

    Text suggesting(List<String> newSuggestions) {
      return new Text(title, value, shape, moment, hint, note, newSuggestions, edit);
    }

    /// Why `text` is refused; empty where it is taken.
    public Optional<String> refusal(String text) {
      if (text.equals(value)) {
        return Optional.empty();
      }
      try {
        var _ = edit.apply(text);
        return Optional.empty();
      } catch (IllegalArgumentException refused) {
        return Optional.of(Words.sentence(String.valueOf(refused.getMessage())));
      }
    }

    /// Says that `text`, which is refused, is not in the design.
    public String notTaken(String text) {
      return label()
          + ": “"
          + Words.brief(text)
          + "” was not taken; it "
          + (value.isEmpty() ? "stays as it was." : "stays “" + Words.brief(value) + "”.");
    }
  }

  /// How a choice is made.
  enum Look {
    LIST,
    SEGMENTS,
    /// Something is added; nothing is chosen now.
    MENU
  }

  /// One of a few.
  ///
  /// @param value the label of the present option; empty where there is none or several differ
  record Choice(Title title, String value, String note, Look look, List<Option> options)
      implements Property {
    public Choice {
      options = List.copyOf(options);
    }

    static Choice of(String key, String label, String value, List<Option> options) {
      return new Choice(Title.of(key, label), value, "", Look.LIST, options);
    }

    Choice titled(Title newTitle) {
      return new Choice(newTitle, value, note, look, options);
    }

    Choice looking(Look newLook) {
      return new Choice(title, value, note, newLook, options);
    }

    Choice noting(String newNote) {
      return new Choice(title, value, newNote, look, options);
    }

    public Optional<Option> option(String wanted) {
      return options.stream().filter(option -> option.label().equals(wanted)).findFirst();
    }
  }

  /// @param note what to know before choosing it, such as why it cannot be
  /// @param edit what choosing it does
  record Option(String label, String note, boolean possible, Edit edit) {
    static Option of(String label, Edit edit) {
      return new Option(label, "", true, edit);
    }
  }

  /// @param on empty where several subjects differ
  /// @param note what it is about, below it
  record Switch(Title title, Optional<Boolean> on, String note, Function<Boolean, Edit> edit)
      implements Property {
    static Switch of(String key, String label, boolean on, Function<Boolean, Edit> edit) {
      return new Switch(Title.of(key, label), Optional.of(on), "", edit);
    }

    Switch noting(String newNote) {
      return new Switch(title, on, newNote, edit);
    }
  }

  /// A file that goes with the design.
  ///
  /// @param file its name; empty where there is none
  /// @param detail what is known of it
  /// @param question what is asked when it is chosen
  /// @param endings of file names, without the dot; empty for any
  /// @param attach throws IllegalArgumentException with a sentence for a file that will not do
  record Attachment(
      Title title,
      String file,
      String detail,
      String question,
      List<String> endings,
      Function<ChosenFile, Edit> attach,
      Optional<Edit> remove)
      implements Property {
    public Attachment {
      endings = List.copyOf(endings);
    }

    Attachment titled(Title newTitle) {
      return new Attachment(newTitle, file, detail, question, endings, attach, remove);
    }
  }

  /// One of a list, such as a node behind a site.
  ///
  /// @param target what it leads to
  record Entry(Title title, Optional<Ref> target, Optional<Switch> toggle, List<Act> acts)
      implements Property {
    public Entry {
      acts = List.copyOf(acts);
    }
  }

  /// What is drawn on a small button.
  enum Sign {
    UP,
    DOWN,
    REMOVE
  }

  /// @param edit empty where there is nothing to do, as for moving the first up
  record Act(Sign sign, String label, Optional<Edit> edit) {}

  /// Something that is done, not set.
  record Action(Title title, Edit edit) implements Property {
    static Action of(String key, String label, Edit edit) {
      return new Action(Title.of(key, label), edit);
    }
  }

  /// Something to know.
  record Remark(Title title) implements Property {
    static Remark of(String key, String label) {
      return new Remark(Title.of(key, label));
    }
  }

  /// Whether the rows below a caption can be put away, and are.
  enum Fold {
    NEVER,
    CLOSED,
    OPEN
  }

  /// The caption of the rows below it, up to the next caption or action.
  record Heading(Title title, Fold fold) implements Property {
    static Heading of(String label) {
      return new Heading(Title.of(label, label), Fold.NEVER);
    }

    Heading folded(Fold newFold) {
      return new Heading(title, newFold);
    }
  }
}
