package apim.designer.session;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import java.util.ArrayList;
import java.util.List;

/// A history told again in the plainest way: a line of designs and a place in it.
final class Walk {
  private final List<Design> line = new ArrayList<>();
  private int at;
  private String typing = "";
  private List<Design> lineBefore = List.of();

  Walk(Design start) {
    line.add(start);
  }

  Design present() {
    return line.get(at);
  }

  void settle() {
    typing = "";
  }

  void undo() {
    settle();
    at = Math.max(0, at - 1);
  }

  void redo() {
    settle();
    at = Math.min(line.size() - 1, at + 1);
  }

  void apply(Edit edit) {
    settle();
    Design next = edit.applyTo(present());
    if (!next.equals(present())) {
      line.subList(at + 1, line.size()).clear();
      line.add(next);
      at++;
    }
  }

  void type(Edit edit, String field) {
    if (!typing.equals(field)) {
      List<Design> before = List.copyOf(line);
      int place = at;
      apply(edit);
      lineBefore = before;
      typing = at == place ? "" : field;
      return;
    }
    line.set(at, edit.applyTo(present()));
    if (present().equals(line.get(at - 1))) {
      takeBack(field);
    }
  }

  void takeBack(String field) {
    if (typing.equals(field)) {
      at--;
      line.clear();
      line.addAll(lineBefore);
      settle();
    }
  }
}
