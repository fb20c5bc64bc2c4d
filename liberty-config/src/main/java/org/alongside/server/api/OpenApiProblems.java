package org.alongside.server.api;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says of every call that its errors are problem details, so that no resource has to. */
public class OpenApiProblems implements OASFilter {

  @Override
  public Operation filterOperation(Operation operation) {
    if (operation.getResponses() == null) {
      operation.setResponses(OASFactory.createAPIResponses());
    }
    operation
        .getResponses()
        .addAPIResponse("401", problem("No valid access token and no session"))
        .addAPIResponse("403", problem("The role or the token's scope does not reach here"))
        .defaultValue(problem("Anything else that went wrong"));
    return operation;
  }

  private static APIResponse problem(String description) {
    Content content =
        OASFactory.createContent()
            .addMediaType(
                Problem.MEDIA_TYPE,
                OASFactory.createMediaType()
                    .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
    return OASFactory.createAPIResponse().description(description).content(content);
  }
}
