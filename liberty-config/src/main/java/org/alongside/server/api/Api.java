package org.alongside.server.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** Everything under {@code /api} (interchange spec, section 4). */
@ApplicationPath("/api")
@OpenAPIDefinition(
    info =
        @Info(
            title = "Alongside",
            version = "1",
            description =
                "Registry and donor reporting for men's-engagement programmes. Errors are"
                    + " application/problem+json; lists are paged by ?after=, the last key of the"
                    + " page before.",
            license = @License(name = "Apache-2.0")),
    security = @SecurityRequirement(name = "token"),
    components =
        @Components(
            schemas = @Schema(name = "Problem", implementation = Problem.class),
            securitySchemes =
                @SecurityScheme(
                    securitySchemeName = "token",
                    type = SecuritySchemeType.HTTP,
                    scheme = "bearer",
                    description =
                        "A personal access token from “My account” or POST /api/tokens. Scopes:"
                            + " read, write, import, jobs.")))
public class Api extends Application {}
