package org.alongside.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Logger;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Decides before the run: where there is no browser, the browser tests are left out, loudly, and
 * everything else runs. {@code .ci/run} installs a browser, and fails if it finds the mark this
 * leaves under {@code target}.
 */
public final class BrowserTestsNeedABrowser implements PostDiscoveryFilter {

  private static final Logger LOGGER = Logger.getLogger(BrowserTestsNeedABrowser.class.getName());
  private static final TestTag TAG = TestTag.create(Browser.TAG);
  private static final Path MARK = Path.of("target", "BROWSER-TESTS-LEFT-OUT");
  private static final String BANNER =
      """

      ***********************************************************************
      *                                                                     *
      *   THE BROWSER TESTS WERE LEFT OUT: there is no Chromium on PATH.    *
      *   No page was looked at. Install one (apt-get install chromium)     *
      *   and run again, or let .ci/run do it.                              *
      *                                                                     *
      ***********************************************************************
      """;

  private final boolean browser = Browser.executable().isPresent();
  private boolean said;

  @Override
  public FilterResult apply(TestDescriptor test) {
    if (browser || !test.getTags().contains(TAG)) {
      return FilterResult.included("needs no browser, or has one");
    }
    sayOnce();
    return FilterResult.excluded("no browser on PATH");
  }

  private void sayOnce() {
    if (said) {
      return;
    }
    said = true;
    LOGGER.severe(BANNER);
    try {
      Files.createDirectories(MARK.toAbsolutePath().getParent());
      Files.writeString(MARK, BANNER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
