package org.alongside.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.alongside.server.testing.TestDatabase.Address;
import org.jboss.arquillian.config.descriptor.api.ContainerDef;
import org.jboss.arquillian.container.spi.event.SetupContainer;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Makes the two servers of {@code arquillian.xml} just before Arquillian starts them: the product's
 * own configuration, without the application, on Derby or on PostgreSQL, each with a port and a
 * folder of its own.
 */
public class ArquillianServers implements LoadableExtension {

  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(Maker.class);
  }

  /** Told by Arquillian before it reads a container's settings. */
  public static class Maker {

    private static final String PREFIX = "in-container-";

    /** Precedence over Arquillian's own observer, which takes the settings as they then are. */
    void make(@Observes(precedence = 100) SetupContainer event) {
      removeThoseOfEarlierRuns();
      ContainerDef settings = event.getContainer().getContainerConfiguration();
      String name = serverName(settings.getContainerName());
      int port = LibertyInstall.freePort();
      create(name, port, settings.getContainerName());
      settings.overrideProperty("wlpHome", LibertyInstall.wlp().toString());
      settings.overrideProperty("serverName", name);
      settings.overrideProperty("httpPort", String.valueOf(port));
    }

    /** Arquillian looks for running servers by name, so two builds on one machine must differ. */
    private static String serverName(String database) {
      return PREFIX + database + "-" + ProcessHandle.current().pid();
    }

    private static void removeThoseOfEarlierRuns() {
      try (Stream<Path> servers = Files.list(LibertyInstall.wlp().resolve("usr/servers"))) {
        servers.filter(Maker::isOfARunThatIsOver).toList().forEach(LibertyInstall::delete);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static boolean isOfARunThatIsOver(Path server) {
      String name = server.getFileName().toString();
      return name.startsWith(PREFIX)
          && ProcessHandle.of(Long.parseLong(name.substring(name.lastIndexOf('-') + 1))).isEmpty();
    }

    private static void create(String name, int port, String database) {
      Path server = LibertyInstall.wlp().resolve("usr/servers").resolve(name);
      Path home = server.resolve("home");
      Address address =
          database.equals("postgresql")
              ? TestDatabase.emptyPostgresql()
              : LibertyInstall.derbyIn(home);
      try {
        Files.createDirectories(home);
        Files.writeString(
            server.resolve("server.env"), lines(LibertyInstall.environment(home, port, address)));
        writeServerXml(LibertyInstall.wlp().resolve("usr/servers/alongside"), server);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static String lines(Map<String, String> environment) {
      return environment.entrySet().stream()
          .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
          .collect(Collectors.joining());
    }

    /** The product's server.xml; Arquillian adds the application with the tests in it. */
    private static void writeServerXml(Path product, Path server) throws IOException {
      try {
        Document xml =
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(product.resolve("server.xml").toFile());
        Element root = xml.getDocumentElement();
        remove(root, "webApplication");
        // The product never reads its configuration again; Arquillian deploys by changing it.
        trigger(root, "config", "polled");
        trigger(root, "applicationMonitor", "mbean");
        TransformerFactory.newInstance()
            .newTransformer()
            .transform(new DOMSource(xml), new StreamResult(server.resolve("server.xml").toFile()));
      } catch (SAXException | ParserConfigurationException | TransformerException e) {
        throw new IOException(e);
      }
      Files.copy(product.resolve("jvm.options"), server.resolve("jvm.options"));
    }

    private static void trigger(Element root, String element, String trigger) {
      remove(root, element);
      Element changed = root.getOwnerDocument().createElement(element);
      changed.setAttribute("updateTrigger", trigger);
      root.appendChild(changed);
    }

    private static void remove(Element root, String element) {
      NodeList found = root.getElementsByTagName(element);
      while (found.getLength() > 0) {
        root.removeChild(found.item(0));
      }
    }
  }
}
