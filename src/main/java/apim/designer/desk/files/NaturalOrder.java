package apim.designer.desk.files;

import java.math.BigInteger;
import java.util.Comparator;

/// The order in which people count: gw-2 comes before gw-10.
final class NaturalOrder implements Comparator<String> {
  @Override
  public int compare(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      if (isDigit(a.charAt(i)) && isDigit(b.charAt(j))) {
        int endA = end(a, i);
        int endB = end(b, j);
        int order = number(a, i, endA).compareTo(number(b, j, endB));
        if (order != 0) {
          return order;
        }
        i = endA;
        j = endB;
      } else {
        int order = Character.compare(a.charAt(i), b.charAt(j));
        if (order != 0) {
          return order;
        }
        i++;
        j++;
      }
    }
    int rest = (a.length() - i) - (b.length() - j);
    return rest != 0 ? rest : a.compareTo(b);
  }

  private static boolean isDigit(char one) {
    return one >= '0' && one <= '9';
  }

  private static int end(String text, int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static BigInteger number(String text, int from, int to) {
    return new BigInteger(text.substring(from, to));
  }
}
