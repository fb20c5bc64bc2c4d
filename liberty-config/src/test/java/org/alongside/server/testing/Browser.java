package org.alongside.server.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;

/**
 * The system's Chromium, driven by Playwright, which never fetches a browser of its own. Tests that
 * use it carry {@code @Tag(Browser.TAG)}, see {@link BrowserTestsNeedABrowser}.
 */
public final class Browser implements AutoCloseable {

  /** For {@link Tag}. */
  public static final String TAG = "browser";

  /** The width of a small phone, in CSS pixels. */
  public static final int PHONE = 360;

  private static final int DESKTOP = 1280;
  private static final int PATIENCE_MS = 120_000;
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;
  private final RunningServer server;

  private Browser(RunningServer server, Path executable) {
    this.server = server;
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-dev-shm-usage")));
  }

  /** A browser that looks at one server. */
  public static Browser on(RunningServer server) {
    Path executable =
        executable()
            .orElseThrow(() -> new IllegalStateException("No Chromium; see CONTRIBUTING.md"));
    return new Browser(server, executable);
  }

  /** The first Chromium or Chrome on the PATH. */
  static Optional<Path> executable() {
    String path = System.getenv("PATH");
    return Stream.of((path == null ? "" : path).split(":"))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** An empty window as wide as a desk's screen, with nobody signed in. */
  public Page desktop() {
    return window(DESKTOP, 900);
  }

  /** An empty window as wide as a phone. */
  public Page phone() {
    return window(PHONE, 740);
  }

  /** The same as {@link #desktop()}, for somebody whose browser runs no scripts. */
  public Page withoutScripts() {
    return window(options(DESKTOP, 900).setJavaScriptEnabled(false));
  }

  /** Keeps a picture of the whole page under {@code target/pictures}. */
  public static void picture(Page page, String name) {
    Path folder = Path.of("target", "pictures");
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(name + ".png")));
  }

  @Override
  public void close() {
    playwright.close();
  }

  private Page window(int width, int height) {
    return window(options(width, height));
  }

  private Page window(com.microsoft.playwright.Browser.NewContextOptions options) {
    BrowserContext context = chromium.newContext(options);
    context.setDefaultTimeout(PATIENCE_MS);
    return context.newPage();
  }

  private com.microsoft.playwright.Browser.NewContextOptions options(int width, int height) {
    return new com.microsoft.playwright.Browser.NewContextOptions()
        .setBaseURL(server.address().toString())
        .setViewportSize(width, height)
        .setAcceptDownloads(true);
  }
}
