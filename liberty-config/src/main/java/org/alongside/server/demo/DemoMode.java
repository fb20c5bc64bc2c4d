package org.alongside.server.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether this server is a demonstration, and where it can be reached. */
@ApplicationScoped
public class DemoMode {

  private final boolean on;
  private final String host;
  private final int port;

  @Inject
  public DemoMode(
      @ConfigProperty(name = "alongside.demo", defaultValue = "false") boolean on,
      @ConfigProperty(name = "alongside.http.host", defaultValue = "127.0.0.1") String host,
      @ConfigProperty(name = "alongside.http.port", defaultValue = "9080") int port) {
    this.on = on;
    this.host = host;
    this.port = port;
  }

  /**
   * Whether the demonstration is on.
   *
   * @throws IllegalStateException if it is, on an address others can reach: the passwords of its
   *     accounts are public
   */
  boolean isOn() {
    if (on && !isLoopback()) {
      throw new IllegalStateException(
          "The demonstration has public passwords and serves this machine only: set"
              + " ALONGSIDE_HTTP_HOST to 127.0.0.1 or ALONGSIDE_DEMO to false.");
    }
    return on;
  }

  /** Such as {@code http://localhost:9080/}. */
  String address() {
    return "http://localhost:" + port + "/";
  }

  private boolean isLoopback() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
