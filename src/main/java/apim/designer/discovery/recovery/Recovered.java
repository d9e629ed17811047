package apim.designer.discovery.recovery;

import apim.designer.design.Design;
import java.util.List;

/// A design that was recovered from configurations, and what became of each of their statements, in
/// the order of the files.
public record Recovered(Design design, List<Disposition> dispositions) {
  public Recovered {
    dispositions = List.copyOf(dispositions);
  }

  public long placed() {
    return dispositions.stream().filter(one -> one.fate() instanceof Fate.Placed).count();
  }

  public long kept() {
    return dispositions.stream().filter(one -> one.fate() instanceof Fate.Kept).count();
  }

  public long dropped() {
    return dispositions.stream().filter(one -> one.fate() instanceof Fate.Dropped).count();
  }
}
