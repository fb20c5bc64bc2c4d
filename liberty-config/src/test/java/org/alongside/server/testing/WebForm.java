package org.alongside.server.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a form on a page holds before anybody types. */
final class WebForm {

  private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
  private static final Pattern ATTRIBUTE = Pattern.compile("\\b(name|value)=\"([^\"]*)\"");

  private WebForm() {}

  /**
   * Its inputs by name, the button included.
   *
   * @throws IllegalStateException if the page has no such form
   */
  static Map<String, String> of(String page, String form) {
    Matcher found =
        Pattern.compile("<form\\b[^>]*\\bid=\"" + form + "\".*?</form>", Pattern.DOTALL)
            .matcher(page);
    if (!found.find()) {
      throw new IllegalStateException("No form " + form + " in " + page);
    }
    Map<String, String> fields = new LinkedHashMap<>();
    INPUT
        .matcher(found.group())
        .results()
        .map(input -> attributes(input.group()))
        .filter(input -> input.containsKey("name"))
        .forEach(input -> fields.put(input.get("name"), input.getOrDefault("value", "")));
    return fields;
  }

  private static Map<String, String> attributes(String tag) {
    Map<String, String> attributes = new LinkedHashMap<>();
    ATTRIBUTE.matcher(tag).results().forEach(a -> attributes.put(a.group(1), a.group(2)));
    return attributes;
  }
}
