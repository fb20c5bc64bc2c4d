package org.alongside.server.testing;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The application as built, with tests in it, for Arquillian. See CONTRIBUTING.md, "In the
 * container".
 */
public final class InContainer {

  private static final String WEB_XML = "WEB-INF/web.xml";
  private static final String OPEN_TO_EVERYONE = "<url-pattern>/sign-in</url-pattern>";
  private static final String RUNNER = "<url-pattern>/ArquillianServletRunnerEE9</url-pattern>";

  private InContainer() {}

  /** The built WAR with these test classes and AssertJ added. */
  public static WebArchive with(Class<?>... testClasses) {
    WebArchive war = ShrinkWrap.createFromZipFile(WebArchive.class, LibertyInstall.war().toFile());
    return war.addClasses(testClasses)
        .addAsLibraries(jarOf(Assertions.class))
        .setWebXML(new StringAsset(letArquillianIn(text(war, WEB_XML))));
  }

  /** The product lets nobody in who has not signed in; Arquillian's own servlet cannot. */
  private static String letArquillianIn(String webXml) {
    if (!webXml.contains(OPEN_TO_EVERYONE)) {
      throw new IllegalStateException("web.xml no longer says " + OPEN_TO_EVERYONE);
    }
    return webXml.replace(OPEN_TO_EVERYONE, OPEN_TO_EVERYONE + RUNNER);
  }

  private static String text(WebArchive war, String path) {
    try (InputStream in = war.get(path).getAsset().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static File jarOf(Class<?> type) {
    try {
      return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
