package org.alongside.server.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything under {@code /api} (interchange spec, section 4). */
@ApplicationPath("/api")
public class Api extends Application {}
