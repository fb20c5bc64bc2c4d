package org.alongside.batch.field.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Finds the columns of one table. A question may stand in groups, which a header names before it
 * ({@code group/question}); it is found by its own name as long as that leads to one column only.
 */
public final class Headers {

  private final List<String> names;
  private final Map<String, Integer> places = new HashMap<>();

  /**
   * @param names as in the header row
   */
  public Headers(List<String> names) {
    this.names = names;
    for (int i = 0; i < names.size(); i++) {
      places.putIfAbsent(names.get(i), i);
    }
  }

  /** A question's own name, without its groups. */
  public static String last(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('.')) + 1);
  }

  /**
   * All columns of this name: at most one if a header is exactly so, else each that stands in
   * groups.
   */
  public List<Integer> find(String name) {
    Integer exact = places.get(name);
    return exact == null ? all(header -> isWithinGroups(header, name)) : List.of(exact);
  }

  /** The columns of the options of a select-multiple question that has many columns, by option. */
  public Map<String, Integer> options(String question) {
    Map<String, Integer> options = new LinkedHashMap<>();
    for (int at : all(header -> isOption(header, question))) {
      options.putIfAbsent(names.get(at).substring(optionAt(names.get(at), question)), at);
    }
    return options;
  }

  /** All columns that a test holds for. */
  public List<Integer> all(Predicate<String> test) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (test.test(names.get(i))) {
        found.add(i);
      }
    }
    return found;
  }

  private static boolean isWithinGroups(String header, String name) {
    int before = header.length() - name.length() - 1;
    return before >= 0 && header.endsWith(name) && "/.-".indexOf(header.charAt(before)) >= 0;
  }

  private static boolean isOption(String header, String question) {
    return optionAt(header, question) > 0;
  }

  /** Where the option's name begins in a header; 0 if the column is of another question. */
  private static int optionAt(String header, String question) {
    for (char between : new char[] {'/', '.'}) {
      String start = question + between;
      if (header.startsWith(start) && header.length() > start.length()) {
        return start.length();
      }
      int inGroup = header.indexOf("/" + start);
      if (inGroup >= 0 && header.length() > inGroup + 1 + start.length()) {
        return inGroup + 1 + start.length();
      }
    }
    return 0;
  }
}
