package org.alongside.registry.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.alongside.registry.access.Roles;
import org.alongside.registry.audit.Viewing;
import org.alongside.registry.duplicate.FindDuplicates;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Records that may be of one person, over HTTP. */
@Path("/registry/duplicates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME_MANAGER, Roles.DATA_ENTRY})
@Tag(name = "Registry: duplicates")
public class DuplicatesResource {

  private final FindDuplicates duplicates;

  @Inject
  public DuplicatesResource(FindDuplicates duplicates) {
    this.duplicates = duplicates;
  }

  @GET
  @Operation(
      summary = "Lists likely duplicates among the people you may see",
      description =
          "Pairs that were merged or told apart are left out, and so are two people who were"
              + " present at one session.")
  public CandidatePage list(@BeanParam PageQuery query) {
    return CandidatePage.of(duplicates.list(Viewing.Way.API, query.after(), query.limit()));
  }

  @GET
  @Path("{participant}/{other}")
  @Operation(summary = "Compares two records, whether or not they are in the queue")
  public CandidateView one(
      @PathParam("participant") String participant, @PathParam("other") String other) {
    return CandidateView.of(duplicates.compare(Viewing.Way.API, participant, other));
  }
}
