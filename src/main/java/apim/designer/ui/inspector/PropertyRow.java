package apim.designer.ui.inspector;

import apim.designer.desk.form.FieldDraft;
import apim.designer.desk.form.Form;
import apim.designer.desk.form.Property;
import java.util.Optional;

/// The control for one property. It is made once and then shows each new state of its property.
interface PropertyRow {
  Frame frame();

  void show(Property next);

  /// What is typed in it and is not in the design.
  default Optional<FieldDraft> draft() {
    return Optional.empty();
  }

  /// Shows again what was a draft when its property was shown before.
  default void resume(FieldDraft draft) {}

  /// Its property is not shown any more.
  default void retire() {}

  static PropertyRow of(Property first, Form form) {
    PropertyRow row =
        switch (first) {
          case Property.Text text -> new TextRow(text, form);
          case Property.Choice choice ->
              switch (choice.look()) {
                case LIST -> new ListRow(choice, form);
                case SEGMENTS -> new SegmentsRow(choice, form);
                case MENU -> new MenuRow(choice, form);
              };
          case Property.Switch toggle -> new SwitchRow(toggle, form);
          case Property.Attachment file -> new FileRow(file, form);
          case Property.Entry entry -> new EntryRow(entry, form);
          case Property.Action action -> new ActionRow(action, form);
          case Property.Remark remark -> new WordsRow(remark, "remark");
          case Property.Heading heading -> new HeadingRow(heading, form);
        };
    row.show(first);
    return row;
  }
}
