package org.alongside.registry.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.alongside.registry.RegistryException;
import org.alongside.registry.access.Roles;
import org.alongside.registry.assessment.preset.AdoptPreset;
import org.alongside.registry.assessment.preset.Preset;
import org.alongside.registry.assessment.preset.Presets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Instruments ready to be adopted, over HTTP. */
@Path("/registry/presets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Registry: presets")
public class PresetsResource {

  private final AdoptPreset adopt;

  @Inject
  public PresetsResource(AdoptPreset adopt) {
    this.adopt = adopt;
  }

  /** What can be adopted. */
  public record Offer(String preset, String title, String note, int items) {

    static Offer of(Preset preset) {
      return new Offer(preset.code(), preset.title(), preset.note(), preset.items().size());
    }
  }

  /**
   * The wish to adopt.
   *
   * @param instrument the code the instrument is to have
   */
  public record Adoption(@Nullable String instrument) {}

  @GET
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER})
  @Operation(summary = "Lists the instruments ready to be adopted")
  public List<Offer> list() {
    return Presets.all().stream().map(Offer::of).toList();
  }

  @POST
  @Path("{preset}/adoptions")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER})
  @Operation(summary = "Copies a preset into the registry under the code given; 409 if it is taken")
  public Response adopt(@PathParam("preset") String preset, Adoption wish) {
    if (wish == null || wish.instrument() == null) {
      throw RegistryException.badRequest("instrument: give the code the instrument is to have.");
    }
    var kept = adopt.adopt(preset, wish.instrument());
    return Response.created(URI.create("registry/instruments/" + kept.row().instrument())).build();
  }
}
