package org.alongside.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnknownParametersTest {

  private static class PageAbove {
    @QueryParam("after")
    String after = "";
  }

  private static final class Page extends PageAbove {
    @QueryParam("limit")
    int limit;

    String notRead = "";
  }

  private abstract static class Above {
    @QueryParam("everywhere")
    String everywhere = "";

    String list(@BeanParam Page page, @PathParam("id") String id) {
      return id + page.limit + page.notRead + page.after + everywhere;
    }

    String list(@QueryParam("other") String other) {
      return other;
    }
  }

  private static final class Resource extends Above {
    @Override
    String list(Page page, String id) {
      return super.list(page, id);
    }
  }

  @Test
  void namesOfBeansFieldsAndOverriddenMethodsAreKnown() {
    assertThat(known(2)).containsExactly("after", "everywhere", "limit");
    assertThat(known(1)).containsExactly("everywhere", "other");
  }

  private static Set<String> known(int parameters) {
    Method method =
        Arrays.stream(Above.class.getDeclaredMethods())
            .filter(one -> one.getName().equals("list") && one.getParameterCount() == parameters)
            .findFirst()
            .orElseThrow();
    return UnknownParameters.known(Resource.class, method);
  }
}
