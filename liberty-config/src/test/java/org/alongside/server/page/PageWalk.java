package org.alongside.server.page;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.alongside.server.testing.Browser;

/**
 * Walks from link to link through all pages one account can reach, one address per page, and notes
 * what is wrong with each: an error, no heading, sideways scrolling on a phone, or what axe finds.
 */
final class PageWalk {

  private static final List<String> STANDARD = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
  private static final String FITS =
      "document.documentElement.scrollWidth <= document.documentElement.clientWidth";
  private static final String LINKS =
      "() => [...document.querySelectorAll('a[href]')].map(a => a.href)";

  private final String account;
  private final Page desktop;
  private final Page phone;
  private final URI address;
  private final Deque<String> next = new ArrayDeque<>();
  private final Set<String> seen = new TreeSet<>();
  private final List<String> faults = new ArrayList<>();

  PageWalk(String account, String password, Browser browser, URI address) {
    this.account = account;
    this.address = address;
    desktop = browser.desktop();
    phone = browser.phone();
    signIn(desktop, password);
    signIn(phone, password);
  }

  /** Everything that is wrong, each with its page; empty if nothing is. */
  List<String> faults() {
    next.add(address.toString());
    while (!next.isEmpty()) {
      String url = next.remove();
      if (seen.add(place(url))) {
        look(url);
      }
    }
    desktop.context().close();
    phone.context().close();
    return faults;
  }

  /** The path, and the part of the page if it has several. */
  private static String place(String url) {
    URI address = URI.create(url);
    String query = address.getQuery() == null ? "" : address.getQuery();
    return address.getPath()
        + Arrays.stream(query.split("&"))
            .filter(parameter -> parameter.startsWith("tab="))
            .map(parameter -> "#" + parameter.substring(4))
            .findFirst()
            .orElse("");
  }

  /** The pages that were looked at, by path. */
  Set<String> pages() {
    return seen;
  }

  private void signIn(Page page, String password) {
    page.navigate("/sign-in.xhtml");
    page.fill("#username", account);
    page.fill("#password", password);
    page.click("button[type=submit]");
    page.waitForLoadState(LoadState.LOAD);
  }

  private void look(String url) {
    String path = place(url);
    Response answer = desktop.navigate(url);
    if (answer == null || answer.status() != 200) {
      fault(path, "answers " + (answer == null ? "nothing" : answer.status()));
      return;
    }
    if (desktop.locator("h1").count() != 1) {
      fault(path, "has " + desktop.locator("h1").count() + " first headings");
    }
    for (Rule rule :
        new AxeBuilder(desktop).withTags(STANDARD).setLegacyMode(true).analyze().getViolations()) {
      fault(path, rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().get(0).getHtml());
    }
    picture(desktop, path, "desktop");
    phone.navigate(url);
    if (!Boolean.TRUE.equals(phone.evaluate(FITS))) {
      fault(path, "scrolls sideways on a phone");
    }
    picture(phone, path, "phone");
    follow();
  }

  private void follow() {
    if (desktop.evaluate(LINKS) instanceof List<?> links) {
      for (Object link : links) {
        String url = link.toString().replaceFirst("#.*", "");
        if (url.startsWith(address.toString()) && leadsToAPage(URI.create(url).getPath())) {
          next.add(url);
        }
      }
    }
  }

  private static boolean leadsToAPage(String path) {
    return (path.equals("/") || path.endsWith(".xhtml")) && !path.contains("sign-out");
  }

  private void picture(Page page, String path, String width) {
    String name = path.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$|-xhtml$", "");
    Browser.picture(page, account + "-" + (name.isEmpty() ? "start" : name) + "-" + width);
  }

  private void fault(String path, String what) {
    faults.add(account + " " + path + " " + what);
  }
}
